import { hash } from 'node:crypto';
import { countElection, drawLots, type CountResult } from '#libs/counting';
import { Injectable } from '@nestjs/common';
import {
  ElectionApplicationRepository,
  type ApplicationView,
} from '../../persistence/elections/election-application.repository.js';
import {
  ElectionRepository,
  type ElectionView,
  type Ending,
} from '../../persistence/elections/election.repository.js';
import { ElectionMandates } from './election.mandates.js';
import { SecondVote } from './second-vote.js';
import { BallotBox } from './ballot-box.js';
import { ElectionEndNews } from './election-end.news.js';

/** Ends elections: opens the ballot box, counts, and gives the mandates. The caller has locked the election. */
@Injectable()
export class ElectionCloser {
  constructor(
    private readonly elections: ElectionRepository,
    private readonly applications: ElectionApplicationRepository,
    private readonly ballotBox: BallotBox,
    private readonly secondVote: SecondVote,
    private readonly mandates: ElectionMandates,
    private readonly news: ElectionEndNews,
  ) {}

  /** Counts the votes, tells everybody, and begins a second vote where the rules ask for one. */
  async count(election: ElectionView): Promise<void> {
    const ending = await this.decide(election);
    await this.end(election, ending);
    if (ending.outcome === 'second-vote' && ending.result !== null)
      await this.secondVote.begin(election, ending.result);
  }

  /**
   * Counts the votes and gives the mandates. With too few votes they are destroyed unopened, and nobody is elected.
   *
   * @returns how the election ends; the caller writes it down
   */
  async decide(election: ElectionView): Promise<Ending> {
    const turnout = await this.ballotBox.turnout(election.id);
    if (turnout < election.rules.minimumVotes) {
      await this.ballotBox.destroy(election.id);
      return { outcome: 'too-few', turnout, result: null, ballotsHash: null };
    }
    const candidates = await this.applications.candidates(election.id);
    const ballots = await this.ballotBox.open(election.id);
    const { ballotsHash, lots } = await drawLots(candidates, ballots, (text) => hash('sha256', text));
    const result = countElection({ rules: election.rules, candidates, ballots, lots });
    await this.mandates.give(election, electedOf(candidates, result.elected));
    return { outcome: result.outcome, turnout, result, ballotsHash };
  }

  /** Elects without a vote those who stand alone, as the rules of the call say. */
  async acclaim(election: ElectionView, candidates: readonly ApplicationView[]): Promise<void> {
    await this.mandates.give(election, candidates);
    await this.end(election, {
      outcome: 'elected',
      turnout: null,
      result: acclaimed(candidates),
      ballotsHash: null,
    });
  }

  private async end({ id }: ElectionView, ending: Ending): Promise<void> {
    await this.elections.close(id, ending);
    await this.news.ended(id, ending);
  }
}

function electedOf(candidates: readonly ApplicationView[], ids: readonly string[]): ApplicationView[] {
  return candidates.filter(({ id }) => ids.includes(id));
}

function acclaimed(candidates: readonly ApplicationView[]): CountResult {
  const elected = candidates.map(({ id }) => id);
  const nothing = { tallies: [], blank: 0, no: null, tied: [], openSeats: 0, drawn: [] };
  return { outcome: 'elected', turnout: 0, elected, ...nothing };
}
