import { choice, entryKey, keyedList, line, period, translated, webAddress } from '#libs/curation';
import { country, shelfFields } from '#libs/knowledge';
import { z } from 'zod';

export const INITIATIVE_FORMS = [
  'programme',
  'project',
  'network',
  'edic',
  'facility',
  'law',
  'partner',
  'toolbox',
] as const;
export const INITIATIVE_STATES = ['planned', 'running', 'ended', 'unknown'] as const;

/** Something that is known of it, with the day it was so. */
const fact = z.strictObject({
  key: entryKey(),
  text: translated({ max: 600 }),
  /** A day, a month (2026-06) or a year. */
  when: period().optional(),
});

/** A programme, a network, a law or a partner beside the hub. */
export const initiativeBody = z.strictObject({
  ...shelfFields,
  form: choice(INITIATIVE_FORMS),
  state: choice(INITIATIVE_STATES),
  runBy: line(200).optional(),
  countries: z.array(country).max(60).default([]),
  facts: keyedList(fact, 40),
  text: translated({ max: 6_000, prose: true }).optional(),
  url: webAddress().optional(),
});
export type InitiativeBody = z.output<typeof initiativeBody>;
