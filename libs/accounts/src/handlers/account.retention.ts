import { KeepsForATime, RetentionRules, type RetentionRule } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { EmailChangeRepository } from '../persistence/email-change.repository.js';

/** What accounts keep for a time only, beside sessions, links and counters, which leave within the hour. */
@Injectable()
@KeepsForATime()
export class AccountRetention extends RetentionRules {
  readonly rules: readonly RetentionRule[] = [
    {
      what: 'changes of address that nobody confirmed',
      days: 1,
      forget: () => this.changes.forgetExpired(),
    },
  ];

  constructor(private readonly changes: EmailChangeRepository) {
    super();
  }
}
