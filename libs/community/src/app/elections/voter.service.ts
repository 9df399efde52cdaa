import { InvalidInputError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  electionNotFound,
  ElectionNotOpenError,
  NotOnRollError,
  VoterFixedError,
} from '../../domain/elections/election.errors.js';
import type { NamedVoter } from '../../persistence/elections/election-voter.repository.js';
import { ElectionRepository } from '../../persistence/elections/election.repository.js';
import { StewardshipRepository } from '../../persistence/stewardship.repository.js';
import { ElectionPolicy } from './election.policy.js';
import { Electorate } from './electorate.js';

/** Who casts the vote of an authority. */
export interface NameVoterCommand {
  readonly electionId: string;
  readonly authorityId: string;
  /** A steward of the authority, who may be the one who calls. */
  readonly voterId: string;
}

/** Names the one person who casts the vote of an authority. */
@Injectable()
export class VoterService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly elections: ElectionRepository,
    private readonly electorate: Electorate,
    private readonly stewardships: StewardshipRepository,
    private readonly policy: ElectionPolicy,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Names the voter. Every steward may, until a vote is cast; afterwards nobody may, also when the voter acts for the
   * authority no longer.
   *
   * @throws NotFoundError when there is no such election, or the person does not act for the authority
   * @throws InvalidInputError when the voter is no steward of the authority
   */
  async name(
    actor: Actor,
    { electionId, authorityId, voterId }: NameVoterCommand,
  ): Promise<NamedVoter | ElectionNotOpenError | NotOnRollError | VoterFixedError> {
    return this.uow.run(async () => {
      const election = await this.elections.byIdForShare(electionId);
      if (election === null) throw electionNotFound();
      await this.policy.assertActsFor(actor, authorityId);
      if (!(await this.stewardships.isSteward(voterId, authorityId)))
        throw new InvalidInputError('Only a steward of the authority can cast its vote.', {
          field: 'voterId',
        });
      if (election.phase === 'counting' || election.phase === 'closed')
        return new ElectionNotOpenError(electionId, election.phase);
      if (!(await this.electorate.includes(election, authorityId))) return new NotOnRollError(authorityId);
      const before = await this.electorate.rename(electionId, authorityId, voterId);
      if (before instanceof VoterFixedError) return before;
      // Whoever waited for a colleague who votes or names somebody may have lost the right meanwhile.
      await this.policy.assertActsFor(actor, authorityId);
      await this.audit.record({
        action: 'election.name-voter',
        actorId: actor.personId,
        actingFor: authorityId,
        subject: { kind: 'election', id: electionId },
        before: { personId: before?.personId ?? null },
        after: { personId: voterId },
      });
      return this.electorate.voter(electionId, authorityId);
    });
  }
}
