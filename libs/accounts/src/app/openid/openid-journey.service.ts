import { ConflictError, isLocale, NotFoundError, SOURCE_LOCALE, type Locale } from '#libs/kernel';
import type { Actor, CookieJar, HubClient } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { localPathOrHome } from '../../domain/local-path.js';
import { providerLimits } from '../../domain/sign-in.rules.js';
import { PendingProofs } from '../pending-proofs.service.js';
import { Throttle } from '../throttle.service.js';
import {
  IdentityProvider,
  type ProviderAnswer,
  type ProviderChecks,
  ProviderRefusalError,
  ProviderUnavailableError,
} from './identity-provider.js';
import { OpenIdConnectionService } from './openid-connection.service.js';
import { OpenIdSignInService, type SignInRefusal } from './openid-sign-in.service.js';

const PURPOSE = 'openid';
const VALID_SECONDS = 10 * 60;

/** Why a way by the identity provider did not lead to its end. */
export type JourneyRefusal = SignInRefusal | 'expired' | 'unavailable' | 'failed' | 'cancelled' | 'taken';

/** Where a way by the identity provider has led. */
export type JourneyEnd =
  | { readonly kind: 'signed-in'; readonly next: string }
  | { readonly kind: 'connected'; readonly locale: Locale }
  | {
      readonly kind: 'refused';
      readonly reason: JourneyRefusal;
      readonly locale: Locale;
      readonly connecting: boolean;
    };

/** The browser that is on its way. */
export interface Traveller {
  readonly actor: Actor | null;
  readonly cookies: CookieJar;
  readonly client: HubClient;
}

interface BegunJourney extends ProviderChecks {
  readonly next: string;
  readonly locale: Locale;
  /** Who wants to be connected, in which of their sessions; null for somebody who signs in. */
  readonly connectFor: { readonly personId: string; readonly sessionId: string } | null;
}

/** The way of a browser to the identity provider and back. What must come back is kept here, bound to that browser. */
@Injectable()
export class OpenIdJourneyService {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly proofs: PendingProofs,
    private readonly throttle: Throttle,
    private readonly signIns: OpenIdSignInService,
    private readonly connections: OpenIdConnectionService,
  ) {}

  /**
   * Begins to sign in; returns the address at the provider.
   *
   * @param next where to go afterwards; anything but a path of this site leads home
   * @throws NotFoundError when no provider is configured
   * @throws RateLimitedError after too many tries from one network
   * @throws ProviderUnavailableError
   */
  async begin({ cookies, client }: Traveller, next: string | null, locale: string | null): Promise<string> {
    this.assertConfigured();
    await this.throttle.count(providerLimits(client.address));
    return this.leave(cookies, {
      next: localPathOrHome(next),
      locale: isLocale(locale) ? locale : SOURCE_LOCALE,
      connectFor: null,
    });
  }

  /**
   * Begins to connect the person of this session; returns the address at the provider.
   *
   * @throws NotFoundError when no provider is configured
   * @throws RateLimitedError after too many tries from one network
   * @throws ProviderUnavailableError
   */
  async beginConnection(actor: Actor, { cookies, client }: Traveller, locale: Locale): Promise<string> {
    this.assertConfigured();
    await this.throttle.count(providerLimits(client.address));
    const { personId, sessionId } = actor;
    return this.leave(cookies, { next: '/', locale, connectFor: { personId, sessionId } });
  }

  /**
   * Ends a way. Each can be ended once, and only by the browser that began it.
   *
   * @param returned path and query of the request
   * @throws RateLimitedError after too many tries from one network
   */
  async end(traveller: Traveller, returned: string): Promise<JourneyEnd> {
    this.assertConfigured();
    await this.throttle.count(providerLimits(traveller.client.address));
    const begun = await this.take(traveller.cookies, returned);
    if (begun === null) return refused('expired', { locale: SOURCE_LOCALE, connectFor: null });
    try {
      const answer = await this.provider.answer(returned, begun);
      return begun.connectFor === null
        ? await this.signIn(answer, begun, traveller)
        : await this.connect(answer, begun, traveller);
    } catch (error) {
      return refused(reasonOf(error), begun);
    }
  }

  private async signIn(
    answer: ProviderAnswer,
    begun: BegunJourney,
    { cookies, client }: Traveller,
  ): Promise<JourneyEnd> {
    const refusal = await this.signIns.signIn(answer, { cookies, client, locale: begun.locale });
    return refusal === null
      ? { kind: 'signed-in', next: localPathOrHome(begun.next) }
      : refused(refusal, begun);
  }

  // The session must be the one that began, which had just been confirmed by its person.
  private async connect(
    answer: ProviderAnswer,
    begun: BegunJourney,
    { actor }: Traveller,
  ): Promise<JourneyEnd> {
    if (actor === null || actor.sessionId !== begun.connectFor?.sessionId) return refused('expired', begun);
    const connected = await this.connections.connect(actor, answer);
    return connected ? { kind: 'connected', locale: begun.locale } : refused('taken', begun);
  }

  private async leave(cookies: CookieJar, wish: Omit<BegunJourney, keyof ProviderChecks>): Promise<string> {
    const checks = this.provider.newChecks();
    const address = await this.provider.address(checks);
    await this.proofs.begin('browser', cookies, PURPOSE, { ...checks, ...wish }, VALID_SECONDS);
    return address;
  }

  // Looked at before it is taken, so that a forged answer does not end a way that is under way.
  private async take(cookies: CookieJar, returned: string): Promise<BegunJourney | null> {
    const begun = await this.proofs.find<BegunJourney>('browser', cookies, PURPOSE);
    const state = new URL(returned, 'https://hub.invalid').searchParams.get('state');
    if (begun === null || state !== begun.state) return null;
    return this.proofs.take<BegunJourney>('browser', cookies, PURPOSE);
  }

  private assertConfigured(): void {
    if (this.provider.name === null) throw new NotFoundError();
  }
}

function refused(
  reason: JourneyRefusal,
  { locale, connectFor }: Pick<BegunJourney, 'locale' | 'connectFor'>,
): JourneyEnd {
  return { kind: 'refused', reason, locale, connecting: connectFor !== null };
}

/** @throws the error itself when it is a fault of ours */
function reasonOf(error: unknown): JourneyRefusal {
  if (error instanceof ProviderUnavailableError) return 'unavailable';
  if (error instanceof ProviderRefusalError) return error.cancelled ? 'cancelled' : 'failed';
  if (error instanceof ConflictError) return 'failed';
  throw error;
}
