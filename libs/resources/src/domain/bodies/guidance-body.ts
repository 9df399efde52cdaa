import { choice, day, line, translated, webAddress } from '#libs/curation';
import { shelfFields } from '#libs/knowledge';
import { z } from 'zod';

/** What people learn from. */
export const GUIDANCE_FORMS = [
  'guide',
  'training',
  'recording',
  'report',
  'help-desk',
  'standard-text',
] as const;
/** For whom it is, by what they know already. */
export const GUIDANCE_LEVELS = ['first-steps', 'practitioner', 'expert'] as const;

/** A guide, a course, a recording. */
export const guidanceBody = z.strictObject({
  ...shelfFields,
  form: choice(GUIDANCE_FORMS),
  level: choice(GUIDANCE_LEVELS).optional(),
  text: translated({ max: 10_000, prose: true }).optional(),
  publisher: line(200),
  published: day().optional(),
  version: line(40).optional(),
  url: webAddress().optional(),
  minutes: z.int().min(1).max(10_000).optional(),
});
export type GuidanceBody = z.output<typeof guidanceBody>;
