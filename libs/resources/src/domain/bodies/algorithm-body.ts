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
  authority: line(200).describe('The authority that uses it, by its name.'),
  country: country.describe('The country of the authority, as two capital letters.'),
  department: line(200).describe('The part of the authority that runs it.').optional(),
  state: choice(ALGORITHM_STATES).describe('Whether it runs, and in which way.'),
  usedSince: day().describe('The day from which it was used.').optional(),
  purpose: translated({ max: 3_000, prose: true }).describe('What it is used for, and why.'),
  role: choice(ALGORITHM_ROLES).describe('What it does to a decision about people.'),
  affected: translated({ max: 1_000 }).describe('The people on whom its results have an effect.'),
  data: translated({ max: 3_000, prose: true }).describe('The data it works on, and how long they are kept.'),
  personalData: z.boolean().describe('Whether personal data are among them.'),
  method: translated({ max: 3_000, prose: true }).describe('How it comes to its results.').optional(),
  oversight: translated({ max: 3_000, prose: true }).describe(
    'Which people watch over it, and who can step in, correct a result or stop it.',
  ),
  risk: translated({ max: 3_000, prose: true }).describe(
    'What may go wrong, for whom, and what is done about it.',
  ),
  aiActClass: choice(AI_ACT_CLASSES).describe(
    'Its class under Regulation (EU) 2024/1689, as the authority sees its own case.',
  ),
  legalBasis: translated({ max: 1_000 })
    .describe('The law, contract or consent on which its use rests.')
    .optional(),
  supplier: line(200).describe('Who made it or runs it; the authority itself where that is so.').optional(),
  contact: line(200).describe('Whom people can ask about it: an address, a telephone number, an office.'),
  url: webAddress().describe('Where more about it can be read.').optional(),
});
export type AlgorithmBody = z.output<typeof algorithmBody>;
