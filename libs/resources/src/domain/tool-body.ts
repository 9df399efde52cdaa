import { choice, day, entryKey, keyedList, language, line, translated, webAddress } from '#libs/curation';
import { source } from '#libs/knowledge';
import { z } from 'zod';
import { DEVELOPMENT_STATUSES, TOOL_KINDS, TOOL_LAYERS, TOOL_SCOPES } from './vocabulary.js';

/** Small letters, digits and hyphens, for addresses. */
const slug = line(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, digits and hyphens.');

/** A MIM it helps with. Where the source names no edition, `family` and `edition` stay away: a number alone is no identity. */
const mapping = z.strictObject({
  key: entryKey(),
  number: line(12).regex(/^\d{1,3}[a-z]?$/, 'Write the number alone, like 7.'),
  family: slug.optional(),
  edition: line(12)
    .regex(/^[0-9a-z]+([.-][0-9a-z]+)*$/, 'Write a number like 9.0.')
    .optional(),
  note: translated({ max: 500 }).optional(),
});

/** A tool or a standard, what it is for, and the MIMs it is mapped to. */
export const toolBody = z.strictObject({
  language: language(),
  slug,
  name: line(120),
  longName: line(200).optional(),
  otherNames: z.array(line(120)).max(20).default([]),
  kind: choice(TOOL_KINDS),
  tags: z.array(line(60)).max(30).default([]),
  summary: translated({ max: 500 }),
  description: translated({ max: 10_000, prose: true }).optional(),
  features: z.array(line(300)).max(50).default([]),
  mims: keyedList(mapping, 50),
  layer: choice(TOOL_LAYERS).optional(),
  scope: choice(TOOL_SCOPES).optional(),
  maintainer: line(200).optional(),
  copyrightOwner: line(200).optional(),
  version: line(60).optional(),
  released: day().optional(),
  developmentStatus: choice(DEVELOPMENT_STATUSES).optional(),
  /** As the source states it; nobody here has checked it. */
  licence: line(80).optional(),
  landingPage: webAddress().optional(),
  documentation: webAddress().optional(),
  repository: webAddress().optional(),
  platforms: z.array(line(60)).max(30).default([]),
  languages: z.array(line(35)).max(100).default([]),
  usedBy: z.array(line(200)).max(200).default([]),
  source,
});

export type ToolBody = z.output<typeof toolBody>;
