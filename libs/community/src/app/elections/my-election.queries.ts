import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { BallotBoxRepository } from '../../persistence/elections/ballot-box.repository.js';
import {
  ElectionApplicationRepository,
  type ApplicationView,
} from '../../persistence/elections/election-application.repository.js';
import {
  ElectionPeopleRepository,
  type StewardName,
} from '../../persistence/elections/election-people.repository.js';
import {
  ElectionRollRepository,
  type RollRequest,
} from '../../persistence/elections/election-roll.repository.js';
import {
  ElectionVoterRepository,
  type NamedVoter,
} from '../../persistence/elections/election-voter.repository.js';
import type { ElectionView } from '../../persistence/elections/election.repository.js';
import { StewardshipRepository } from '../../persistence/stewardship.repository.js';

/** How an authority of the person stands in an election. Its stewards alone see this. */
export interface MyElection {
  readonly authorityId: string;
  /** On the frozen roll; before that, whether it would be. */
  readonly onRoll: boolean;
  readonly voter: NamedVoter | null;
  /** Whether the person is the voter. */
  readonly isVoter: boolean;
  readonly hasVoted: boolean;
  readonly application: ApplicationView | null;
  readonly request: RollRequest | null;
  readonly stewards: readonly StewardName[];
}

/** Reads how the authorities of a person stand in an election. */
@Injectable()
export class MyElectionQueries {
  constructor(
    private readonly stewardships: StewardshipRepository,
    private readonly roll: ElectionRollRepository,
    private readonly voters: ElectionVoterRepository,
    private readonly applications: ElectionApplicationRepository,
    private readonly box: BallotBoxRepository,
    private readonly people: ElectionPeopleRepository,
  ) {}

  /** One item for each authority that the person acts for now. */
  async of({ personId }: Actor, { id, frozenAt }: ElectionView): Promise<MyElection[]> {
    const ids = await this.stewardships.authorityIdsOf(personId);
    if (ids.length === 0) return [];
    const [onRoll, voters, applications, voted, requests, stewards] = await Promise.all([
      frozenAt === null ? this.roll.eligible(id, ids) : this.roll.onRoll(id, ids),
      this.voters.ofAuthorities(id, ids),
      this.applications.ofAuthorities(id, ids),
      this.box.participants(id, ids),
      this.roll.requestsOf(id, ids),
      this.people.stewards(ids),
    ]);
    return ids.map((authorityId) => {
      const voter = voters.find((one) => one.authorityId === authorityId) ?? null;
      return {
        authorityId,
        onRoll: onRoll.includes(authorityId),
        voter,
        isVoter: voter?.personId === personId,
        hasVoted: voted.includes(authorityId),
        application: applications.find((one) => one.authorityId === authorityId) ?? null,
        request: requests.find((one) => one.authorityId === authorityId) ?? null,
        stewards: stewards.filter((one) => one.authorityId === authorityId),
      };
    });
  }
}
