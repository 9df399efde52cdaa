import { type IncomingMessage } from 'node:http';
import { type HttpOptions } from './http.options.js';
import { Refusal } from './request-body.js';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const GRAPHQL_METHODS = new Set(['GET', 'POST']);
const PREFLIGHT_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight'] as const;
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;
const ODD_PATH = /\/\/|\\|%(?:2f|5c|00|0a|0d)/i;
const FORWARDED = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
];

/** Where the GraphQL endpoint and the files of its explorer lie. */
export const GRAPHQL_PATH = '/graphql';
/** Prefix of the files of the GraphQL explorer. */
export const EXPLORER_FILES = '/graphql/assets/';

/**
 * Whether an address takes files, which may be larger than anything else that is sent: it ends in `/upload`,
 * to which the scripts of the pages add `.data`.
 */
export function isUpload(path: string): boolean {
  return path.endsWith('/upload') || path.endsWith('/upload.data');
}

/** The path of a request target, without its query. */
export function pathOf(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

/**
 * Only the methods the hub knows, only plain paths. Spellings of a guarded path that some router might take for it
 * (`/GRAPHQL`, `//graphql`, `/graphql%2f`, `/graphql/`) do not exist.
 * @throws Refusal 400, 404 or 405
 */
export function assertKnownTarget(request: IncomingMessage, path: string): void {
  const method = request.method ?? '';
  if (!METHODS.has(method))
    throw new Refusal(405, 'METHOD_NOT_ALLOWED', 'This method is not allowed here.', {
      Allow: [...METHODS].join(', '),
    });
  if (!path.startsWith('/')) throw new Refusal(400, 'BAD_REQUEST', 'The request target must be a path.');
  const lower = path.toLowerCase();
  const nearGraphql =
    lower.startsWith(GRAPHQL_PATH) && path !== GRAPHQL_PATH && !path.startsWith(EXPLORER_FILES);
  if (nearGraphql || ODD_PATH.test(path))
    throw new Refusal(404, 'NOT_FOUND', 'There is nothing at this address.');
  if (request.url?.includes('%00') === true)
    throw new Refusal(400, 'BAD_REQUEST', 'This address holds a character that cannot be stored.');
  if (path === GRAPHQL_PATH && !GRAPHQL_METHODS.has(method))
    throw new Refusal(405, 'METHOD_NOT_ALLOWED', 'GraphQL answers to GET and POST.', { Allow: 'GET, POST' });
}

/** Checks who the request claims to reach and where it claims to come from. */
export class OriginChecks {
  private readonly publicUrl: URL;

  constructor(private readonly options: Pick<HttpOptions, 'publicUrl' | 'trustProxy' | 'demo'>) {
    this.publicUrl = new URL(options.publicUrl);
  }

  /** Without a proxy of ours in front, nobody may state another sender or host: such headers are dropped. */
  dropForwarded(request: IncomingMessage): void {
    if (this.options.trustProxy !== false) return;
    for (const name of FORWARDED) if (name in request.headers) Reflect.deleteProperty(request.headers, name);
  }

  /**
   * The hub answers only under its own name, so that no link it makes can be led elsewhere. Health checks come by address.
   * @throws Refusal 400
   */
  assertHost(request: IncomingMessage, path: string): void {
    if (path.startsWith('/health/') || this.isOwnHost(this.hostOf(request))) return;
    throw new Refusal(400, 'UNKNOWN_HOST', 'The hub does not answer under this host name.');
  }

  /**
   * Whether a request that may change something comes from our own pages. Programs send neither Origin nor cookies
   * and pass; a browser always says where it comes from.
   * @throws Refusal 403
   */
  assertOrigin(request: IncomingMessage, path: string): void {
    if (SAFE_METHODS.has(request.method ?? '')) return;
    const { origin, cookie, 'sec-fetch-site': site } = request.headers;
    if (origin === undefined && site === undefined && cookie === undefined) return;
    if (origin !== undefined ? this.isOwnOrigin(origin, request) : site === 'same-origin') return;
    const asked = PREFLIGHT_HEADERS.some((name) => (request.headers[name] ?? '') !== '');
    if (origin === undefined && site === undefined && path === GRAPHQL_PATH && asked) return;
    throw new Refusal(403, 'FOREIGN_ORIGIN', 'This request does not come from a page of the hub.');
  }

  private hostOf(request: IncomingMessage): string {
    const forwarded = this.options.trustProxy !== false ? request.headers['x-forwarded-host'] : undefined;
    return (typeof forwarded === 'string' ? forwarded : request.headers.host) ?? '';
  }

  private isOwnHost(host: string): boolean {
    return host.toLowerCase() === this.publicUrl.host || (this.options.demo && LOOPBACK.test(host));
  }

  private isOwnOrigin(origin: string, request: IncomingMessage): boolean {
    if (origin === this.publicUrl.origin) return true;
    const host = this.hostOf(request);
    return this.options.demo && LOOPBACK.test(host) && origin === `http://${host}`;
  }
}
