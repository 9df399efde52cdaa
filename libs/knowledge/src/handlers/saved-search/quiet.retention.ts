import { KeepsForATime, RetentionRules, type RetentionRule } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { QuietRepository } from '../../persistence/saved-search/quiet.repository.js';

/** How long the links of a mail work. */
const LINK_DAYS = 180;

/** What is kept for a time only of the mails about searches. */
@Injectable()
@KeepsForATime()
export class QuietRetention extends RetentionRules {
  readonly rules: readonly RetentionRule[] = [
    {
      what: 'links for less mail',
      days: LINK_DAYS,
      forget: () => this.quiet.forgetLinksOlderThan(LINK_DAYS),
    },
  ];

  constructor(private readonly quiet: QuietRepository) {
    super();
  }
}
