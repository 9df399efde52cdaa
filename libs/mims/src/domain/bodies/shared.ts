import { line } from '#libs/curation';
import { source } from '#libs/knowledge';
import type { z } from 'zod';

/** Small letters, digits and hyphens, for addresses. */
export const slug = line(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write small letters, digits and hyphens.');

/** The number of an edition, like `9.0` or `2.5`. */
export const editionNumber = line(12).regex(/^[0-9a-z]+([.-][0-9a-z]+)*$/, 'Write a number like 9.0.');

export { source };
export type Source = z.output<typeof source>;
