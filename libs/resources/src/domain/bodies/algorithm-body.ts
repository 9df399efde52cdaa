import { choice, day, line, translated, webAddress } from '#libs/curation';
import { country, shelfFields } from '#libs/knowledge';
import { z } from 'zod';

/** The classes of Regulation (EU) 2024/1689, as the authority sees its own case. */
export const AI_ACT_CLASSES = [
  'not-ai',
  'minimal',
  'transparency',
  'high-risk',
  'prohibited',
  'not-classified',
] as const;
export const ALGORITHM_STATES = ['in-development', 'pilot', 'in-use', 'withdrawn'] as const;
/** What it does to a decision about people. */
export const ALGORITHM_ROLES = ['none', 'informs', 'recommends', 'decides'] as const;

/** An algorithm that an authority uses, as people may ask about it. */
export const algorithmBody = z.strictObject({
  ...shelfFields,
  authority: line(200),
  country,
  department: line(200).optional(),
  state: choice(ALGORITHM_STATES),
  usedSince: day().optional(),
  purpose: translated({ max: 3_000, prose: true }),
  role: choice(ALGORITHM_ROLES),
  affected: translated({ max: 1_000 }),
  data: translated({ max: 3_000, prose: true }),
  personalData: z.boolean(),
  method: translated({ max: 3_000, prose: true }).optional(),
  oversight: translated({ max: 3_000, prose: true }),
  risk: translated({ max: 3_000, prose: true }),
  aiActClass: choice(AI_ACT_CLASSES),
  legalBasis: translated({ max: 1_000 }).optional(),
  supplier: line(200).optional(),
  contact: line(200),
  url: webAddress().optional(),
});
export type AlgorithmBody = z.output<typeof algorithmBody>;
