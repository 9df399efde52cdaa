import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '#libs/platform';
import { startTestHub, type TestHub } from '../support/hub.js';
import { mannWhitney } from '../support/mann-whitney.js';
import { Visitor } from './visitor.js';

const REQUEST_LINK = `mutation ($email: String!) { requestSignInLink(email: $email) { minutes } }`;
const ASTRID_MAIL = 'astrid.holm@vesthavn.example';
const PAIRS = 200;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

beforeEach(async () => {
  await hub.sql('DELETE FROM sign_in_throttle');
});

interface Timed {
  readonly milliseconds: number;
  readonly status: number;
  readonly body: string;
}

/** Orders a link from another address of this machine, as somebody in another network. */
function ordersFrom(network: string, email: string): Promise<Timed> {
  const body = JSON.stringify({ query: REQUEST_LINK, variables: { email } });
  const { hostname, port } = new URL(hub.url);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    origin: 'http://localhost:3000',
  };
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const order = request({
      hostname,
      port,
      path: '/graphql',
      method: 'POST',
      headers,
      localAddress: network,
    });
    order.once('error', reject);
    order.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const milliseconds = performance.now() - startedAt;
        resolve({ milliseconds, status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
      });
    });
    order.end(body);
  });
}

describe('spellings of one address', () => {
  it.each(['ASTRID.HOLM@VESTHAVN.EXAMPLE', '  Astrid.Holm@vesthavn.Example '])(
    'reach the one account that has it: %s',
    async (email) => {
      const mails = async (): Promise<number> =>
        (await hub.mails()).filter(({ to }) => to === ASTRID_MAIL).length;
      const before = await mails();
      expect((await new Visitor(hub).run(REQUEST_LINK, { email })).errors).toBeUndefined();
      for (let tries = 0; tries < 200 && (await mails()) === before; tries++)
        await new Promise((resolve) => setTimeout(resolve, 25));
      expect(await mails()).toBe(before + 1);
    },
  );
});

describe('an address that belongs to somebody and one that does not', () => {
  it(`are told apart neither by words nor by status nor by time, over ${PAIRS} orders each`, async () => {
    // Mail is written by a job after the answer; here it would run in the same process and disturb the clock.
    await hub.app.get(Jobs, { strict: false }).onApplicationShutdown();
    const strangers = Array.from({ length: PAIRS }, (_, at) => `nobody.${at}@vesthavn.example`);
    const known: Timed[] = [];
    const unknown: Timed[] = [];
    for (let warm = 0; warm < 20; warm++) await ordersFrom('127.0.0.1', `warm.${warm}@vesthavn.example`);
    for (const [at, stranger] of strangers.entries()) {
      await hub.sql('DELETE FROM sign_in_throttle');
      const orders = [
        async () => known.push(await ordersFrom('127.0.0.1', ASTRID_MAIL)),
        async () => unknown.push(await ordersFrom('127.0.0.1', stranger)),
      ];
      for (const order of at % 2 ? orders : orders.toReversed()) await order();
    }
    expect(new Set([...known, ...unknown].map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    const times = (answers: readonly Timed[]): number[] => answers.map(({ milliseconds }) => milliseconds);
    expect(mannWhitney(times(known), times(unknown))).toBeGreaterThan(0.001);
  }, 60_000);
});

describe('whoever uses up somebody’s turns', () => {
  it('does not keep them from signing in elsewhere', async () => {
    const attacked = [];
    for (let order = 0; order < 8; order++) attacked.push(await ordersFrom('127.0.0.2', ASTRID_MAIL));
    expect(attacked.at(-1)?.body).toContain('RATE_LIMITED');
    expect((await ordersFrom('127.0.0.3', ASTRID_MAIL)).body).not.toContain('RATE_LIMITED');
  });
});
