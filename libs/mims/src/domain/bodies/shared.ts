import { choice, day, line, prose, webAddress } from '#libs/curation';
import { z } from 'zod';
import { CONTENT_LABELS } from './vocabulary.js';

/** Small letters, digits and hyphens, for addresses. */
export const slug = line(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, digits and hyphens.');

/** The number of an edition, like `9.0` or `2.5`. */
export const editionNumber = line(12).regex(/^[0-9a-z]+([.-][0-9a-z]+)*$/, 'Write a number like 9.0.');

/** Where something is known from: said once per item, shown wherever the item is. */
export const source = z.strictObject({
  label: choice(CONTENT_LABELS),
  note: prose(1_000).min(1, 'Say where this is known from.'),
  url: webAddress().optional(),
  licence: line(80).optional(),
  readOn: day().optional(),
});
export type Source = z.output<typeof source>;
