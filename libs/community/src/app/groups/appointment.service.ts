import { NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MandateRole } from '../../domain/group.js';
import type { MandateView } from '../../domain/groups/group-view.js';
import { MandateRefusedError } from '../../domain/groups/mandate.errors.js';
import { usualEnd } from '../../domain/groups/mandate.rules.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';
import { MandateRepository } from '../../persistence/groups/mandate.repository.js';
import { GroupPolicy, type ActingFor } from './group.policy.js';
import { MandateService } from './mandate.service.js';

/** A mandate that somebody asks to give. Without dates it begins now and lasts as long as such a mandate usually does. */
export interface AppointmentRequest {
  readonly groupId: string;
  readonly role: MandateRole;
  readonly authorityId: string | null;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly since: Date | null;
  readonly until: Date | null;
  readonly sourceNote: string;
}

const ONLY_ITS_STEWARDS =
  'Only the stewards of the authority, and the coordinators, name who exercises its mandate.';

/** What people do with mandates: coordinators with all, chairs with those of their delegates, authorities with their own. */
@Injectable()
export class AppointmentService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: GroupPolicy,
    private readonly groups: GroupRepository,
    private readonly mandates: MandateRepository,
    private readonly service: MandateService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives a mandate.
   *
   * @returns the refusal instead when the mandate cannot be given like this; nothing is stored then
   * @throws NotFoundError, ForbiddenError, SecondFactorRequiredError
   */
  async appoint(actor: Actor, request: AppointmentRequest): Promise<MandateView | MandateRefusedError> {
    return this.orRefusal(async () => {
      const group = await this.groups.byId(request.groupId);
      if (group === null) throw new NotFoundError('GROUP_NOT_FOUND', 'There is no such group.');
      const actingFor = await this.policy.assertAppoints(actor, group.id, request.role);
      const since = request.since ?? (await this.mandates.now());
      const until = request.until ?? (request.role === 'lead' ? null : usualEnd(group.kind, since));
      const id = await this.service.appoint({ ...request, since, until }, actor.personId, actingFor);
      return this.found(id);
    });
  }

  /**
   * Gives the mandate anew, from the instant it would have ended at.
   *
   * @returns the new mandate, or the refusal
   * @throws NotFoundError, ForbiddenError, SecondFactorRequiredError
   */
  async renew(actor: Actor, id: string, until: Date | null): Promise<MandateView | MandateRefusedError> {
    return this.orRefusal(async () => {
      const mandate = await this.found(id);
      const { groupId, role, holder, personId, sourceNote } = mandate;
      const actingFor = await this.policy.assertAppoints(actor, groupId, role);
      const since = mandate.until;
      if (since === null || since <= (await this.mandates.now())) throw new MandateRefusedError('over');
      const group = await this.groups.byId(groupId);
      const renewal = {
        groupId,
        role,
        authorityId: holder.kind === 'authority' ? holder.id : null,
        organisationId: holder.kind === 'organisation' ? holder.id : null,
        personId,
        since,
        until: until ?? usualEnd(group!.kind, since),
        sourceNote,
      };
      return this.found(await this.service.appoint(renewal, actor.personId, actingFor));
    });
  }

  /**
   * Ends a mandate at once, by whoever may give it or by an authority that gives its own back.
   *
   * @returns the mandate as it is now, or the refusal when it has ended already
   * @throws NotFoundError, ForbiddenError, SecondFactorRequiredError
   */
  async end(actor: Actor, id: string, reason: string): Promise<MandateView | MandateRefusedError> {
    return this.orRefusal(async () => {
      const mandate = await this.found(id);
      const actingFor = await this.assertOwnOrAppoints(actor, mandate);
      if (!(await this.mandates.end(id))) throw new MandateRefusedError('over');
      const ended = await this.found(id);
      await this.record(
        'mandate.end',
        actor,
        actingFor,
        id,
        { until: mandate.until },
        { until: ended.until, reason },
      );
      return ended;
    });
  }

  /**
   * Names another person to exercise a mandate of an authority, or nobody: its stewards do that, or a coordinator.
   *
   * @returns the mandate as it is now, or the refusal
   * @throws NotFoundError, ForbiddenError, SecondFactorRequiredError
   */
  async replacePerson(
    actor: Actor,
    id: string,
    personId: string | null,
  ): Promise<MandateView | MandateRefusedError> {
    return this.orRefusal(async () => {
      const mandate = await this.found(id);
      const { holder } = mandate;
      if (holder.kind !== 'authority') throw new MandateRefusedError('not-a-steward');
      const own = await this.policy.isSteward(actor, holder.id);
      if (!own) this.policy.assertCoordinates(actor, ONLY_ITS_STEWARDS);
      if (personId !== null && !(await this.service.isSteward(personId, holder.id)))
        throw new MandateRefusedError('not-a-steward');
      if (!(await this.mandates.setPerson(id, personId))) throw new MandateRefusedError('over');
      const actingFor = own ? holder.id : null;
      await this.record(
        'mandate.replace',
        actor,
        actingFor,
        id,
        { personId: mandate.personId },
        { personId },
      );
      await this.service.tellAppointed(id, personId);
      return this.found(id);
    });
  }

  private async assertOwnOrAppoints(
    actor: Actor,
    { groupId, role, holder }: MandateView,
  ): Promise<ActingFor> {
    if (holder.kind === 'authority' && (await this.policy.isSteward(actor, holder.id))) return holder.id;
    return this.policy.assertAppoints(actor, groupId, role);
  }

  private async found(id: string): Promise<MandateView> {
    const mandate = await this.mandates.byId(id);
    if (mandate === null) throw new NotFoundError('MANDATE_NOT_FOUND', 'There is no such mandate.');
    return mandate;
  }

  private async record(
    action: string,
    { personId: actorId }: Actor,
    actingFor: ActingFor,
    id: string,
    before: Record<string, unknown>,
    after: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record({ action, actorId, actingFor, subject: { kind: 'mandate', id }, before, after });
  }

  /** A refusal takes everything back and is then told as an outcome. */
  private async orRefusal<T>(work: () => Promise<T>): Promise<T | MandateRefusedError> {
    try {
      return await this.uow.run(work);
    } catch (error) {
      if (error instanceof MandateRefusedError) return error;
      throw error;
    }
  }
}
