import { parse } from 'yaml';
import { z } from 'zod';
import { LABELS } from '../authority.js';

const text = z.string().trim().min(1).max(500);

const observation = z.strictObject({
  /** A day or a month, like 2023-05. */
  on: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/, 'Write a day or a month like 2023-05.'),
  what: z.enum(['signatories', 'supporters', 'countries', 'residents']),
  /** As it was printed, like "more than 200". */
  number: text,
  sourceNote: text,
  label: z.enum(LABELS),
});

const observationsDocument = z.strictObject({
  format: z.literal('living-hub/observations/1'),
  observations: z.array(observation).min(1).max(200),
});

/** A number that somebody published about the community. Such numbers disagree, so each stands with its date. */
export type Observation = z.output<typeof observation>;

/**
 * Reads a document of observations in YAML, oldest first.
 * @throws Error naming path and reason of every fault
 */
export function parseObservations(source: string): readonly Observation[] {
  const { observations } = observationsDocument.parse(parse(source));
  return observations.toSorted((one, other) => one.on.localeCompare(other.on));
}
