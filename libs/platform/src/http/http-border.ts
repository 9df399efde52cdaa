import { randomUUID } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { logWhenDone } from './access-log.js';
import { type ExplorerPage } from './explorer-page.js';
import {
  acceptBody,
  cacheKeyOf,
  isKnownToReader,
  keepPublicAnswer,
  keptHeaders,
  readGraphqlBody,
} from './graphql-intake.js';
import { DEFAULT_MAX_BODY_BYTES, DEFAULT_MAX_UPLOAD_BYTES, type HttpOptions } from './http.options.js';
import { type PublicAnswer, type PublicCache } from './public-cache.js';
import { Refusal, assertBodyHeaders } from './request-body.js';
import {
  EXPLORER_FILES,
  GRAPHQL_PATH,
  OriginChecks,
  assertKnownTarget,
  isUpload,
  pathOf,
} from './request-checks.js';
import { runInScope } from './request-scope.js';
import { RequestState, attachState, newNonce } from './request-state.js';
import { completeHeaders, sendRefusal } from './response-writer.js';
import { securityHeaders } from './security-headers.js';
import { SessionCookie } from './session-cookie.js';

const REQUEST_ID = /^[\w.-]{8,64}$/;
const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * What stands between the network and the application: every request passes here first, whoever answers it later.
 * It gives out the request id and the headers of every answer, refuses what no handler should ever see, and answers
 * anonymous GraphQL reads from the public cache.
 */
export class HttpBorder {
  private readonly headers;
  private readonly flatHeaders: readonly string[];
  private readonly checks: OriginChecks;
  private readonly session: SessionCookie;
  private readonly limit: number;
  private readonly uploadLimit: number;

  constructor(
    private readonly options: HttpOptions,
    private readonly cache: PublicCache,
    private readonly explorer: ExplorerPage,
  ) {
    this.headers = securityHeaders(options.publicUrl);
    this.flatHeaders = this.headers.fixed.flat();
    this.checks = new OriginChecks(options);
    this.session = new SessionCookie(options.publicUrl);
    this.limit = options.maxBodyBytes ?? DEFAULT_MAX_BODY_BYTES;
    this.uploadLimit = Math.max(this.limit, options.maxUploadBytes ?? DEFAULT_MAX_UPLOAD_BYTES);
  }

  /** Passes a request on to the application, or answers it. Never throws and never rejects. */
  handle(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    const path = pathOf(request);
    try {
      assertKnownTarget(request, path);
      this.checks.dropForwarded(request);
      this.checks.assertHost(request, path);
      this.checks.assertOrigin(request, path);
      assertBodyHeaders(request, isUpload(path) ? this.uploadLimit : this.limit);
      if (path === GRAPHQL_PATH) {
        this.graphql(request, response, next).catch((error: unknown) =>
          this.refuse(request, response, error),
        );
        return;
      }
      assertLength(request);
    } catch (error) {
      this.refuse(request, response, error);
      return;
    }
    const state = this.open(request, response);
    if (path.startsWith(EXPLORER_FILES)) this.explorer.sendFile(request, response, path);
    else runInScope(state, next);
  }

  private async graphql(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
    const isPost = request.method === 'POST';
    if (!isPost && this.explorer.isWanted(request)) {
      const state = this.open(request, response);
      this.explorer.sendPage(response, state.nonce);
      return;
    }
    const body = isPost ? await readGraphqlBody(request, this.limit) : null;
    const key = this.isPersonal(request) ? null : cacheKeyOf(request, body);
    const kept = key === null ? undefined : this.cache.find(key);
    if (kept !== undefined && (isPost || mayBeRead(request))) {
      this.sendKept(request, response, kept);
      return;
    }
    const state = this.open(request, response);
    acceptBody(request, body);
    if (key !== null) keepPublicAnswer(request, response, state, this.cache, key);
    runInScope(state, next);
  }

  private sendKept(request: IncomingMessage, response: ServerResponse, answer: PublicAnswer): void {
    const requestId = this.requestIdOf(request);
    const head = [
      ...this.flatHeaders,
      'Content-Security-Policy',
      this.headers.policy(newNonce()),
      'X-Request-Id',
      requestId,
      ...keptHeaders(answer),
    ];
    this.options.logger.debug({ msg: 'request', requestId, path: GRAPHQL_PATH, kept: true });
    if (isKnownToReader(request, answer.etag)) response.writeHead(304, head.slice(0, -2)).end();
    else response.writeHead(200, head).end(answer.body);
  }

  private open(request: IncomingMessage, response: ServerResponse): RequestState {
    const state = new RequestState(this.requestIdOf(request), request.headers.cookie);
    attachState(request, state);
    for (const [name, value] of this.headers.fixed) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', this.headers.policy(state.nonce));
    response.setHeader('X-Request-Id', state.requestId);
    completeHeaders(response, state, this.isPersonal(request));
    logWhenDone(this.options.logger, request, response, state);
    return state;
  }

  private refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    if (!response.hasHeader('X-Request-Id')) this.open(request, response);
    if (error instanceof Refusal) {
      sendRefusal(request, response, error);
      return;
    }
    // The client went away while its body was read.
    response.destroy();
  }

  private isPersonal(request: IncomingMessage): boolean {
    return request.headers.authorization !== undefined || this.session.isIn(request.headers.cookie);
  }

  private requestIdOf(request: IncomingMessage): string {
    const stated = this.options.trustProxy !== false ? request.headers['x-request-id'] : undefined;
    return typeof stated === 'string' && REQUEST_ID.test(stated) ? stated : randomUUID();
  }
}

// A form always states its length; a body without one could grow without end.
function assertLength(request: IncomingMessage): void {
  if (!UNSAFE.has(request.method ?? '') || request.headers['transfer-encoding'] === undefined) return;
  throw new Refusal(411, 'LENGTH_REQUIRED', 'State the length of the body.', { Connection: 'close' });
}

// Reads by GET pass only with a header that other sites cannot send; Apollo checks the same for what is not kept.
function mayBeRead(request: IncomingMessage): boolean {
  const { headers } = request;
  return (headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'] ?? '') !== '';
}
