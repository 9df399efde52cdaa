import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { checkedReason } from '../../domain/elections/application.rules.js';
import { applicationNotFound, ElectionNotOpenError } from '../../domain/elections/election.errors.js';
import {
  ElectionApplicationRepository,
  type ApplicationView,
} from '../../persistence/elections/election-application.repository.js';
import { ElectionRepository } from '../../persistence/elections/election.repository.js';
import { ElectionJobs } from './election.jobs.js';
import { ElectionPolicy } from './election.policy.js';

/** Rejects applications that do not meet the call. */
@Injectable()
export class ApplicationReview {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly elections: ElectionRepository,
    private readonly applications: ElectionApplicationRepository,
    private readonly policy: ElectionPolicy,
    private readonly jobs: ElectionJobs,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Rejects an application; the candidate is told the reason. Possible until voting opens.
   *
   * @throws NotFoundError when there is no such application, or the person does not run the election
   * @throws InvalidInputError when the reason is missing or too long
   */
  async reject(
    actor: Actor,
    id: string,
    reasonText: string,
  ): Promise<ApplicationView | ElectionNotOpenError> {
    const reason = checkedReason(reasonText);
    return this.uow.run(async () => {
      const application = await this.applications.byIdForUpdate(id);
      const election = application && (await this.elections.byIdForShare(application.electionId));
      if (application === null || election === null) throw applicationNotFound();
      await this.policy.assertKnows(actor, election.groupId, applicationNotFound());
      const isOpen = election.frozenAt === null && ['applications', 'checking'].includes(election.phase);
      if (!isOpen) return new ElectionNotOpenError(election.id, election.phase);
      if (application.rejectedAt !== null) return application;
      await this.applications.reject(id, actor.personId, reason);
      const { authorityId, electionId, personId } = application;
      await this.audit.record({
        action: 'election.reject-application',
        actorId: actor.personId,
        subject: { kind: 'election-application', id },
        after: { electionId, authorityId, reason },
      });
      if (personId !== null) await this.jobs.tell({ electionId, news: 'rejected', personId });
      return (await this.applications.byIdForUpdate(id)) ?? application;
    });
  }
}
