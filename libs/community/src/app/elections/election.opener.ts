import { AuditLog } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { rollHash } from '../../domain/elections/roll.js';
import { newElectionKey } from '../../domain/elections/sealed-vote.js';
import { BallotBoxRepository } from '../../persistence/elections/ballot-box.repository.js';
import { ElectionRollRepository } from '../../persistence/elections/election-roll.repository.js';
import { ElectionRepository, type ElectionView } from '../../persistence/elections/election.repository.js';
import { ElectionJobs } from './election.jobs.js';

/** What has to be known of an election that is opened. */
type Opened = Pick<ElectionView, 'id' | 'followsId' | 'followsWhy'>;

/** Opens the vote: freezes the roll, publishes its fingerprint, and makes the key for the votes. */
@Injectable()
export class ElectionOpener {
  constructor(
    private readonly elections: ElectionRepository,
    private readonly roll: ElectionRollRepository,
    private readonly box: BallotBoxRepository,
    private readonly jobs: ElectionJobs,
    private readonly audit: AuditLog,
  ) {}

  /** Freezes the roll as it is now; that of a second vote is the roll of the first. The caller has locked the election. */
  async open(election: Opened): Promise<void> {
    await this.freeze(election);
    await this.jobs.tell({ electionId: election.id, news: 'opened' });
  }

  /** The same without telling anybody; an invented past has its own instant. */
  async freeze({ id, followsId, followsWhy }: Opened, at: Date | null = null): Promise<void> {
    const isSecondVote = followsId !== null && followsWhy === 'second-vote';
    const entries = isSecondVote ? await this.roll.copy(followsId, id) : await this.roll.fill(id);
    const hash = rollHash(entries);
    await this.elections.freeze(id, entries.length, hash, at);
    await this.box.addKey(id, newElectionKey());
    await this.audit.record({
      action: 'election.freeze-roll',
      actorId: null,
      subject: { kind: 'election', id },
      after: { rollSize: entries.length, rollHash: hash },
    });
  }
}
