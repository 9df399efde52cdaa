import { HubConfig } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import * as openid from 'openid-client';
import type { ProviderSubject } from '../../persistence/openid/person-identity.repository.js';

/** Where the provider sends people back to. */
export const CALLBACK_PATH = '/sign-in/oidc/callback';

const SCOPE = 'openid email profile';
const PATIENCE_SECONDS = 8;

/** What has to come back with a person, made afresh for each way to the provider. */
export interface ProviderChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** What the provider says, with everything about it checked. */
export interface ProviderAnswer extends ProviderSubject {
  readonly claims: Readonly<Record<string, unknown>>;
}

/** The provider cannot be reached, or does not answer as OpenID Connect has it. */
export class ProviderUnavailableError extends Error {}

/** The provider sent the person back without a proof that holds. */
export class ProviderRefusalError extends Error {
  /** @param cancelled whether the person did not want to */
  constructor(
    readonly cancelled: boolean,
    options: ErrorOptions,
  ) {
    super('The identity provider gave no proof that holds.', options);
  }
}

/**
 * The identity provider of the settings. It is looked up when it is first needed and tried anew after a failure, so that
 * a provider that is down neither stops the start of the hub nor ends anybody's session.
 */
@Injectable()
export class IdentityProvider {
  private readonly logger = new Logger(IdentityProvider.name);
  private found: Promise<openid.Configuration> | undefined;

  constructor(private readonly config: HubConfig) {}

  /** What people know it by; null when none is configured. */
  get name(): string | null {
    return this.config.oidc?.name ?? null;
  }

  /** The name of an issuer: that of the settings if it is the present one, else its host. */
  nameOf(issuer: string): string {
    const { oidc } = this.config;
    const address = URL.parse(issuer);
    const isPresent = oidc !== null && address?.href === new URL(oidc.issuer).href;
    return isPresent ? oidc.name : (address?.host ?? issuer);
  }

  /** New checks for one way to the provider. */
  newChecks(): ProviderChecks {
    return {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
  }

  /**
   * The address at the provider to send a person to.
   *
   * @throws ProviderUnavailableError
   */
  async address({ state, nonce, verifier }: ProviderChecks): Promise<string> {
    const configuration = await this.configuration();
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.config.http.publicUrl}${CALLBACK_PATH}`,
      scope: SCOPE,
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return url.href;
  }

  /**
   * Who came back: the code is exchanged, and issuer, audience, signature, times, state and nonce are checked.
   *
   * @param returned path and query of the request
   * @throws ProviderRefusalError when any of that does not hold
   * @throws ProviderUnavailableError
   */
  async answer(returned: string, { state, nonce, verifier }: ProviderChecks): Promise<ProviderAnswer> {
    const configuration = await this.configuration();
    const address = new URL(returned, this.config.http.publicUrl);
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims: Readonly<Record<string, unknown>> = tokens.claims() ?? {};
      const { iss: issuer, sub: subject } = claims;
      if (typeof issuer !== 'string' || typeof subject !== 'string') throw new TypeError('no subject');
      if ('email' in claims || configuration.serverMetadata().userinfo_endpoint === undefined)
        return { issuer, subject, claims };
      const more = await openid.fetchUserInfo(configuration, tokens.access_token, subject);
      // What the signed token says comes before what the provider says beside it.
      return { issuer, subject, claims: { ...more, ...claims } };
    } catch (cause) {
      throw this.refusal(cause);
    }
  }

  private refusal(cause: unknown): Error {
    const { code, error } = cause as { readonly code?: unknown; readonly error?: unknown };
    this.logger.warn({ msg: 'The identity provider gave no proof that holds', code, error });
    return new ProviderRefusalError(error === 'access_denied', { cause });
  }

  private async configuration(): Promise<openid.Configuration> {
    try {
      return await (this.found ??= this.discover());
    } catch (cause) {
      this.found = undefined;
      const { code } = cause as { readonly code?: unknown };
      this.logger.warn({ msg: 'The identity provider cannot be reached', code });
      throw new ProviderUnavailableError('The identity provider cannot be reached.', { cause });
    }
  }

  private discover(): Promise<openid.Configuration> {
    const { oidc } = this.config;
    if (oidc === null) throw new Error('No identity provider is configured.');
    const issuer = new URL(oidc.issuer);
    // Signatures are checked although the token comes straight from the provider: a proxy may stand in between.
    const execute = [openid.enableNonRepudiationChecks];
    if (issuer.protocol === 'http:') execute.push(openid.allowInsecureRequests);
    return openid.discovery(issuer, oidc.clientId, oidc.clientSecret.reveal(), undefined, {
      execute,
      timeout: PATIENCE_SECONDS,
    });
  }
}
