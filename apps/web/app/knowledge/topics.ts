/** The seven topics by which everything people find is sorted. */
export const TOPICS = [
  'governance',
  'service-design',
  'data-management',
  'interoperability',
  'technology',
  'service-delivery',
  'networking',
] as const;
