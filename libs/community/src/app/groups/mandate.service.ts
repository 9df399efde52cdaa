import { newId, NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MandateRole } from '../../domain/group.js';
import type { GroupView } from '../../domain/groups/group-view.js';
import { MandateRefusedError } from '../../domain/groups/mandate.errors.js';
import { isTerm, mostAtOnce, type Term } from '../../domain/groups/mandate.rules.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';
import { MandateRepository } from '../../persistence/groups/mandate.repository.js';
import { StewardshipRepository } from '../../persistence/stewardship.repository.js';

/** Somebody is to lead, chair or be delegated to a group. */
export interface Appointment extends Term {
  readonly groupId: string;
  readonly role: MandateRole;
  /** On whose behalf a chair or a delegate acts. */
  readonly authorityId?: string | null;
  /** Who leads; for leads only. */
  readonly organisationId?: string | null;
  /** Who exercises the mandate: a steward of the authority, or null while nobody is named. */
  readonly personId: string | null;
  readonly sourceNote: string;
}

/** Gives mandates. Who may ask for it is for the caller to decide; what a mandate has to be is decided here. */
@Injectable()
export class MandateService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly groups: GroupRepository,
    private readonly mandates: MandateRepository,
    private readonly stewardships: StewardshipRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives a mandate, within the running unit of work if there is one.
   *
   * @param actorId who appoints; null when the hub does it by itself, as after a count
   * @returns the id of the mandate
   * @throws NotFoundError when there is no such group
   * @throws MandateRefusedError when the holder may not have it, the dates are impossible, or the seats are taken
   */
  async appoint(appointment: Appointment, actorId: string | null): Promise<string> {
    return this.uow.run(async () => {
      const group = await this.groups.lockById(appointment.groupId);
      if (group === null) throw new NotFoundError('GROUP_NOT_FOUND', 'There is no such group.');
      await this.assertHolder(appointment);
      await this.assertFree(group, appointment);
      const id = newId();
      const { authorityId = null, organisationId = null } = appointment;
      await this.mandates.add({ ...appointment, id, authorityId, organisationId });
      await this.audit.record({
        action: 'mandate.appoint',
        actorId,
        actingFor: authorityId ?? organisationId,
        subject: { kind: 'mandate', id },
        after: termsOf(appointment),
      });
      return id;
    });
  }

  private async assertHolder({ role, authorityId, organisationId, personId }: Appointment): Promise<void> {
    if (role === 'lead') {
      if (!organisationId || authorityId) throw new MandateRefusedError('no-lead-organisation');
      return;
    }
    if (!authorityId || organisationId) throw new MandateRefusedError('not-a-signatory');
    if (!(await this.mandates.isListedSignatory(authorityId)))
      throw new MandateRefusedError('not-a-signatory');
    if (personId !== null && !(await this.stewardships.isSteward(personId, authorityId)))
      throw new MandateRefusedError('not-a-steward');
  }

  private async assertFree(group: GroupView, appointment: Appointment): Promise<void> {
    const { role, authorityId, organisationId, personId, until } = appointment;
    if (role === 'lead' ? until !== null && until <= appointment.since : !isTerm(appointment))
      throw new MandateRefusedError('bad-dates');
    const running = await this.mandates.during(group.id, role, appointment);
    const same = running.some(
      (mandate) =>
        mandate.holder.id === (authorityId ?? organisationId) &&
        (role !== 'delegate' || mandate.personId === personId),
    );
    if (same) throw new MandateRefusedError('held-already');
    if (role === 'chair' && mostAtOnce(running, appointment) >= group.chairSeats)
      throw new MandateRefusedError('seats-taken');
  }
}

function termsOf({ groupId, role, authorityId, organisationId, personId, since, until }: Appointment) {
  return { groupId, role, authorityId, organisationId, personId, since, until };
}
