import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import type { Writable } from 'node:stream';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import { createHubApplication } from '#libs/hub';
import {
  createLogger,
  GraphqlExecutor,
  HubContextFactory,
  requestStateOf,
  type HubConfig,
} from '#libs/platform';
import { mountWeb } from '../../apps/api/src/web/index.js';
import { copyTemplate, dropDatabase, testConfig } from './test-database.js';

/** A mail that the hub kept. */
export interface KeptMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What came back over the wire: its shape is what a test is about, so the compiler does not know it. */
export type Reply = ReturnType<typeof JSON.parse>;

/** What a GraphQL request came back with. */
export interface Answer {
  readonly status: number;
  readonly data: Reply;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
}

/** The code of the first error, if any. */
export function codeOf({ errors }: Pick<Answer, 'errors'>): unknown {
  return errors[0]?.extensions['code'];
}

/** A session as a browser holds it: the value of the Cookie header. */
export type Session = string;

/** People of the demo content. */
export const PEOPLE = {
  astrid: '019aa3f0-0000-7000-8000-000000000001',
  mikkel: '019aa3f0-0000-7000-8000-000000000002',
  radka: '019aa3f0-0000-7000-8000-000000000003',
  coordinator: '019aa3f0-0000-7000-8000-000000000004',
  outsider: '019aa3f0-0000-7000-8000-000000000005',
  tomas: '019aa3f0-0000-7000-8000-000000000006',
} as const;

/** The authority that Astrid and Mikkel are stewards of. */
export const VESTHAVN = '019aa3f2-0000-7000-8000-000000000001';

const SIGN_IN = 'mutation ($personId: ID!) { signInAsDemoPerson(personId: $personId) { __typename } }';

/** A running hub with a database of its own, reached by HTTP like any other. */
export class TestHub {
  private constructor(
    readonly url: string,
    readonly app: NestExpressApplication,
    private readonly server: string,
    private readonly databaseUrl: string,
    private readonly pool: pg.Pool,
    private readonly origin: string,
  ) {}

  static async start({ pages, log, settings, ownAddress }: TestHubOptions): Promise<TestHub> {
    const { HUB_TEST_SERVER: server, HUB_TEST_TEMPLATE: template } = process.env;
    if (!server || !template) throw new Error('Run the tests with npm test, which prepares the database.');
    const databaseUrl = await copyTemplate(server, template);
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
    pool.on('error', () => undefined);
    const logger = log === undefined ? createLogger('error') : createLogger('debug', log);
    const wanted = ownAddress ? await freePort() : 0;
    const config = testConfig(databaseUrl, wanted || 3000).with(settings ?? {});
    const app = await createHubApplication(config, logger);
    if (pages) await mountPages(app);
    await app.listen(wanted, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const url = ownAddress ? config.http.publicUrl : `http://127.0.0.1:${port}`;
    return new TestHub(url, app, server, databaseUrl, pool, config.http.publicUrl);
  }

  /** Sends one operation, as nobody or with a session. */
  async graphql(query: string, variables: object = {}, session?: Session): Promise<Answer> {
    const response = await this.post('/graphql', { query, variables }, session);
    const body = (await response.json()) as { data?: unknown; errors?: Answer['errors'] };
    return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
  }

  /** Signs a demo person in. */
  async signIn(personId: string): Promise<Session> {
    const response = await this.post('/graphql', { query: SIGN_IN, variables: { personId } });
    const cookie = response.headers.getSetCookie().map((value) => value.split(';')[0]);
    if (cookie.length === 0) throw new Error(`sign-in gave no session: ${await response.text()}`);
    return cookie.join('; ');
  }

  /** Reads a path, as nobody or with a session. */
  async get(path: string, session?: Session, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url + path, { headers: { ...cookieHeader(session), ...headers }, redirect: 'manual' });
  }

  /** Runs SQL on the hub's database. */
  async sql(text: string, values: readonly unknown[] = []): Promise<Reply[]> {
    return (await this.pool.query(text, [...values])).rows;
  }

  /** The mail the hub kept, oldest first. */
  async mails(): Promise<KeptMail[]> {
    return (await this.sql(
      'SELECT recipient AS "to", subject, text_part AS text FROM dev_mail ORDER BY delivered_at',
    )) as KeptMail[];
  }

  /** Stops the hub and drops its database. */
  async stop(): Promise<void> {
    await this.app.close();
    await this.pool.end();
    await dropDatabase(this.server, this.databaseUrl);
  }

  private post(path: string, body: object, session?: Session): Promise<Response> {
    const headers = {
      'content-type': 'application/json',
      origin: this.origin,
      ...cookieHeader(session),
    };
    return fetch(this.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  }
}

function cookieHeader(session: Session | undefined): Record<string, string> {
  return session === undefined ? {} : { cookie: session };
}

/** What a hub under test has beside the API. */
export interface TestHubOptions {
  /** With the web pages, as they were built last. */
  readonly pages?: boolean;
  /** Where everything is logged to; by default only errors are, to the output of the tests. */
  readonly log?: Writable;
  /** Settings that differ from those of other hubs under test. */
  readonly settings?: Parameters<HubConfig['with']>[0];
  /** Reached under its public address, as passkeys want it; others are reached beside it. */
  readonly ownAddress?: boolean;
}

/** Starts a hub with a database of its own. */
export function startTestHub(options: TestHubOptions = {}): Promise<TestHub> {
  return TestHub.start(options);
}

async function mountPages(app: NestExpressApplication): Promise<void> {
  const contexts = app.get(HubContextFactory, { strict: false });
  const dependencies = {
    resolveContext: contexts.ofRequest.bind(contexts),
    executor: app.get(GraphqlExecutor, { strict: false }),
    nonceOf: (request: Parameters<typeof requestStateOf>[0]) => requestStateOf(request).nonce,
    publicUrl: 'http://localhost:3000',
  };
  await mountWeb(app.getHttpAdapter().getInstance(), dependencies, path.resolve('dist/web'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
