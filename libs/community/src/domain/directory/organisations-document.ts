import { LOCALES } from '#libs/kernel';
import { parse } from 'yaml';
import { z } from 'zod';
import { LABELS } from '../authority.js';
import { ORGANISATION_TYPES } from '../organisation.js';

const text = z.string().trim().min(1).max(2_000);

const organisation = z
  .strictObject({
    id: z.uuid(),
    name: z.partialRecord(z.enum(LOCALES), text),
    sourceLocale: z.enum(LOCALES).default('en'),
    type: z.enum(ORGANISATION_TYPES),
    country: z.string().regex(/^[A-Z]{2}$/, 'Write two capital letters; Greece is EL.'),
    website: z.url({ protocol: /^https?$/ }).optional(),
    /** The day or month it declared its support, or was seen on a list. */
    asOf: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
  })
  .refine(({ name, sourceLocale }) => name[sourceLocale], 'The name is missing in its source language.');

const organisationsDocument = z.strictObject({
  format: z.literal('living-hub/organisations/1'),
  label: z.enum(LABELS),
  sourceNote: text,
  organisations: z.array(organisation).min(1),
});

/** Supporting organisations as content. */
export type OrganisationsDocument = z.output<typeof organisationsDocument>;

/**
 * Reads a document of organisations in YAML.
 * @throws Error naming path and reason of every fault
 */
export function parseOrganisations(source: string): OrganisationsDocument {
  return organisationsDocument.parse(parse(source));
}
