import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SwitchableCheck, startLibrary, type LibraryApp } from '../graphql/testing/library.app.js';
import { PublicCache } from './public-cache.js';
import { ReadinessCheck } from './readiness.js';

const BOOKS = '{ books(first: 2) { edges { node { title } } } }';
const SLOW = { headers: 200, request: 400, checkInterval: 50 };

let hub: LibraryApp;
beforeAll(async () => {
  hub = await startLibrary({ timeouts: SLOW });
});
beforeEach(() => {
  hub.app.get(PublicCache).invalidate();
  hub.library.fill(50);
});
afterAll(() => hub.app.close());

const ask = async (query: string, headers: Record<string, string> = {}, path = '/graphql') => {
  const body = JSON.stringify({ query });
  const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body };
  const response = await fetch(`${hub.url}${path}`, init);
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    text: await response.text(),
    headers: response.headers,
  };
};

describe('answers to anonymous reads', () => {
  it('are not kept when anything in them is not declared to be the same for everybody', async () => {
    const query = `{ books(first: 2) { totalCount } viewer { name } }`;
    await ask(query);
    await ask(query);
    expect(hub.library.reads.page).toBe(2);
  });

  it('are not kept when they hold an error', async () => {
    const query = '{ books(first: 0) { totalCount } }';
    expect([await ask(query), await ask(query)].map(({ status, etag }) => [status, etag])).toEqual([
      [400, null],
      [400, null],
    ]);
  });

  it('are neither taken from nor given to a signed-in person', async () => {
    const signedIn = { cookie: 'hub=token-of-ada', origin: hub.url };
    await ask(BOOKS);
    const personal = await ask(BOOKS, signedIn);
    expect(hub.library.reads.page).toBe(2);
    expect(personal.headers.get('cache-control')).toBe('private, no-store');
    await ask(BOOKS, { authorization: 'Bearer x' });
    expect(hub.library.reads.page).toBe(3);
  });

  it('are kept apart by language, media type and text of the operation', async () => {
    await ask(BOOKS);
    await ask(BOOKS, { 'accept-language': 'fi' });
    await ask(BOOKS, { accept: 'application/graphql-response+json' });
    await ask(`${BOOKS} `);
    expect(hub.library.reads.page).toBe(4);
  });

  it('are kept for a moment, byte for byte, with one mark', async () => {
    const [first, second] = [await ask(BOOKS), await ask(BOOKS)];
    expect(hub.library.reads.page).toBe(1);
    expect([second.status, second.text, second.etag]).toEqual([200, first.text, first.etag]);
    expect(second.etag).toMatch(/^"[\w-]{27}"$/);
    expect(second.headers.get('vary')).toBe('Accept, Accept-Language, Cookie');
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
  });

  it('are not sent again to somebody who has them, kept or freshly made', async () => {
    const { etag } = await ask(BOOKS);
    const known = { 'if-none-match': `"other", W/${etag ?? ''}` };
    expect(await ask(BOOKS, known)).toMatchObject({ status: 304, text: '', etag });
    hub.app.get(PublicCache).invalidate();
    expect(await ask(BOOKS, known)).toMatchObject({ status: 304, text: '', etag });
    expect(await ask(BOOKS, { 'if-none-match': '"other"' })).toMatchObject({ status: 200, etag });
  });

  it('are forgotten at once when told', async () => {
    await ask(BOOKS);
    hub.app.get(PublicCache).invalidate();
    await ask(BOOKS);
    expect(hub.library.reads.page).toBe(2);
  });

  it('are read by GET only with the header that other sites cannot send', async () => {
    const get = (headers: Record<string, string>) =>
      fetch(`${hub.url}/graphql?query=${encodeURIComponent(BOOKS)}`, { headers }).then(
        (answer) => answer.status,
      );
    const telling = { 'apollo-require-preflight': 'true' };
    expect([await get(telling), await get(telling), await get({})]).toEqual([200, 200, 400]);
    expect(hub.library.reads.page).toBe(1);
  });
});

describe('health', () => {
  const status = (path: string) => fetch(`${hub.url}${path}`).then((answer) => answer.status);

  it('says not ready while the database is down, and still alive', async () => {
    const check = hub.app.get<SwitchableCheck>(ReadinessCheck);
    check.isUp = false;
    expect([await status('/health/ready'), await status('/health/live')]).toEqual([503, 200]);
    check.isUp = true;
    expect(await status('/health/ready')).toBe(200);
  });
});

describe('T28: a client that sends one byte after the other', () => {
  const trickle = (head: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('error', reject);
      const timer = setInterval(() => socket.write('x'), 40);
      socket.on('close', () => {
        clearInterval(timer);
        resolve(text);
      });
      socket.write(head);
    });

  it('is hung up on, in the headers and in the body, while others are served', async () => {
    const host = new URL(hub.url).host;
    const body = `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n`;
    const slow = [trickle(`POST /graphql HTTP/1.1\r\nHost: ${host}\r\nX-Slow: `), trickle(body)];
    expect((await ask(BOOKS)).status).toBe(200);
    for (const answer of await Promise.all(slow)) expect(answer).toContain('408 Request Timeout');
  });
});

describe('a route that somebody calls too often', () => {
  it('says in a header, too, when to come back', async () => {
    const response = await fetch(`${hub.url}/export/busy`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '30']);
    expect(await response.json()).toMatchObject({
      error: { code: 'RATE_LIMITED', details: { retryAfterSeconds: 30 } },
    });
  });

  it('says nothing of the kind for any other refusal', async () => {
    const response = await fetch(`${hub.url}/export/refused/7`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([403, null]);
  });
});
