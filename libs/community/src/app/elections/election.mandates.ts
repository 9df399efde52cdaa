import { AuditLog } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { MandateRefusedError } from '../../domain/groups/mandate.errors.js';
import type { ApplicationView } from '../../persistence/elections/election-application.repository.js';
import { ElectionRepository, type ElectionView } from '../../persistence/elections/election.repository.js';
import { MandateService, type Appointment } from '../groups/mandate.service.js';

/** Gives those who were elected their mandates. */
@Injectable()
export class ElectionMandates {
  constructor(
    private readonly elections: ElectionRepository,
    private readonly mandates: MandateService,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives the mandates, from the beginning of the term or from now if that is over. A mandate that cannot be given (the
   * seat is taken, the authority withdrew) does not stop the count: the audit log says why, and coordinators see to it.
   */
  async give(election: ElectionView, elected: readonly ApplicationView[]): Promise<void> {
    const now = await this.elections.now();
    const { id, groupId, termFrom, termUntil } = election;
    for (const { authorityId, personId } of elected) {
      const refusal = await this.appoint({
        groupId,
        role: 'chair',
        authorityId,
        personId,
        since: termFrom > now ? termFrom : now,
        until: termUntil,
        sourceNote: `Elected: /elections/${id}`,
      });
      if (refusal === null) continue;
      await this.audit.record({
        action: 'election.mandate-refused',
        actorId: null,
        actingFor: authorityId,
        subject: { kind: 'election', id },
        after: { reason: refusal.reason },
      });
    }
  }

  /** The mandate is the authority's: when its candidate left, it waits for another person. */
  private async appoint(appointment: Appointment): Promise<MandateRefusedError | null> {
    try {
      await this.mandates.appoint(appointment, null);
      return null;
    } catch (error) {
      if (!(error instanceof MandateRefusedError)) throw error;
      const isPersonGone = error.reason === 'not-a-steward' && appointment.personId !== null;
      return isPersonGone ? this.appoint({ ...appointment, personId: null }) : error;
    }
  }
}
