import { Injectable } from '@nestjs/common';
import { RefusedAccess } from '../audit/refused-access.js';
import { MailStore } from '../mail/mail-store.js';
import { KeepsForATime, RetentionRules, type RetentionRule } from './retention-rule.js';

/** How long the platform keeps refusals: long enough to look into an attack that was noticed late. */
const REFUSED_ACCESS_DAYS = 180;
/** How long mail is kept that was not sent, because this is a demo or because it could not be delivered. */
const MAIL_DAYS = 30;

/** What the platform itself keeps for a time only. */
@Injectable()
@KeepsForATime()
export class PlatformRetention extends RetentionRules {
  readonly rules: readonly RetentionRule[] = [
    {
      what: 'refused access',
      days: REFUSED_ACCESS_DAYS,
      forget: () => this.refusals.forgetOlderThan(REFUSED_ACCESS_DAYS),
    },
    {
      what: 'kept and undeliverable mail',
      days: MAIL_DAYS,
      forget: () => this.mail.forgetOlderThan(MAIL_DAYS),
    },
  ];

  constructor(
    private readonly refusals: RefusedAccess,
    private readonly mail: MailStore,
  ) {
    super();
  }
}
