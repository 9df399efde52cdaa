import {
  choice,
  day,
  entryKey,
  keyedList,
  language,
  line,
  period,
  translated,
  webAddress,
} from '#libs/curation';
import { z } from 'zod';
import { editionNumber, slug, source } from './shared.js';
import { EDITION_STATES } from './vocabulary.js';

/** A day on which something happened to the edition, as far as it is known. */
const moment = z.strictObject({
  key: entryKey(),
  what: translated({ max: 300 }),
  /** A day, a month (2026-06) or a year. */
  when: period(),
});

/** One edition of a family: a set of MIMs that was agreed together. */
export const editionBody = z.strictObject({
  language: language(),
  family: slug,
  number: editionNumber,
  name: line(120),
  state: choice(EDITION_STATES),
  /** The day it was approved or released; absent where only the year is known. */
  released: day().optional(),
  /** The number of the edition that took its place. */
  replacedBy: editionNumber.optional(),
  description: translated({ max: 5_000, prose: true }).optional(),
  moments: keyedList(moment, 30),
  url: webAddress().optional(),
  source,
});

export type EditionBody = z.output<typeof editionBody>;
