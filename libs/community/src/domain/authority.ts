/** The kinds of public administration. */
export const AUTHORITY_TYPES = [
  'municipality',
  'association',
  'province',
  'region',
  'national',
  'other',
] as const;

/** A kind of public administration. */
export type AuthorityType = (typeof AUTHORITY_TYPES)[number];

/** Whether a thing that ships with the hub exists in the world, or was invented to show how the hub works. */
export const LABELS = ['real', 'illustrative'] as const;

/** Real or invented. */
export type Label = (typeof LABELS)[number];
