/** The kinds of members that are not a public administration of the Union. */
export const ORGANISATION_TYPES = [
  'ngo',
  'company',
  'research',
  'association',
  'network',
  'city-outside-eu',
  'other',
] as const;

/** A kind of organisation. */
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];
