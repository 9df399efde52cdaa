/** The longest texts of a need that is raised, in characters. */
export const LONGEST = { title: 200, summary: 600, text: 3_000 } as const;
/** What may be missing from a need, or too long. */
export type NeedText = keyof typeof LONGEST;

/** What would help, as the API names it. */
export const NEED_PURPOSES = [
  'MONEY',
  'SKILLS',
  'TOOL',
  'LEGAL_CERTAINTY',
  'DATA',
  'GUIDANCE',
  'PARTNER',
  'OTHER',
] as const;
export type NeedPurpose = (typeof NEED_PURPOSES)[number];
