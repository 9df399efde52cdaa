import { HubConfig, readContent, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { parseDemoElections, type DemoElection } from '../../domain/elections/demo-elections.js';
import type { Call } from '../../domain/elections/election.js';
import { ElectionRepository, type ElectionView } from '../../persistence/elections/election.repository.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';
import { DemoVotes } from './demo-votes.js';
import { ElectionOpener } from './election.opener.js';

const DAY_MS = 86_400_000;
const ZONE = 'Europe/Brussels';

/** The elections that a demo begins with: one over, one open for votes, one call open for applications. */
@Injectable()
export class ElectionSeed {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly elections: ElectionRepository,
    private readonly groups: GroupRepository,
    private readonly opener: ElectionOpener,
    private readonly votes: DemoVotes,
    private readonly config: HubConfig,
  ) {}

  /**
   * In demo mode, adds the elections that are missing; their deadlines count from now. Nobody is told by mail. May run
   * at every start, also in two processes at once. Groups and authorities have to be there before.
   */
  async run(): Promise<void> {
    if (!this.config.demo) return;
    const content = await readContent('community/demo-elections.yaml');
    for (const demo of parseDemoElections(content.toString('utf8'))) await this.uow.run(() => this.add(demo));
  }

  private async add(demo: DemoElection): Promise<void> {
    const group = await this.groups.bySlug(demo.group);
    // The lock makes a second process wait, and then find the election.
    if (group === null || (await this.groups.lockById(group.id)) === null) return;
    if ((await this.elections.byId(demo.id)) !== null) return;
    const call = callOf(demo, group.id, await this.elections.now());
    await this.elections.add({ ...call, id: demo.id, label: 'illustrative', createdBy: null });
    await this.votes.addCandidates(demo);
    const election = await this.elections.byIdForUpdate(demo.id);
    if (election !== null) await this.play(election, demo);
  }

  /** Lets everything happen that lies in the past. */
  private async play(election: ElectionView, demo: DemoElection): Promise<void> {
    if (election.phase !== 'voting' && election.phase !== 'counting') return;
    await this.votes.admit(demo);
    await this.opener.freeze(election, election.votingOpensAt);
    if (election.phase === 'counting') await this.votes.castAndCount(election, demo);
  }
}

function callOf({ days, minimumVotes, note }: DemoElection, groupId: string, now: Date): Call {
  const at = (offset: number): Date => new Date(now.getTime() + offset * DAY_MS);
  return {
    groupId,
    office: 'chair',
    zone: ZONE,
    note,
    applicationsOpenAt: at(days.applicationsOpen),
    applicationsCloseAt: at(days.applicationsClose),
    votingOpensAt: at(days.votingOpens),
    votingClosesAt: at(days.votingCloses),
    termFrom: at(days.termFrom),
    termUntil: at(days.termUntil),
    rules: {
      seats: 1,
      minimumVotes,
      tie: 'second-vote',
      secondVoteDays: 7,
      oneCandidate: 'yes-no',
      noCandidate: 'prolong',
      prolongDays: 14,
      onePerCountry: false,
    },
  };
}
