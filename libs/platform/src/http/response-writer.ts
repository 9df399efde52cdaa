import { type IncomingMessage, type ServerResponse } from 'node:http';
import { GRAPHQL_PATH, pathOf } from './request-checks.js';
import { type Refusal } from './request-body.js';
import { type RequestState } from './request-state.js';

/** Adds a name to the Vary header unless it is there. */
export function addVary(response: ServerResponse, ...names: readonly string[]): void {
  const before = String(response.getHeader('Vary') ?? '');
  const known = before.split(',').map((name) => name.trim().toLowerCase());
  const missing = names.filter((name) => !known.includes(name.toLowerCase()));
  if (missing.length === 0 || before === '*') return;
  response.setHeader('Vary', [before, ...missing].filter(Boolean).join(', '));
}

/**
 * Runs once, right before the headers go out: writes the cookies collected during the request, and sees to it that
 * nothing meant for one person is kept anywhere.
 */
export function completeHeaders(response: ServerResponse, state: RequestState, isPersonal: boolean): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  let done = false;
  response.writeHead = (...args: unknown[]): ServerResponse => {
    if (!done) {
      done = true;
      const cookies = state.pendingCookies();
      if (cookies.length > 0) response.appendHeader('Set-Cookie', cookies);
      writeCaching(response, isPersonal || cookies.length > 0);
    }
    return writeHead(...args);
  };
}

// Files with a fingerprint in their name are the same for everybody, signed in or not.
function writeCaching(response: ServerResponse, isPersonal: boolean): void {
  const stated = String(response.getHeader('Cache-Control') ?? '');
  if (stated.includes('immutable')) return;
  if (isPersonal) response.setHeader('Cache-Control', 'private, no-store');
  else if (stated === '') response.setHeader('Cache-Control', 'no-cache');
  addVary(response, 'Cookie');
}

/** The body of a refusal, in the form its reader expects: GraphQL errors for GraphQL, else `{ error }`. */
export function refusalBody(isGraphql: boolean, code: string, message: string, more: object = {}): string {
  return isGraphql
    ? JSON.stringify({ errors: [{ message, extensions: { code, ...more } }] })
    : JSON.stringify({ error: { code, message, ...more } });
}

/** Answers a refusal; says nothing when an answer is under way already. */
export function sendRefusal(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const body = refusalBody(pathOf(request) === GRAPHQL_PATH, refusal.code, refusal.message);
  response.statusCode = refusal.status;
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(request.method === 'HEAD' ? undefined : body);
}
