import { type CookieJar, HubConfig, SessionCookie, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { hashOfToken, newSecretToken } from '../domain/secret-token.js';
import { userAgentSummary } from '../domain/session.rules.js';
import { SessionRepository } from '../persistence/session.repository.js';

/** Opens and ends the session of a browser. */
@Injectable()
export class SessionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly cookie: SessionCookie,
    private readonly config: HubConfig,
  ) {}

  /**
   * Signs a person in: whatever session the browser had ends, and a new one with a new secret begins, so that a secret
   * planted in the browser beforehand is worth nothing.
   *
   * @param secondFactor whether a second factor was part of the proof
   */
  async open(personId: string, cookies: CookieJar, userAgent: string, secondFactor = false): Promise<void> {
    const { token, hash: idHash } = newSecretToken();
    const { idleSeconds, absoluteSeconds } = this.config.sessions;
    await this.uow.run(async () => {
      await this.endRow(cookies);
      await this.sessions.open({
        idHash,
        personId,
        idleSeconds,
        absoluteSeconds,
        userAgent: userAgentSummary(userAgent),
        secondFactor,
      });
      await this.uow.afterCommit(() => this.cookie.write(cookies, token, absoluteSeconds));
    });
  }

  /** Signs the browser out. Nothing happens when it is not signed in. */
  async end(cookies: CookieJar): Promise<void> {
    await this.endRow(cookies);
    this.cookie.clear(cookies);
  }

  private async endRow(cookies: CookieJar): Promise<void> {
    const idHash = hashOfToken(this.cookie.read(cookies) ?? '');
    if (idHash) await this.sessions.end(idHash);
  }
}
