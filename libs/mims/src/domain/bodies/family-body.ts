import { language, line, translated, webAddress } from '#libs/curation';
import { z } from 'zod';
import { slug, source } from './shared.js';

/** One of the three related things called MIM: OASC MIMs, MIMs Plus, Y.MIM. */
export const familyBody = z.strictObject({
  language: language(),
  slug,
  name: line(80),
  owner: line(200),
  description: translated({ max: 3_000, prose: true }),
  url: webAddress().optional(),
  source,
});

export type FamilyBody = z.output<typeof familyBody>;
