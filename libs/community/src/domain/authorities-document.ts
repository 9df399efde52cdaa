import { InvalidInputError, LOCALES, type Locale } from '#libs/kernel';
import { parse } from 'yaml';
import { z } from 'zod';
import { AUTHORITY_TYPES, LABELS } from './authority.js';
import { MEMBERSHIP_KINDS } from './membership.js';
import { normalizedCode } from './memberships/certificate-code.js';

const EARLIEST_YEAR = 1990;

const text = z.string().trim().min(1).max(2_000);
const day = z.iso.date();
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Write a month like 2023-05.');

/** How a membership came about, where that is known. */
const journey = z.strictObject({
  decidedOn: day,
  decisionReference: text,
  onBehalfOf: text,
  /** The version of the declaration that was signed. */
  textVersion: text,
  certificate: z
    .string()
    .refine((code) => normalizedCode(code) === code, 'Write six groups of four letters and digits.')
    .optional(),
});

const membership = z
  .strictObject({
    kind: z.enum(MEMBERSHIP_KINDS),
    signedOn: day.optional(),
    asOf: z.union([month, day]).optional(),
    signerPosition: text.optional(),
    /** Only `listed` is public; `signed` waits for the coordinator. */
    state: z.enum(['signed', 'listed']).default('listed'),
    journey: journey.optional(),
  })
  .refine(
    ({ signedOn, asOf }) => signedOn ?? asOf,
    'Give the day of signing, or the month the list was seen in.',
  );

const authority = z
  .strictObject({
    id: z.uuid(),
    name: z.partialRecord(z.enum(LOCALES), text),
    sourceLocale: z.enum(LOCALES).default('en'),
    type: z.enum(AUTHORITY_TYPES),
    country: z.string().regex(/^[A-Z]{2}$/, 'Write two capital letters; Greece is EL.'),
    region: z
      .string()
      .regex(/^[A-Z]{2}[0-9A-Z]{1,3}$/, 'Write a NUTS code of level 1 to 3.')
      .optional(),
    lauCode: text.optional(),
    population: z.strictObject({ count: z.int().min(0), year: z.int().min(EARLIEST_YEAR) }).optional(),
    website: z.url({ protocol: /^https?$/ }).optional(),
    /** Whether everybody may see it; else a coordinator has to check it first. */
    checked: z.boolean().default(true),
    membership: membership.optional(),
    /** E-mail addresses of people who exist; others are passed over. */
    stewards: z.array(z.string()).default([]),
  })
  .refine(({ name, sourceLocale }) => name[sourceLocale], 'The name is missing in its source language.');

const authoritiesDocument = z.strictObject({
  format: z.literal('living-hub/authorities/1'),
  label: z.enum(LABELS),
  /** The NUTS edition of the region codes. */
  edition: z.string().regex(/^\d{4}$/),
  source: z.strictObject({ note: text, readOn: day }),
  authorities: z.array(authority).min(1),
});

/** Authorities with their memberships, as content. */
export type AuthoritiesDocument = z.output<typeof authoritiesDocument>;

/** One authority of such a document. */
export type AuthorityEntry = AuthoritiesDocument['authorities'][number] & { readonly sourceLocale: Locale };

/**
 * Reads a document of authorities in YAML or JSON.
 *
 * @throws InvalidInputError naming path and reason of every fault
 */
export function parseAuthoritiesDocument(source: string): AuthoritiesDocument {
  const result = authoritiesDocument.safeParse(parsed(source));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), reason: message }));
  const list = faults.map(({ path, reason }) => `${path || 'document'}: ${reason}`).join('\n');
  throw new InvalidInputError(`The authorities cannot be read.\n${list}`, { faults });
}

function parsed(source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    throw new InvalidInputError(
      `This is not YAML: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
