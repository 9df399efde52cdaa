/** A sub-group works on one strand of the declaration; an assembly deliberates; a board steers. */
export const GROUP_KINDS = ['sub-group', 'assembly', 'board'] as const;

/** The kind of a group. */
export type GroupKind = (typeof GROUP_KINDS)[number];

/**
 * What somebody is in a group for a time. The lead is an organisation that keeps the group running; the chair and the
 * delegates curate its content, each on behalf of a signatory.
 */
export const MANDATE_ROLES = ['lead', 'chair', 'delegate'] as const;

/** What somebody is in a group. */
export type MandateRole = (typeof MANDATE_ROLES)[number];
