import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  ElectionApplicationRepository,
  type ApplicationView,
} from '../../persistence/elections/election-application.repository.js';
import { ElectionRepository, type ElectionView } from '../../persistence/elections/election.repository.js';
import { ElectionCloser } from './election.closer.js';
import { ElectionOpener } from './election.opener.js';
import { ElectionSuccession } from './election.succession.js';

/**
 * Takes elections from one phase to the next when their deadlines have come. Every step may be taken by any process,
 * and by several at once: the row of the election is locked, and a step that was taken is not taken again.
 */
@Injectable()
export class ElectionSteps {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly elections: ElectionRepository,
    private readonly applications: ElectionApplicationRepository,
    private readonly opener: ElectionOpener,
    private readonly closer: ElectionCloser,
    private readonly succession: ElectionSuccession,
  ) {}

  /** The elections with a step to be taken. */
  async due(): Promise<string[]> {
    return this.elections.due();
  }

  /** Takes whatever step is due in one election. */
  async take(id: string): Promise<void> {
    await this.uow.run(async () => {
      const election = await this.elections.byIdForUpdate(id);
      if (election === null || election.phase === 'closed') return;
      if (election.frozenAt !== null) {
        if (election.phase === 'counting') await this.closer.count(election);
      } else if (election.phase !== 'announced' && election.phase !== 'applications') {
        await this.afterApplications(election);
      }
    });
  }

  /** Freezes the roll when voting has opened and nobody did so yet, so that the first voter need not wait. */
  async openIfDue(id: string): Promise<void> {
    const election = await this.elections.byId(id);
    if (election?.phase === 'voting' && election.frozenAt === null) await this.take(id);
  }

  private async afterApplications(election: ElectionView): Promise<void> {
    const candidates = await this.applications.candidates(election.id);
    if (candidates.length === 0) await this.succession.withoutCandidates(election);
    else if (election.phase === 'checking') return;
    else if (isUncontested(election, candidates)) await this.closer.acclaim(election, candidates);
    else await this.opener.open(election);
  }
}

/** With acclamation, as many candidates as seats are elected without a vote. */
function isUncontested({ rules }: ElectionView, candidates: readonly ApplicationView[]): boolean {
  return rules.oneCandidate === 'acclamation' && candidates.length <= rules.seats;
}
