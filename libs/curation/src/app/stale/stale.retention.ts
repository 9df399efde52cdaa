import { KeepsForATime, RetentionRules, type RetentionRule } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { StillTrueLinkRepository } from '../../persistence/stale/still-true-link.repository.js';

const ENDED_DAYS = 30;

/** What is kept for a time only of those who were asked whether content still holds. */
@Injectable()
@KeepsForATime()
export class StaleRetention extends RetentionRules {
  readonly rules: readonly RetentionRule[] = [
    {
      what: 'links by which people say that content still holds',
      days: ENDED_DAYS,
      forget: () => this.links.forgetEnded(ENDED_DAYS),
    },
  ];

  constructor(private readonly links: StillTrueLinkRepository) {
    super();
  }
}
