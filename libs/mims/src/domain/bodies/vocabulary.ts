export { CONTENT_LABELS, type ContentLabel } from '#libs/knowledge';

/** The words of the MIMs, as the sources use them (reference: OASC lifecycle, Y.MIM form). */

/** How binding a requirement is, by its key word: SHALL or MUST; SHOULD; MAY; or none in the source. */
export const REQUIREMENT_LEVELS = ['shall', 'should', 'may', 'unspecified'] as const;
export type RequirementLevel = (typeof REQUIREMENT_LEVELS)[number];

/** The ladder a MIM climbs, in the order of OASC. */
export const MIM_STATUSES = ['proposal', 'work-item', 'capabilities', 'specification', 'governance'] as const;
export type MimStatus = (typeof MIM_STATUSES)[number];

/** Whether other MIMs rest on it, or it serves one field. Older editions do not say. */
export const MIM_CATEGORIES = ['foundational', 'application-specific', 'unspecified'] as const;
export type MimCategory = (typeof MIM_CATEGORIES)[number];

/** Where an edition stands: being written, in force, replaced by a later one, or only known to have been. */
export const EDITION_STATES = ['development', 'current', 'superseded'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

export const WORKING_GROUP_ROLES = ['champion', 'facilitator', 'editor', 'member'] as const;

/** The six parts of a MIM in the Y.MIM form; all else of a source is kept as `other`. */
export const MIM_PARTS = [
  'objective',
  'capabilities',
  'requirements',
  'mechanisms',
  'guidance',
  'conformance',
  'other',
] as const;
export type MimPart = (typeof MIM_PARTS)[number];
