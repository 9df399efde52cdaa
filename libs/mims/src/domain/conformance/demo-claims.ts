import { pathText, plainReason, readYaml, schemaFaults } from '#libs/platform';
import { z } from 'zod';
import { CLAIM_ANSWERS } from './claim.js';

const id = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const text = z.string().min(1).max(2_000);
/** Days before the demonstration, so that it does not grow old. */
const daysAgo = z.int().min(1).max(1_000);

const answer = z.strictObject({
  answer: z.enum(CLAIM_ANSWERS),
  reason: text.optional(),
  evidence: text.optional(),
  url: z.url().optional(),
});

const claim = z.strictObject({
  id,
  /** The authority or organisation that makes it. */
  claimant: id,
  solution: z.strictObject({ name: text, version: text, url: z.url().optional() }),
  /** `mims-plus/9.0/accessing-data`. */
  mim: text,
  /** When it was confirmed. */
  daysAgo,
  test: z.strictObject({ name: text, version: text, by: text, daysAgo, url: z.url() }).optional(),
  verification: z.strictObject({ by: text, daysAgo, testVersion: text }).optional(),
  answers: z.record(z.string(), answer),
});

const claims = z.strictObject({
  format: z.literal('living-hub/conformance-claims/1'),
  label: z.literal('illustrative'),
  sourceNote: text,
  claims: z.array(claim).max(100),
});

/** Invented claims that show how the hub works. */
export type DemoClaims = z.output<typeof claims>;
export type DemoClaim = DemoClaims['claims'][number];

/** Reads the file of invented claims, which ships with the hub. @throws Error naming the places that are wrong */
export function parseDemoClaims(source: string): DemoClaims {
  const yaml = readYaml(source);
  const result = claims.safeParse(yaml.ok ? yaml.value : null, { error: plainReason });
  if (yaml.ok && result.success) return result.data;
  const faults = yaml.ok ? schemaFaults(result.error ?? new z.ZodError([])) : [];
  const found = faults.map(({ path, reason }) => `${pathText(path)}: ${reason}`);
  throw new Error(`The invented claims cannot be read. ${found.join(' ')}`);
}
