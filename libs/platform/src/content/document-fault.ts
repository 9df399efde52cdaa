import type { z } from 'zod';

/** One thing that is wrong with a document: where, why, and how to mend it. */
export interface DocumentFault {
  /** Like `topics[2].indicators[0].questions[1].options[3].text.en`; empty for the document as a whole. */
  readonly path: string;
  readonly reason: string;
  /** Counted from 1, where the format has lines. */
  readonly line?: number;
}

/** A document that fits, or everything that is wrong with it. */
export type Parsed<D> =
  | { readonly ok: true; readonly document: D }
  | { readonly ok: false; readonly faults: readonly DocumentFault[] };

/** A fault whose place is not yet written as text. */
export interface PlacedFault {
  readonly path: readonly PropertyKey[];
  readonly reason: string;
}

/** `['topics', 2, 'text', 'en']` as `topics[2].text.en`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
}

/** What a schema found, as faults with paths. Unknown properties are named one by one. */
export function schemaFaults(error: z.ZodError): PlacedFault[] {
  return error.issues.flatMap((issue): PlacedFault[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownProperty([...issue.path, key]));
    if (issue.code === 'invalid_key') return [unknownProperty(issue.path)];
    return [{ path: issue.path, reason: issue.message }];
  });
}

/** What a reason repeats of a name that somebody else chose. */
const MOST_OF_NAME = 80;

function unknownProperty(path: readonly PropertyKey[]): PlacedFault {
  const name = String(path.at(-1)).slice(0, MOST_OF_NAME);
  return { path, reason: `“${name}” is not part of the format. Remove it.` };
}

const EXPECTED: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'a group of properties',
  record: 'a text in at least one language',
  string: 'a text',
};

/** Words for what a schema finds where it has none of its own; to be given to `safeParse` as `error`. */
export function plainReason(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') return typeReason(issue.expected, issue.input);
  if (issue.code === 'invalid_value') return `Choose one of: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const [bound, limit] = issue.code === 'too_small' ? ['least', issue.minimum] : ['most', issue.maximum];
    return `At ${bound} ${limit}${sizeUnit(issue.origin)} fit here.`;
  }
  return undefined;
}

function typeReason(expected: string, input: unknown): string {
  const wanted = EXPECTED[expected] ?? expected;
  if (input === undefined) return `This is missing. Add ${wanted}.`;
  if (input === null) return `This is empty. Write ${wanted} here.`;
  const quotes = expected === 'string' && typeof input !== 'object' ? ' Put it in quotes.' : '';
  return `This has to be ${wanted}, and is ${kindOf(input)}.${quotes}`;
}

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'number') return Number.isFinite(input) ? `the number ${input}` : 'no finite number';
  if (typeof input === 'boolean') return `the value ${input}`;
  return typeof input === 'string' ? 'a text' : 'a group of properties';
}

function sizeUnit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}
