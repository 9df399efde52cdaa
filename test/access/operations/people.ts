import type { Examples } from '../support/example.js';

/** People, and the audit log. */
export const peopleExamples: Examples = {
  'Query.personByEmail': {
    document: 'query ($email: String!) { personByEmail(email: $email) { id } }',
    variables: async (stage) => ({ email: (await stage.person()).email }),
  },
  'Query.coordinators': { document: '{ coordinators { id } }' },
  'Mutation.setCoordinator': {
    document: 'mutation ($input: SetCoordinatorInput!) { setCoordinator(input: $input) { __typename } }',
    variables: async (stage) => ({
      input: { personId: (await stage.person()).personId, coordinator: true },
    }),
  },
  'Mutation.setSuspended': {
    document: 'mutation ($input: SetSuspendedInput!) { setSuspended(input: $input) { __typename } }',
    variables: async (stage) => ({ input: { personId: (await stage.person()).personId, suspended: true } }),
  },
  'Query.auditLog': { document: '{ auditLog(first: 1) { edges { node { id } } } }' },
  'Query.auditState': { document: '{ auditState { links } }' },
  'Query.refusedAccess': { document: '{ refusedAccess(first: 1) { edges { node { times } } } }' },
  'GET /export/audit': { path: () => '/export/audit' },
};
