import { SecondFactorRequiredError } from '#libs/kernel';
import type { Actor, Page, PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { shuffled } from '../../domain/elections/sealed-vote.js';
import { electionNotFound } from '../../domain/elections/election.errors.js';
import type { RollEntry } from '../../domain/elections/roll.js';
import {
  ElectionApplicationRepository,
  type ApplicationView,
} from '../../persistence/elections/election-application.repository.js';
import { BallotBoxRepository } from '../../persistence/elections/ballot-box.repository.js';
import {
  ElectionRollRepository,
  type RollRequest,
} from '../../persistence/elections/election-roll.repository.js';
import { ElectionRepository, type ElectionView } from '../../persistence/elections/election.repository.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';
import type { GroupView } from '../../domain/groups/group-view.js';
import { ElectionPolicy } from './election.policy.js';

/** What those who run an election see of it. */
export interface ElectionDesk {
  readonly election: ElectionView;
  readonly applications: readonly ApplicationView[];
  readonly requests: readonly RollRequest[];
}

/** Reads about elections that do not depend on an authority. */
@Injectable()
export class ElectionQueries {
  constructor(
    private readonly elections: ElectionRepository,
    private readonly applications: ElectionApplicationRepository,
    private readonly roll: ElectionRollRepository,
    private readonly box: BallotBoxRepository,
    private readonly groups: GroupRepository,
    private readonly policy: ElectionPolicy,
  ) {}

  /** @throws NotFoundError when there is no such election */
  async byId(id: string): Promise<ElectionView> {
    const election = await this.elections.byId(id);
    if (election === null) throw electionNotFound();
    return election;
  }

  /** One page of all elections, or of those of one group; those that end last come first. */
  async page(groupId: string | null, page: PageArgs): Promise<Page<ElectionView>> {
    return this.elections.page(groupId, page);
  }

  /** Those who stand, once applications are closed; nobody before. In an order that is the same for everybody. */
  async candidates({ id, phase }: ElectionView): Promise<ApplicationView[]> {
    return phase === 'announced' || phase === 'applications' ? [] : this.applications.candidates(id);
  }

  /** Those who stand, in an order drawn anew each time: for the ballot paper. */
  async ballotPaper(election: ElectionView): Promise<ApplicationView[]> {
    return election.phase === 'voting' ? shuffled(await this.applications.candidates(election.id)) : [];
  }

  /** One page of the frozen roll; empty before. */
  async rollPage(electionId: string, page: PageArgs): Promise<Page<RollEntry>> {
    return this.roll.page(electionId, page);
  }

  /** Whether a receipt was counted. */
  async isCounted(electionId: string, receipt: string): Promise<boolean> {
    return this.box.hasReceipt(electionId, receipt);
  }

  /**
   * Everything about an election that those who run it see: applications before they are public, requests.
   *
   * @throws NotFoundError when there is no such election
   * @throws SecondFactorRequiredError when a coordinator or an officer is here without a second factor
   * @throws ForbiddenError for everybody who does not run it
   */
  async desk(actor: Actor, id: string): Promise<ElectionDesk> {
    const election = await this.byId(id);
    await this.policy.assertMayRun(actor, election.groupId);
    const [applications, requests] = await Promise.all([this.applications.all(id), this.roll.requests(id)]);
    return { election, applications, requests };
  }

  /**
   * The groups for which the person may make a call.
   *
   * @throws SecondFactorRequiredError when there are such groups, and none in a session without a second factor
   */
  async callableGroups(actor: Actor): Promise<GroupView[]> {
    const groups = (await this.groups.all()).filter(({ chairSeats }) => chairSeats > 0);
    const isMine = await Promise.all(groups.map(({ id }) => this.policy.mayRun(actor, id)));
    const mine = groups.filter((_, at) => isMine[at]);
    if (mine.length > 0) return mine;
    const lacking = await Promise.all(groups.map(({ id }) => this.policy.lacksSecondFactor(actor, id)));
    if (lacking.includes(true)) throw new SecondFactorRequiredError();
    return mine;
  }
}
