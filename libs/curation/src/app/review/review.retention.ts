import { KeepsForATime, RetentionRules, type RetentionRule } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContentEditingRepository } from '../../persistence/review/content-editing.repository.js';
import { ReviewLinkRepository } from '../../persistence/review/review-link.repository.js';

const EDITING_DAYS = 1;
/** A link works for two weeks; its reviewer may be asked back for as long again. */
const REVIEWER_DAYS = 30;

/** What is kept for a time only of those who work on drafts. */
@Injectable()
@KeepsForATime()
export class ReviewRetention extends RetentionRules {
  readonly rules: readonly RetentionRule[] = [
    {
      what: 'who had content open for editing',
      days: EDITING_DAYS,
      forget: () => this.editing.forgetOlderThan(EDITING_DAYS),
    },
    {
      what: 'addresses of reviewers without an account',
      days: REVIEWER_DAYS,
      forget: () => this.links.forgetAddressesOlderThan(REVIEWER_DAYS),
    },
  ];

  constructor(
    private readonly editing: ContentEditingRepository,
    private readonly links: ReviewLinkRepository,
  ) {
    super();
  }
}
