import { newId } from '#libs/kernel';
import { type CookieJar, type HubClient, Jobs, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { localPathOrHome } from '../domain/local-path.js';
import { checkedEmail } from '../domain/person.rules.js';
import { hashOfToken } from '../domain/secret-token.js';
import { SignInLinkSpentError } from '../domain/sign-in.errors.js';
import { signInLimits } from '../domain/sign-in.rules.js';
import { PersonRepository } from '../persistence/person.repository.js';
import { SignInLinkRepository } from '../persistence/sign-in-link.repository.js';
import { PROVED_BY_MAIL, SessionService } from './session.service.js';
import { Throttle } from './throttle.service.js';

/** The queue that sign-in mails are written from. */
export const SIGN_IN_MAIL_QUEUE = 'accounts.sign-in-mail';

/** Somebody signed in, and wants to go to `next`: a path of this site. */
export interface SignedIn {
  readonly personId: string;
  readonly next: string;
  /** Whether a second factor was part of the proof. */
  readonly secondFactor: boolean;
  /** Whether the proof is as strong as the person can give it, and fresh. */
  readonly isFresh: boolean;
}

/** Signs people in by a link in an e-mail. */
@Injectable()
export class SignInService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly people: PersonRepository,
    private readonly links: SignInLinkRepository,
    private readonly throttle: Throttle,
    private readonly sessions: SessionService,
  ) {}

  /**
   * Sends a sign-in link, if the address belongs to somebody. The answer never tells: the same statements run for a
   * known and an unknown address, and whatever differs happens later in a job.
   *
   * @throws InvalidInputError when the text is not an e-mail address we accept
   * @throws RateLimitedError when too many links were asked for, be the address known or not
   */
  async request(email: string, next: string | null, client: HubClient): Promise<void> {
    const address = checkedEmail(email);
    await this.throttle.count(signInLimits(address, client.address));
    const personId = await this.people.idByEmail(address);
    await this.jobs.send(SIGN_IN_MAIL_QUEUE, {
      requestId: newId(),
      personId,
      next: localPathOrHome(next),
    });
  }

  /** Whether a link can still be used. Asking does not use it. */
  async isUsable(token: string): Promise<boolean> {
    const tokenHash = hashOfToken(token);
    return tokenHash !== null && (await this.links.isUsable(tokenHash));
  }

  /** Uses a link once: the browser gets a new session. */
  async complete(
    token: string,
    cookies: CookieJar,
    client: HubClient,
  ): Promise<SignedIn | SignInLinkSpentError> {
    const tokenHash = hashOfToken(token);
    if (tokenHash === null) return new SignInLinkSpentError();
    return this.uow.run(async () => {
      const used = await this.links.use(tokenHash);
      if (used === null) return new SignInLinkSpentError();
      const { personId, next } = used;
      const isFresh = await this.sessions.open(personId, cookies, client.userAgent, PROVED_BY_MAIL);
      return { personId, next: localPathOrHome(next), secondFactor: false, isFresh };
    });
  }
}
