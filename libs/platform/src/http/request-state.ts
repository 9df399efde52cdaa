import { randomFillSync } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { CookieJar } from './cookie-jar.js';
import { LoaderScope, type RequestScope } from './request-scope.js';

const POOL = Buffer.allocUnsafe(16 * 256);
let used = POOL.length;

/** 128 random bits as base64, drawn from a pool because a system call per request is dear. */
export function newNonce(): string {
  if (used === POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  used += 16;
  return POOL.toString('base64', used - 16, used);
}

/** What the platform knows about one HTTP request from its first byte on. */
export class RequestState implements RequestScope {
  readonly loaders = new LoaderScope();
  readonly nonce = newNonce();
  readonly startedAt = performance.now();
  /** The name of the GraphQL operation, once it is known. */
  operationName: string | null = null;
  /** Set when everything asked for is public, cacheable and came without errors. */
  publicAnswer = false;
  private jar: CookieJar | undefined;

  constructor(
    readonly requestId: string,
    private readonly cookieHeader: string | undefined,
  ) {}

  /** The cookies of the request and those to be set by its answer. */
  get cookies(): CookieJar {
    return (this.jar ??= new CookieJar(this.cookieHeader));
  }

  /** The Set-Cookie values to be sent; none when nobody touched the cookies. */
  pendingCookies(): readonly string[] {
    return this.jar?.pending() ?? [];
  }
}

const STATE = Symbol('hub.request-state');
type Stateful = IncomingMessage & { [STATE]?: RequestState };

/** Remembers the state of a request. */
export function attachState(request: IncomingMessage, state: RequestState): void {
  (request as Stateful)[STATE] = state;
}

/**
 * The state of a request.
 * @throws Error when the request did not come through `installHttp`
 */
export function requestStateOf(request: IncomingMessage): RequestState {
  const state = (request as Stateful)[STATE];
  if (state === undefined) throw new Error('This request did not come through installHttp().');
  return state;
}
