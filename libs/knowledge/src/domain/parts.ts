import {
  choice,
  day,
  entryKey,
  keyedList,
  language,
  line,
  prose,
  translated,
  webAddress,
} from '#libs/curation';
import { z } from 'zod';
import { CONTENT_LABELS, EVIDENCE_CLASSES, RELATIONS, TOPICS } from './vocabulary.js';

/** Small letters, digits and hyphens, for addresses. */
export const slug = line(80).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, digits and hyphens.');

/** Two capital letters, as ISO 3166 has them; Greece is GR here and EL only in region codes. */
export const country = line(2).regex(/^[A-Z]{2}$/, 'Write two capital letters, like PT.');

/** A region code of NUTS 2024 of whatever level: `PT1C`. */
export const region = line(5).regex(/^[A-Z]{2}[0-9A-Z]{1,3}$/, 'Write a NUTS code, like PT1C.');

/** The MIM that something is about, by where it is read: family, edition, name. */
export const mimPlace = line(140).regex(
  /^[a-z0-9-]+\/[0-9a-z.-]+\/[a-z0-9-]+$/,
  'Write family/edition/name, like mims-plus/9.0/accessing-data.',
);

/** A place inside the hub, without origin and language: `/tools/orion-ld`. */
export const hubAddress = line(300).regex(
  /^\/[a-z0-9][a-z0-9./-]*$/,
  'Write an address of this hub, like /tools/orion-ld.',
);

/** Where something is known from: said once per item, shown wherever the item is. */
export const source = z.strictObject({
  label: choice(CONTENT_LABELS).describe(
    'Whether it is real, condensed, invented, or an example of the past.',
  ),
  note: prose(1_000).min(1, 'Say where this is known from.').describe('Where this is known from, in words.'),
  url: webAddress().describe('Where the source is read.').optional(),
  licence: line(80).describe('On which terms the source may be used.').optional(),
  readOn: day().describe('The day on which the source was read.').optional(),
});

/** How the item belongs together with something else in the hub. */
export const relation = z.strictObject({
  key: entryKey().describe('Tells the entry from the others of its list, for good.'),
  type: choice(RELATIONS).describe('How it belongs together with the other, read from this item.'),
  to: hubAddress.describe('The address of the other in the hub.'),
  note: translated({ max: 300 }).describe('What there is to say about it.').optional(),
});

/** Something on the web that belongs to the item. */
export const webLink = z.strictObject({
  key: entryKey().describe('Tells the entry from the others of its list, for good.'),
  title: translated({ max: 200 }).describe('What the link is called.'),
  url: webAddress().describe('Where it leads.'),
});

/** What everything on the shelf says of itself, whatever kind it is. A kind spreads these into its body. */
export const shelfFields = {
  language: language().describe('The language of the original.'),
  slug: slug.describe('The last part of its address; no other item of the kind has it.'),
  title: translated({ max: 200 }).describe('What it is called.'),
  summary: translated({ max: 600 }).describe('What it is, in a few sentences.'),
  topics: z.array(choice(TOPICS)).max(7).default([]).describe('The topics it is about.'),
  mims: z.array(mimPlace).max(30).default([]).describe('The MIMs it is about, each as family/edition/name.'),
  relations: keyedList(relation, 50).describe('What else in the hub it belongs together with.'),
  links: keyedList(webLink, 30).describe('What belongs to it on the web.'),
  evidence: choice(EVIDENCE_CLASSES).describe('How well it is founded, from planned to evaluated.'),
  source: source.describe('Where it is known from.'),
} as const;

/** What every body on the shelf has. */
export type ShelfBody = z.output<z.ZodObject<typeof shelfFields>>;
