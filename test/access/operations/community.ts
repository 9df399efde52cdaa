import type { Examples } from '../support/example.js';

/** Authorities and regions. */
export const communityExamples: Examples = {
  'Query.authority': {
    document: 'query ($id: ID!) { authority(id: $id) { id } }',
    variables: (stage) => ({ id: stage.authorityId }),
  },
  'Query.regions': { document: '{ regions(country: "DK", level: 1) { code } }' },
  'Query.signatories': { document: '{ signatories(first: 1) { edges { node { id } } } }' },
};
