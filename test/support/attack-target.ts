import { connect } from 'node:net';
import { expect } from '@jest/globals';
import { newId } from '#libs/kernel';
import { operationAccess, type OperationAccess } from '#libs/platform';
import { knownQuestionnaire } from './assessments.js';
import { PEOPLE, VESTHAVN, startTestHub, type TestHub } from './hub.js';

/** A list that the attacks page through. `$first: Int!` and `$after: String` are its variables, `list` its alias. */
export interface AttackedList {
  /** Selects `edges { cursor node { id } } pageInfo { hasNextPage endCursor }` under the alias `list`. */
  readonly document: string;
  /** Adds a row somewhere in the list, as another caller would meanwhile. */
  readonly addRow: () => Promise<void> | void;
}

/** The application under attack. Everything in test/attacks speaks to it over HTTP only. */
export interface AttackTarget {
  /** Without a slash at its end. */
  readonly url: string;
  /** Headers of a signed-in person, as their browser sends them. */
  readonly signedIn: Readonly<Record<string, string>>;
  /** Who may call what, see `operationAccess`. */
  readonly operations: readonly OperationAccess[];
  readonly list: AttackedList;
  /** A public query with one variable `$text: String!`. */
  readonly textQuery: string;
  /** A public mutation field that may be tried once per request, and how often it ran. */
  readonly once: { readonly field: string; readonly ran: () => Promise<number> | number };
  /** Texts and ids that exist, so that random operations get past the first door. */
  readonly known: readonly string[];
  /** Root fields that would end the session of the attack. */
  readonly endsSession: readonly string[];
  /** Root query fields without arguments that break on purpose, with an error that says "secret"; often none. */
  readonly broken: readonly string[];
  /** Paths of routes outside of GraphQL that ask for a permission. */
  readonly guardedPaths: readonly string[];
  readonly stop: () => Promise<void>;
}

/** How many random operations T35 sends; `ATTACK_RUNS=10000` for a long run. */
export const RANDOM_RUNS = Number(process.env['ATTACK_RUNS'] ?? 500);
/** The seed of T35; printed with every failure. */
export const RANDOM_SEED = Number(process.env['ATTACK_SEED'] ?? 20_261_123);

/** Starts the hub, with a database of its own, and signs a steward in. */
export async function startTarget(): Promise<AttackTarget> {
  const hub = await startTestHub();
  const cookie = await hub.signIn(PEOPLE.astrid);
  const fields = 'edges { cursor node { id } } pageInfo { hasNextPage endCursor }';
  const sentLinks = async () => (await hub.sql('SELECT 1 FROM sign_in_link')).length;
  return {
    url: hub.url,
    signedIn: { cookie, origin: hub.url },
    operations: operationAccess(hub.app),
    list: {
      document: `query($first: Int!, $after: String) { list: signatories(first: $first, after: $after) { ${fields} } }`,
      addRow: () => addSignatory(hub),
    },
    textQuery: 'query($text: String!) { regions(country: $text) { code } }',
    once: {
      field: 'requestSignInLink(email: "astrid.holm@vesthavn.example") { __typename }',
      ran: sentLinks,
    },
    known: await knownTexts(hub, cookie),
    endsSession: ['signOut'],
    broken: [],
    guardedPaths: ['/export/assessments/019aa3f0-0000-7000-8000-000000000001/json'],
    stop: () => hub.stop(),
  };
}

const START = `mutation($period: String!, $authority: ID!) { startAssessment(
  input: { authorityId: $authority, questionnaireSlug: "digital-maturity", period: $period }) { __typename ... on Assessment { id } } }`;

async function knownTexts(hub: TestHub, cookie: string): Promise<string[]> {
  const ids: string[] = [];
  for (const period of ['2031', '2032']) {
    const { data } = await hub.graphql(START, { period, authority: VESTHAVN }, cookie);
    ids.push(String(data.startAssessment.id));
  }
  const { questions } = await knownQuestionnaire(hub);
  const some = questions.slice(0, 3).flatMap(({ id, topicId }) => [id, topicId]);
  return [
    ...ids,
    ...ids,
    ...some,
    VESTHAVN,
    PEOPLE.mikkel,
    'digital-maturity',
    '1',
    '5',
    '2033',
    'FI',
    '1.0.0',
  ];
}

async function addSignatory(hub: TestHub): Promise<void> {
  const id = newId();
  const name = `${String.fromCharCode(97 + Math.floor(Math.random() * 26))} late`;
  await hub.sql(
    `INSERT INTO authority (id, name, source_locale, sort_name, type, country, label, created_at)
     VALUES ($1, jsonb_build_object('en', $2::text), 'en', $2, 'other', 'BE', 'illustrative', now())`,
    [id, name],
  );
  await hub.sql(
    `INSERT INTO membership (id, authority_id, kind, state, as_of, label, created_at)
     VALUES ($1, $1, 'signatory', 'listed', '2026', 'illustrative', now())`,
    [id],
  );
}

/** What came back, read to the end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends any request and reads its answer. */
export async function send(target: AttackTarget, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(`${target.url}${path}`, { redirect: 'manual', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Sends a GraphQL operation by POST; a text is sent as it is. */
export function post(
  target: AttackTarget,
  body: object | string | Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return send(target, '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });
}

/** Sends bytes as they are, for requests that no client library would send, and reads until the server hangs up. */
export function sendRaw(target: AttackTarget, lines: readonly string[], body = ''): Promise<Answer> {
  const { hostname, port } = new URL(target.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (text += chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const [head = '', ...rest] = text.split('\r\n\r\n');
      const [status = '', ...pairs] = head.split('\r\n');
      const headers = new Headers(
        pairs.map((pair): [string, string] => [
          pair.slice(0, pair.indexOf(':')),
          pair.slice(pair.indexOf(':') + 1).trim(),
        ]),
      );
      resolve({ status: Number(status.split(' ')[1] ?? 0), headers, text: rest.join('\r\n\r\n') });
    });
    socket.write([...lines, 'Connection: close', '', body].join('\r\n'));
  });
}

const LEAK =
  /secret|\bSELECT \w|node_modules|\.ts:\d|\.js:\d|\bat \w[\w.]* \(|\/libs\/|stacktrace|QueryFailedError/;

/** What must hold after every attack: no fault of ours, nothing of our inside in the answer, still alive. */
export async function expectSound(target: AttackTarget, answer: Answer): Promise<void> {
  expect(answer.status).toBeLessThan(500);
  // What an authenticator app is given names its secret, and only the person asking sees it.
  expect(answer.text.replace(/otpauth:[^"]*/g, '')).not.toMatch(LEAK);
  expect((await send(target, '/health/live')).status).toBe(200);
}

/** The answer is the refusal expected, and sound. */
export async function expectRefused(
  target: AttackTarget,
  answer: Answer,
  ...statuses: number[]
): Promise<void> {
  expect(statuses).toContain(answer.status);
  await expectSound(target, answer);
}
