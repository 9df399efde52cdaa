import { PEOPLE } from '../../support/hub.js';
import type { Examples } from '../support/example.js';

const TOKEN = 'A'.repeat(43);

/** Signing in and out. */
export const signInExamples: Examples = {
  'Mutation.requestSignInLink': {
    document: 'mutation ($email: String!) { requestSignInLink(email: $email) { minutes } }',
    // An address of its own for every caller, so that no limit is reached.
    variables: async (stage) => ({ email: (await stage.person()).email }),
    letThrough: ['RATE_LIMITED'],
  },
  'Query.signInLinkStatus': {
    document: 'query ($token: String!) { signInLinkStatus(token: $token) }',
    variables: () => ({ token: TOKEN }),
  },
  'Mutation.completeSignIn': {
    document: 'mutation ($token: String!) { completeSignIn(token: $token) { __typename } }',
    variables: () => ({ token: TOKEN }),
  },
  'Query.demoPeople': { document: '{ demoPeople { id name } }' },
  'Mutation.signInAsDemoPerson': {
    document: 'mutation ($personId: ID!) { signInAsDemoPerson(personId: $personId) { next } }',
    variables: () => ({ personId: PEOPLE.astrid }),
  },
  'Mutation.signOut': { document: 'mutation { signOut }' },
};
