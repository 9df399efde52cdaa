import { choice, day, line, translated } from '#libs/curation';
import { shelfFields } from '#libs/knowledge';
import { z } from 'zod';

export const NEED_PURPOSES = [
  'money',
  'skills',
  'tool',
  'legal-certainty',
  'data',
  'guidance',
  'partner',
  'other',
] as const;
/** What the community makes of it. */
export const NEED_STATES = ['open', 'in-work-plan', 'answered', 'declined'] as const;

/** What authorities say they need. Who else needs it is kept beside it, since that is theirs to say. */
export const needBody = z.strictObject({
  ...shelfFields,
  purpose: choice(NEED_PURPOSES),
  text: translated({ max: 3_000, prose: true }),
  state: choice(NEED_STATES),
  stateReason: translated({ max: 600 }).optional(),
  /** Where it stands in a work plan. */
  workPlan: line(200).optional(),
  /** Whether it is on the list for the next financing period of the European Union. */
  nextPeriod: z.boolean().optional(),
  raisedOn: day().optional(),
});
export type NeedBody = z.output<typeof needBody>;
