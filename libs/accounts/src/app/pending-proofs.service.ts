import { type CookieJar, HubConfig } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { hashOfToken, newSecretToken } from '../domain/secret-token.js';
import { PendingProofRepository } from '../persistence/pending-proof.repository.js';
import { SessionService } from './session.service.js';

/** Where something begun belongs: to the session of a signed-in person, or to a browser in which nobody is yet. */
export type ProofPlace = 'session' | 'browser';

const BROWSER_COOKIE_SECONDS = 15 * 60;

/**
 * What browsers have begun and must finish themselves, within minutes and once: challenges, keys to be confirmed, ways
 * to the identity provider. Bound to the secret of a cookie, so that nobody finishes what another browser began.
 */
@Injectable()
export class PendingProofs {
  private readonly cookieName: string;
  private readonly secure: boolean;

  constructor(
    private readonly proofs: PendingProofRepository,
    private readonly sessions: SessionService,
    config: HubConfig,
  ) {
    this.secure = config.http.secure;
    this.cookieName = this.secure ? '__Host-hub-proof' : 'hub-proof';
  }

  /**
   * Keeps what was begun, in the place of what was begun before for the same purpose.
   *
   * @throws UnauthenticatedError for the place `session` when the browser has none
   */
  async begin(
    place: ProofPlace,
    cookies: CookieJar,
    purpose: string,
    content: Readonly<Record<string, unknown>>,
    validSeconds: number,
  ): Promise<void> {
    const browserHash = place === 'session' ? this.sessions.secretHash(cookies) : this.newBrowser(cookies);
    await this.proofs.put({ browserHash, purpose, content, validSeconds });
  }

  /** What was begun, or null; it can still be finished. */
  async find<Content>(place: ProofPlace, cookies: CookieJar, purpose: string): Promise<Content | null> {
    const browserHash = this.browserOf(place, cookies);
    return browserHash === null ? null : this.proofs.find<Content>(browserHash, purpose);
  }

  /** What was begun, or null; whoever takes it finishes it, right or wrong. */
  async take<Content>(place: ProofPlace, cookies: CookieJar, purpose: string): Promise<Content | null> {
    const browserHash = this.browserOf(place, cookies);
    return browserHash === null ? null : this.proofs.take<Content>(browserHash, purpose);
  }

  private browserOf(place: ProofPlace, cookies: CookieJar): Buffer | null {
    return place === 'session'
      ? this.sessions.secretHash(cookies)
      : hashOfToken(cookies.get(this.cookieName) ?? '');
  }

  // A secret that somebody planted in the browser beforehand is never taken over.
  private newBrowser(cookies: CookieJar): Buffer {
    const { token, hash } = newSecretToken();
    cookies.set(this.cookieName, token, { maxAgeSeconds: BROWSER_COOKIE_SECONDS, secure: this.secure });
    return hash;
  }
}
