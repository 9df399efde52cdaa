import type { Examples } from '../support/example.js';

const SUNDVIK = '019aa3f3-0000-7000-8000-000000000004';

/** The public directory. */
export const directoryExamples: Examples = {
  'Query.members': {
    document:
      '{ members(first: 1) { totalCount edges { node { id authority { name } organisation { name } } } } }',
  },
  'Query.memberCountries': { document: '{ memberCountries { country signatories supporters } }' },
  'Query.memberObservations': { document: '{ memberObservations { on number } }' },
  'Query.organisation': {
    document: 'query ($id: ID!) { organisation(id: $id) { id memberships { kind } } }',
    variables: () => ({ id: SUNDVIK }),
  },
  'GET /export/members.:form': { path: () => '/export/members.csv?country=DK' },
};
