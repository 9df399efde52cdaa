import { day, line, translated, webAddress } from '#libs/curation';
import { shelfFields } from '#libs/knowledge';
import { z } from 'zod';

/** A short dated piece of news. */
export const newsBody = z.strictObject({
  ...shelfFields,
  /** The slug of the group whose news it is. */
  group: line(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, digits and hyphens.'),
  date: day(),
  text: translated({ max: 3_000, prose: true }).optional(),
  url: webAddress().optional(),
});
export type NewsBody = z.output<typeof newsBody>;
