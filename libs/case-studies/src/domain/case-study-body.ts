import { choice, entryKey, keyedList, line, period, translated } from '#libs/curation';
import { country, region, shelfFields, SIZE_CLASSES } from '#libs/knowledge';
import { z } from 'zod';

/** What it cost altogether, in euro. */
export const COST_BANDS = [
  'none',
  'under-10000',
  '10000-50000',
  '50000-200000',
  '200000-1000000',
  'over-1000000',
  'unknown',
] as const;
/** The time of the authority's own people, in person-months. */
export const STAFF_BANDS = ['under-1', '1-3', '3-6', '6-12', '12-36', 'over-36', 'unknown'] as const;
/** How far it is. */
export const CASE_STAGES = ['planned', 'pilot', 'in-use', 'ended', 'withdrawn'] as const;

/** One thing that came of it; with its figure where there is one. */
const result = z.strictObject({
  key: entryKey(),
  text: translated({ max: 600 }),
  /** As people write it: `−18 %`, `4 200 households`. */
  figure: line(60).optional(),
});

/** A picture that belongs to it; the text says what it shows to those who do not see it. */
const picture = z.strictObject({
  key: entryKey(),
  /** The id of the file, as it was given when the picture was uploaded. */
  file: line(36),
  alt: translated({ max: 300 }),
});

const attachment = z.strictObject({
  key: entryKey(),
  file: line(36),
  title: translated({ max: 200 }),
});

/** What an authority did: ten questions, in the order in which people answer them. */
export const caseStudyBody = z.strictObject({
  ...shelfFields,
  problem: translated({ max: 3_000, prose: true }),
  done: translated({ max: 6_000, prose: true }),
  results: keyedList(result, 20),
  cost: choice(COST_BANDS),
  costNote: translated({ max: 600 }).optional(),
  staff: choice(STAFF_BANDS),
  difficulties: translated({ max: 3_000, prose: true }).optional(),
  reuse: translated({ max: 3_000, prose: true }).optional(),
  stage: choice(CASE_STAGES),
  /** Who did it, as people know them; the authority of this hub is kept with the item. */
  authority: line(200),
  country,
  region: region.optional(),
  size: choice(SIZE_CLASSES).optional(),
  started: period().optional(),
  ended: period().optional(),
  funding: translated({ max: 600 }).optional(),
  pictures: keyedList(picture, 8),
  attachments: keyedList(attachment, 8),
});

export type CaseStudyBody = z.output<typeof caseStudyBody>;
