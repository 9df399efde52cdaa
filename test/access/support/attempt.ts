import { replaced, type Example, type Variables } from './example.js';
import type { Outcome } from './matrix.js';
import type { Caller, Stage } from './stage.js';

/** What somebody got who tried an operation: everything that a curious person can compare. */
export interface Reaction {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An id that is well-formed and that nothing has. */
export const NOBODYS_ID = '019aa3f2-ffff-7000-8000-00000000ffff';

/** Where the pages of the hub under test come from. */
const PUBLIC_ORIGIN = 'http://localhost:3000';

// These differ from answer to answer, whatever was asked.
const OF_ONE_ANSWER = new Set([
  'date',
  'x-request-id',
  'content-security-policy',
  'keep-alive',
  'set-cookie',
]);

/** Tries an operation as this caller. */
export async function attempt(
  stage: Stage,
  example: Example,
  variables: Variables,
  { session }: Pick<Caller, 'session'>,
): Promise<Reaction> {
  const cookie = session === undefined ? {} : { cookie: session };
  const response =
    'document' in example
      ? await fetch(`${stage.hub.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: PUBLIC_ORIGIN, ...cookie },
          body: JSON.stringify({ query: example.document, variables }),
        })
      : await fetch(stage.hub.url + example.path(variables), { headers: cookie, redirect: 'manual' });
  const headers = [...response.headers].filter(([name]) => !OF_ONE_ANSWER.has(name));
  return { status: response.status, headers: Object.fromEntries(headers), body: await response.text() };
}

/** Tries an operation with an id that nothing has instead of the real one. */
export function attemptUnknown(
  stage: Stage,
  example: Example,
  variables: Variables,
  caller: Caller,
): Promise<Reaction> {
  if (example.id === undefined) throw new Error('The example does not say where its id stands.');
  return attempt(stage, example, replaced(variables, example.id, NOBODYS_ID), caller);
}

/** What a reaction means, in the words of the matrix; a code or status that means none of them stays as it is. */
export function outcomeOf(reaction: Reaction, example: Example): Outcome | 'step-up' | (string & {}) {
  const code = 'document' in example ? graphqlCode(reaction) : routeCode(reaction);
  if (code === null || example.letThrough?.includes(code)) return 'yes';
  if (code.endsWith('NOT_FOUND')) return 'hidden';
  return OUTCOMES[code] ?? code;
}

const OUTCOMES: Readonly<Record<string, Outcome | 'step-up'>> = {
  UNAUTHENTICATED: 'sign-in',
  FORBIDDEN: 'no',
  SECOND_FACTOR_REQUIRED: 'second-factor',
  STEP_UP_REQUIRED: 'step-up',
  NOTHING: 'nothing',
};

function graphqlCode({ body }: Reaction): string | null {
  const { data, errors } = JSON.parse(body) as {
    data?: Record<string, unknown> | null;
    errors?: readonly { message: string; extensions?: { code?: string } }[];
  };
  const [first] = errors ?? [];
  if (first) return first.extensions?.code ?? first.message;
  return Object.values(data ?? {}).every((value) => value === null) ? 'NOTHING' : null;
}

function routeCode({ status, body }: Reaction): string | null {
  if (status < 400) return null;
  try {
    return (JSON.parse(body) as { error?: { code?: string } }).error?.code ?? String(status);
  } catch {
    return String(status);
  }
}
