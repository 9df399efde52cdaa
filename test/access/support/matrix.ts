import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** Who calls, see the head of matrix.yaml. */
export const ROLES = [
  'anonymous',
  'member',
  'steward',
  'other-steward',
  'chair',
  'other-chair',
  'coordinator',
  'lone-coordinator',
  'suspended',
] as const;
/** One of the roles of the matrix. */
export type Role = (typeof ROLES)[number];

const outcome = z.enum(['yes', 'nothing', 'sign-in', 'no', 'hidden', 'second-factor']);
/** What happens to a caller. */
export type Outcome = z.infer<typeof outcome>;

const role = z.enum(ROLES);
const row = z.strictObject({
  may: z.string().min(1),
  who: z.string(),
  but: z.partialRecord(role, outcome).default({}),
  fresh: z.literal('yes').optional(),
});
const document = z.strictObject({
  kinds: z.record(z.string(), z.record(role, outcome)),
  'never-public': z.array(z.string()),
  'may-be-set': z.array(z.string()),
  rows: z.record(z.string(), row),
});

/** One operation, and what happens to each role that tries it. */
export interface MatrixRow {
  readonly operation: string;
  readonly may: string;
  readonly who: string;
  readonly fresh: boolean;
  readonly cells: Readonly<Record<Role, Outcome>>;
}

/** The whole matrix, every cell filled in. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  /** Types that no operation for everybody may lead to. */
  readonly neverPublic: readonly string[];
  /** Input fields with the name of something privileged that callers may set all the same. */
  readonly mayBeSet: readonly string[];
}

/**
 * Reads matrix.yaml.
 * @throws Error when it does not say what happens in some cell
 */
export function readMatrix(): Matrix {
  // In the core schema of YAML 1.2, `yes` and `no` are words and not booleans.
  const read = document.parse(parse(readFileSync('test/access/matrix.yaml', 'utf8')));
  const rows = Object.entries(read.rows).map(([operation, { may, who, but, fresh }]) => {
    const kind = read.kinds[who];
    if (kind === undefined) throw new Error(`${operation}: there is no kind of row "${who}".`);
    return { operation, may, who, fresh: fresh === 'yes', cells: { ...kind, ...but } };
  });
  return { rows, neverPublic: read['never-public'], mayBeSet: read['may-be-set'] };
}
