/** What a text rests on; the same four words everywhere in the hub. */
export const CONTENT_LABELS = ['real', 'condensed', 'illustrative', 'past-example'] as const;
export type ContentLabel = (typeof CONTENT_LABELS)[number];

/** The seven topics of the maturity assessment; everything people find is sorted by them. */
export const TOPICS = [
  'governance',
  'service-design',
  'data-management',
  'interoperability',
  'technology',
  'service-delivery',
  'networking',
] as const;
export type Topic = (typeof TOPICS)[number];

/** How well what an item says is founded, the best first. */
export const EVIDENCE_CLASSES = ['evaluated', 'measured', 'documented', 'reported', 'planned'] as const;

/** The sizes in which authorities are compared, in inhabitants; those of the directory. */
export const SIZE_CLASSES = [
  'under-5000',
  '5000-20000',
  '20000-50000',
  '50000-100000',
  '100000-500000',
  'over-500000',
] as const;

/**
 * How two things of the hub belong together. Each word is read from the item that says it: this case `uses` that tool. The
 * page of the other one shows the same relation from its side.
 */
export const RELATIONS = [
  'uses',
  'part-of',
  'funded-by',
  'answers',
  'based-on',
  'explains',
  'replaces',
  'partner-of',
  'related',
] as const;
export type RelationType = (typeof RELATIONS)[number];
