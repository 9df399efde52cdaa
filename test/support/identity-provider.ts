import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';
import { Secret } from '#libs/platform';

/** Somebody with an account at the provider. */
export interface ProviderAccount {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
  readonly locale?: string;
  /** How they prove it, as the provider then says. */
  readonly amr?: readonly string[];
}

/** The claims of an ID token, on their way to the hub. */
export type TokenClaims = Record<string, unknown>;

/** What a forger makes of an ID token; a text is sent as it is. */
export type Tampering = (claims: TokenClaims, sign: (claims: TokenClaims) => string) => string;

const CLIENT_ID = 'hub-under-test';
const CLIENT_SECRET = 'a-secret-only-for-tests-0123456789';
const CLAIMS = {
  openid: ['sub', 'amr', 'auth_time'],
  email: ['email', 'email_verified'],
  profile: ['name', 'locale'],
};

/** A real OpenID Connect provider on this machine. Whoever comes is signed in as `account`, without being asked. */
export class TestIdentityProvider {
  /** Who signs in next; null for somebody who does not want to. */
  account: ProviderAccount | null = null;
  /** What becomes of the next ID tokens; null for nothing. */
  tampering: Tampering | null = null;

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  /** @param hubUrl where it sends people back to */
  static async start(hubUrl: string): Promise<TestIdentityProvider> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const running = new TestIdentityProvider(server, issuer);
    running.open(hubUrl);
    return running;
  }

  /** The settings of a hub that people sign in to with this provider. */
  get settings() {
    const { issuer } = this;
    return { issuer, clientId: CLIENT_ID, clientSecret: new Secret(CLIENT_SECRET), name: 'Test Login' };
  }

  /** Follows the redirects at the provider, as a browser would, until they lead back to the hub. */
  async visit(address: string): Promise<string> {
    const cookies = new Map<string, string>();
    let url = address;
    while (url.startsWith(this.issuer)) {
      const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
      const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`The provider stopped at ${url}: ${await response.text()}`);
      url = new URL(location, url).href;
    }
    return url;
  }

  /** Ends it; nobody reaches it any more. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private open(hubUrl: string): void {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const provider = new Provider(this.issuer, this.configuration(privateKey, hubUrl));
    provider.use(async (context, next) => {
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (context.path === '/token' && this.tampering !== null && typeof body?.id_token === 'string')
        body.id_token = this.tampering(payloadOf(body.id_token), (claims) => signed(claims, privateKey));
    });
    const answer = provider.callback();
    this.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (request.url?.startsWith('/interaction/')) void this.interact(provider, request, response);
      else void answer(request, response);
    });
  }

  private configuration(privateKey: KeyObject, hubUrl: string): Configuration {
    return {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          redirect_uris: [`${hubUrl}/sign-in/oidc/callback`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'k1', alg: 'RS256' }] },
      claims: CLAIMS,
      conformIdTokenClaims: true,
      cookies: { keys: ['only-for-tests'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...this.account, sub }) }),
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    };
  }

  private async interact(
    provider: Provider,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    if (this.account === null) {
      const refused = { error: 'access_denied', error_description: 'The person did not want to.' };
      await provider.interactionFinished(request, response, refused);
      return;
    }
    const { sub: accountId, amr } = this.account;
    const grant = new provider.Grant({ accountId, clientId: String(params['client_id']) });
    grant.addOIDCScope(String(params['scope']));
    const grantId = await grant.save();
    const login = { accountId, ...(amr && { amr: [...amr] }) };
    await provider.interactionFinished(request, response, { login, consent: { grantId } });
  }
}

function payloadOf(token: string): TokenClaims {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as TokenClaims;
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed by the provider's own key, whatever it says. */
function signed(claims: TokenClaims, privateKey: KeyObject): string {
  const content = `${encoded({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${encoded(claims)}`;
  return `${content}.${createSign('sha256').update(content).sign(privateKey).toString('base64url')}`;
}

/** A token that nobody signed. */
export function unsigned(claims: TokenClaims): string {
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(claims)}.`;
}

/** A token signed by another key under the name of the provider's. */
export function signedByAnother(claims: TokenClaims): string {
  return signed(claims, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
}
