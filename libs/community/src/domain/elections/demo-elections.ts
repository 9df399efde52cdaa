import { parse } from 'yaml';
import { z } from 'zod';

const text = z.string().trim().min(1).max(3_000);
const days = z.number().min(-400).max(800);

const candidate = z.strictObject({
  id: z.uuid(),
  authority: z.uuid(),
  name: text,
  cv: text,
  statement: text,
});

const election = z.strictObject({
  id: z.uuid(),
  /** The slug of the group; without such a group the election is left out. */
  group: text,
  note: z.string(),
  /** Deadlines in days from the moment of seeding. */
  days: z.strictObject({
    applicationsOpen: days,
    applicationsClose: days,
    votingOpens: days,
    votingCloses: days,
    termFrom: days,
    termUntil: days,
  }),
  minimumVotes: z.int().min(1),
  candidates: z.array(candidate).default([]),
  /** Authorities admitted to the roll beside the signatories. */
  admitted: z.array(z.uuid()).default([]),
  /** What each authority voted: the id of a candidate, or blank. */
  votes: z.array(z.strictObject({ authority: z.uuid(), choice: z.string() })).default([]),
});

const demoElections = z.strictObject({
  format: z.literal('living-hub/demo-elections/1'),
  label: z.literal('illustrative'),
  source: z.strictObject({ note: text }),
  elections: z.array(election).min(1),
});

/** One invented election. */
export type DemoElection = z.output<typeof election>;

/**
 * Reads the invented elections of the demo from YAML.
 *
 * @throws Error naming path and reason when the content that ships is broken
 */
export function parseDemoElections(source: string): readonly DemoElection[] {
  return demoElections.parse(parse(source)).elections;
}
