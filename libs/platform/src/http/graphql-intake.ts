import { hash } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { negotiateLocale } from './locale-negotiation.js';
import { type PublicAnswer, type PublicCache } from './public-cache.js';
import { assertJsonType, parseJson, readBody } from './request-body.js';
import { type RequestState } from './request-state.js';
import { addVary } from './response-writer.js';

/** A request whose body has been read and parsed. */
export type ParsedRequest = IncomingMessage & { body?: unknown };

const MAX_ACCEPT_LENGTH = 200;
const VARY = 'Accept, Accept-Language, Cookie';

/**
 * Reads the body of a GraphQL request.
 * @throws Refusal 400, 413 or 415
 */
export function readGraphqlBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  assertJsonType(request.headers['content-type']);
  return readBody(request, limit);
}

/** Puts the parsed body where Apollo looks for it. */
export function acceptBody(request: ParsedRequest, body: Buffer | null): void {
  request.body = body === null ? {} : parseJson(body);
}

/**
 * What an anonymous answer depends on: the body (or the query in the address), the language and the media type asked for.
 * Null for a request whose answer is not kept.
 */
export function cacheKeyOf(request: IncomingMessage, body: Buffer | null): string | null {
  const accept = request.headers.accept ?? '';
  if (accept.length > MAX_ACCEPT_LENGTH) return null;
  const asked = body === null ? `GET ${request.url ?? ''}` : body;
  return `${hash('sha256', asked, 'base64url')} ${negotiateLocale(request.headers['accept-language'])} ${accept}`;
}

/** Whether the reader has this very answer already. */
export function isKnownToReader(request: IncomingMessage, etag: string): boolean {
  const known = request.headers['if-none-match'];
  return known !== undefined && known.split(',').some((mark) => mark.trim().replace(/^W\//, '') === etag);
}

/** The headers of a kept answer, as the flat list that Node writes fastest. */
export function keptHeaders(answer: PublicAnswer): string[] {
  return [
    'Content-Type',
    answer.contentType,
    'ETag',
    answer.etag,
    'Cache-Control',
    'no-cache',
    'Vary',
    VARY,
    'Content-Length',
    String(answer.body.length),
  ];
}

/**
 * Listens to the answer that Apollo is about to send: when it turns out to be the same for everybody it is kept, and sent
 * with its mark. Express sends GraphQL answers by `send`.
 */
export function keepPublicAnswer(
  request: IncomingMessage,
  response: ServerResponse & { send?: (body: unknown) => unknown },
  state: RequestState,
  cache: PublicCache,
  key: string,
): void {
  const epoch = cache.epoch;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  response.end = ((...args: unknown[]): ServerResponse => {
    const [body] = args;
    const isWhole = typeof body === 'string' || Buffer.isBuffer(body);
    if (!isWhole || !state.publicAnswer || response.statusCode !== 200 || response.headersSent)
      return end(...args);
    if (state.pendingCookies().length > 0) return end(...args);
    const text = body.toString('utf8');
    const answer = cache.store(key, text, String(response.getHeader('Content-Type')), epoch);
    if (answer === undefined) return end(...args);
    response.setHeader('ETag', answer.etag);
    addVary(response, ...VARY.split(', '));
    if (!isKnownToReader(request, answer.etag)) return end(...args);
    response.statusCode = 304;
    response.removeHeader('Content-Length');
    return end();
  }) as ServerResponse['end'];
}
