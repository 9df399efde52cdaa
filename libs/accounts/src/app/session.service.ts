import { NotFoundError, newId, UnauthenticatedError } from '#libs/kernel';
import { type Actor, type CookieJar, HubConfig, SessionCookie, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { hashOfToken, newSecretToken } from '../domain/secret-token.js';
import { userAgentSummary } from '../domain/session.rules.js';
import { SessionRepository, type SessionRow } from '../persistence/session.repository.js';

/** How somebody who signs in has proved who they are. */
export interface ProofGiven {
  /** Whether a second factor was part of it. */
  readonly secondFactor: boolean;
  /** How many seconds ago it was; null when nobody knows, which counts as long ago. */
  readonly secondsAgo: number | null;
}

/** Somebody opened a link that only their mailbox knows. */
export const PROVED_BY_MAIL: ProofGiven = { secondFactor: false, secondsAgo: 0 };
/** Somebody used a second factor, or something as strong. */
export const PROVED_BY_FACTOR: ProofGiven = { secondFactor: true, secondsAgo: 0 };

/** Opens, confirms, lists and ends the sessions of browsers. */
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
   * @returns whether the proof counts as fresh
   */
  async open(personId: string, cookies: CookieJar, userAgent: string, proof: ProofGiven): Promise<boolean> {
    const { token, hash: idHash } = newSecretToken();
    const { idleSeconds, absoluteSeconds } = this.config.sessions;
    return this.uow.run(async () => {
      await this.endRow(cookies);
      const isFresh = await this.sessions.open({
        id: newId(),
        idHash,
        personId,
        idleSeconds,
        absoluteSeconds,
        userAgent: userAgentSummary(userAgent),
        secondFactor: proof.secondFactor,
        provedSecondsAgo: proof.secondsAgo,
      });
      await this.uow.afterCommit(() => this.cookie.write(cookies, token, absoluteSeconds));
      return isFresh;
    });
  }

  /**
   * Notes that the person of this browser has just proved who they are. The session goes on under a new secret: who
   * copied the old one gains nothing from the proof.
   *
   * @throws UnauthenticatedError when the session ended meanwhile
   */
  async confirm(cookies: CookieJar, secondFactor: boolean): Promise<void> {
    const { token, hash } = newSecretToken();
    const seconds = await this.sessions.confirm(this.secretHash(cookies), hash, secondFactor);
    if (seconds === null) throw new UnauthenticatedError();
    await this.uow.afterCommit(() => this.cookie.write(cookies, token, seconds));
  }

  /**
   * The hash of the secret this browser has, to which proofs under way are bound.
   *
   * @throws UnauthenticatedError when the browser has none
   */
  secretHash(cookies: CookieJar): Buffer {
    const hash = hashOfToken(this.cookie.read(cookies) ?? '');
    if (hash === null) throw new UnauthenticatedError();
    return hash;
  }

  /** The running sessions of a person, the latest used first. */
  listOf(personId: string): Promise<SessionRow[]> {
    return this.sessions.listOf(personId);
  }

  /**
   * Ends one of the person's sessions, on whatever device.
   *
   * @throws NotFoundError when the person has no such session
   */
  async endOne(actor: Actor, id: string): Promise<void> {
    if (!(await this.sessions.endOneOf(actor.personId, id))) throw new NotFoundError();
  }

  /** Ends all of the person's sessions but the present one; says how many there were. */
  endOthers({ personId, sessionId }: Actor): Promise<number> {
    return this.sessions.endOthersOf(personId, sessionId);
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
