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
import { editionNumber, slug, source } from './shared.js';
import {
  MIM_CATEGORIES,
  MIM_PARTS,
  MIM_STATUSES,
  REQUIREMENT_LEVELS,
  WORKING_GROUP_ROLES,
} from './vocabulary.js';

const mimNumber = line(12).regex(/^\d{1,3}[a-z]?$/, 'Write the number alone, like 7.');

/** What must be possible: C1, C2 … */
const capability = z.strictObject({
  key: entryKey(),
  number: line(20),
  title: translated({ max: 300 }),
  text: translated({ max: 10_000, prose: true }).optional(),
});

/**
 * A condition every mechanism must meet. Its `key` is its address for good (the number it was first published with, in
 * small letters: `r1.1`); its `number` may change from version to version.
 */
const requirement = z.strictObject({
  key: entryKey(),
  number: line(20),
  /** The key of the capability it belongs to, where the source groups them so. */
  capability: entryKey().optional(),
  /** A heading of the source other than a capability: `Best practice`. */
  group: line(120).optional(),
  level: choice(REQUIREMENT_LEVELS),
  text: translated({ max: 5_000, prose: true }),
  note: translated({ max: 5_000, prose: true }).optional(),
  /** One sentence that a councillor understands. */
  plain: translated({ max: 1_000 }).optional(),
  /** For buyers: the words for a tender, the proof to demand, and the test for acceptance. */
  clause: translated({ max: 3_000, prose: true }).optional(),
  proof: translated({ max: 2_000, prose: true }).optional(),
  acceptance: translated({ max: 2_000, prose: true }).optional(),
});

const specification = z.strictObject({
  key: entryKey(),
  name: line(200),
  url: webAddress().optional(),
  role: translated({ max: 1_000 }).optional(),
});

/** How a mechanism meets a requirement, in words; `requirement` is its number as the source writes it. */
const fulfilment = z.strictObject({
  key: entryKey(),
  requirement: line(60),
  how: translated({ max: 3_000, prose: true }),
});

/** A named set of standards or technology that meets the requirements: M1, M2 … */
const mechanism = z.strictObject({
  key: entryKey(),
  number: line(20),
  title: translated({ max: 300 }),
  text: translated({ max: 60_000, prose: true }).optional(),
  specifications: keyedList(specification, 100),
  fulfils: keyedList(fulfilment, 200),
});

/** A passage of the other parts, with the heading it has in its source. */
const section = z.strictObject({
  key: entryKey(),
  part: choice(MIM_PARTS),
  title: translated({ max: 300 }).optional(),
  text: translated({ max: 60_000, prose: true }),
});

const status = z.strictObject({
  key: entryKey(),
  status: choice(MIM_STATUSES),
  since: day().optional(),
  source: line(300),
  sourceDate: day().optional(),
});

/** Who decided what, when, and where it is written. */
const decision = z.strictObject({
  key: entryKey(),
  date: day().optional(),
  body: line(200),
  outcome: translated({ max: 1_000 }),
  url: webAddress().optional(),
});

const role = z.strictObject({
  key: entryKey(),
  role: choice(WORKING_GROUP_ROLES),
  holder: line(200),
  since: day().optional(),
  source: line(300),
});

/** The same MIM under another name or number: in another edition, or in the family it comes from. */
const alias = z.strictObject({
  key: entryKey(),
  family: slug.optional(),
  edition: editionNumber.optional(),
  name: line(120),
  note: translated({ max: 500 }).optional(),
});

const conformanceTest = z.strictObject({
  key: entryKey(),
  title: translated({ max: 300 }),
  text: translated({ max: 10_000, prose: true }).optional(),
  url: webAddress().optional(),
  version: line(40).optional(),
});

/** One MIM in one edition: the six parts of the Y.MIM form, where it stands, and what people need beside the norm. */
export const mimBody = z.strictObject({
  language: language(),
  family: slug,
  edition: editionNumber,
  number: mimNumber,
  slug,
  name: translated({ max: 120 }),
  longName: translated({ max: 200 }).optional(),
  category: choice(MIM_CATEGORIES).default('unspecified'),
  /** One paragraph each: why it matters (mayor), what to ask for (buyer), where to begin (engineer). */
  forMayor: translated({ max: 2_000, prose: true }).optional(),
  forBuyer: translated({ max: 2_000, prose: true }).optional(),
  forEngineer: translated({ max: 2_000, prose: true }).optional(),
  objective: translated({ max: 10_000, prose: true }),
  capabilities: keyedList(capability, 100),
  requirements: keyedList(requirement, 5_000),
  mechanisms: keyedList(mechanism, 100),
  /** Interoperability guidance, and every other passage of the source that is not one of the lists here. */
  sections: keyedList(section, 300),
  tests: keyedList(conformanceTest, 100),
  statuses: keyedList(status, 20),
  decisions: keyedList(decision, 100),
  roles: keyedList(role, 50),
  aliases: keyedList(alias, 50),
  /** Slugs of MIMs of the same edition it says it rests on, beyond those its texts name. */
  restsOn: z.array(slug).max(30).default([]),
  source,
  changeNote: prose(2_000).optional(),
});

export type MimBody = z.output<typeof mimBody>;
export type MimRequirement = MimBody['requirements'][number];
export type MimCapability = MimBody['capabilities'][number];
export type MimMechanism = MimBody['mechanisms'][number];
