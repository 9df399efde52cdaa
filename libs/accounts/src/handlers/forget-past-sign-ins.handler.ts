import { OnJob } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { PendingProofRepository } from '../persistence/pending-proof.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { SignInLinkRepository } from '../persistence/sign-in-link.repository.js';
import { SignInThrottleRepository } from '../persistence/sign-in-throttle.repository.js';

/** Deletes what is left of sessions, links, proofs and counters once they mean nothing any more. */
@Injectable()
export class ForgetPastSignInsHandler {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly links: SignInLinkRepository,
    private readonly proofs: PendingProofRepository,
    private readonly throttle: SignInThrottleRepository,
  ) {}

  /** Once an hour. */
  @OnJob({ queue: 'accounts.forget-past-sign-ins', cron: '17 * * * *' })
  async forget(): Promise<void> {
    await this.sessions.forgetEnded();
    await this.links.forgetExpired();
    await this.proofs.forgetExpired();
    await this.throttle.forgetPast();
  }
}
