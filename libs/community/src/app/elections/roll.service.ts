import { cleanText, ConflictError, newId, NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { APPLICATION_LIMITS, checkedReason } from '../../domain/elections/application.rules.js';
import { electionNotFound, ElectionNotOpenError } from '../../domain/elections/election.errors.js';
import {
  ElectionRollRepository,
  type RollRequest,
} from '../../persistence/elections/election-roll.repository.js';
import { ElectionRepository, type ElectionView } from '../../persistence/elections/election.repository.js';
import { ElectionJobs } from './election.jobs.js';
import { ElectionPolicy } from './election.policy.js';

/** An authority that would not be on the roll asks to be added, before the roll is frozen. */
@Injectable()
export class RollService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly elections: ElectionRepository,
    private readonly roll: ElectionRollRepository,
    private readonly policy: ElectionPolicy,
    private readonly jobs: ElectionJobs,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Asks for an authority to be added. Asking again changes the reason until somebody has decided.
   *
   * @throws NotFoundError when there is no such election, or the person does not act for the authority
   * @throws InvalidInputError when the reason is missing or too long
   * @throws ConflictError when nobody has checked the authority yet, or it will be on the roll anyway
   */
  async request(
    actor: Actor,
    electionId: string,
    authorityId: string,
    reasonText: string,
  ): Promise<RollRequest | ElectionNotOpenError> {
    const reason = checkedReason(reasonText);
    return this.uow.run(async () => {
      const election = await this.elections.byIdForShare(electionId);
      if (election === null) throw electionNotFound();
      await this.policy.assertActsFor(actor, authorityId);
      if (!isBeforeFreeze(election)) return new ElectionNotOpenError(electionId, election.phase);
      if (!(await this.roll.isChecked(authorityId)))
        throw new ConflictError(
          'Your authority can ask as soon as the coordinators have checked it.',
          {},
          'AUTHORITY_UNCHECKED',
        );
      const eligible = await this.roll.eligible(electionId, [authorityId]);
      if (eligible.length > 0)
        throw new ConflictError(
          'Your authority will be on the roll; there is nothing to ask for.',
          {},
          'ON_ROLL',
        );
      const { personId } = actor;
      await this.roll.request({ id: newId(), electionId, authorityId, personId, reason });
      const [request] = await this.roll.requestsOf(electionId, [authorityId]);
      if (request === undefined) throw requestNotFound();
      await this.audit.record({
        action: 'election.ask-for-roll',
        actorId: personId,
        actingFor: authorityId,
        subject: { kind: 'election', id: electionId },
      });
      return request;
    });
  }

  /**
   * Admits an authority to the roll, or does not; whoever asked is told. Possible until the roll is frozen.
   *
   * @throws NotFoundError when there is no such request, or the person does not run the election
   * @throws ConflictError when it was decided already
   */
  async decide(
    actor: Actor,
    requestId: string,
    isAdmitted: boolean,
    answerText: string,
  ): Promise<RollRequest | ElectionNotOpenError> {
    const answer = cleanText(answerText).slice(0, APPLICATION_LIMITS.reason);
    return this.uow.run(async () => {
      const request = await this.roll.requestForUpdate(requestId);
      const election = request && (await this.elections.byIdForShare(request.electionId));
      if (request === null || election === null) throw requestNotFound();
      await this.policy.assertKnows(actor, election.groupId, requestNotFound());
      if (!isBeforeFreeze(election)) return new ElectionNotOpenError(election.id, election.phase);
      if (request.decision !== null) throw new ConflictError('Somebody decided this request already.');
      const decision = isAdmitted ? 'admitted' : 'refused';
      await this.roll.decide(requestId, decision, actor.personId, answer);
      const { authorityId, personId } = request;
      await this.audit.record({
        action: 'election.decide-roll-request',
        actorId: actor.personId,
        subject: { kind: 'election', id: election.id },
        after: { authorityId, decision, answer },
      });
      if (personId !== null) await this.jobs.tell({ electionId: election.id, news: 'decided', personId });
      return { ...request, decision, answer };
    });
  }
}

function isBeforeFreeze({ frozenAt, phase }: ElectionView): boolean {
  return frozenAt === null && ['announced', 'applications', 'checking'].includes(phase);
}

function requestNotFound(): NotFoundError {
  return new NotFoundError('ROLL_REQUEST_NOT_FOUND', 'There is no such request, or only others may see it.');
}
