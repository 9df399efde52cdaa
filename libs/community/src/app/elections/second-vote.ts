import type { CountResult } from '#libs/counting';
import { Injectable } from '@nestjs/common';
import type { ElectionView } from '../../persistence/elections/election.repository.js';
import { ElectionOpener } from './election.opener.js';
import { ElectionSuccession } from './election.succession.js';

/** The second vote between those who came level. */
@Injectable()
export class SecondVote {
  constructor(
    private readonly succession: ElectionSuccession,
    private readonly opener: ElectionOpener,
  ) {}

  /** Begins at once, with the roll and the named voters of the first vote. */
  async begin(election: ElectionView, { tied, openSeats }: CountResult): Promise<void> {
    const id = await this.succession.secondVote(election, tied, openSeats);
    await this.opener.open({ id, followsId: election.id, followsWhy: 'second-vote' });
  }
}
