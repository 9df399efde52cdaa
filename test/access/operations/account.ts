import type { Examples } from '../support/example.js';

const TOKEN = 'A'.repeat(43);

/** One's own account. */
export const accountExamples: Examples = {
  'Query.viewer': { document: '{ viewer { id name email permissions } }' },
  'Mutation.setLocale': { document: 'mutation { setLocale(locale: "de") { locale } }' },
  'Mutation.renameMe': { document: 'mutation { renameMe(name: "Somebody Else") { name } }' },
  'Mutation.setNotifications': {
    document: 'mutation { setNotifications(wanted: [REMINDERS]) { kind wanted } }',
  },
  'Mutation.requestEmailChange': {
    document: 'mutation ($email: String!) { requestEmailChange(email: $email) { minutes } }',
    variables: (_stage, caller) => ({ email: `new.${caller.email ?? 'nobody@access.example'}` }),
    letThrough: ['RATE_LIMITED'],
  },
  'Query.emailChangeStatus': {
    document: 'query ($token: String!) { emailChangeStatus(token: $token) }',
    variables: () => ({ token: TOKEN }),
  },
  'Mutation.confirmEmailChange': {
    document: 'mutation ($token: String!) { confirmEmailChange(token: $token) { __typename } }',
    variables: () => ({ token: TOKEN }),
  },
  'Query.myPersonalData': { document: '{ myPersonalData { kinds { kind } obstacles } }' },
  'GET /export/my-data': { path: () => '/export/my-data' },
  'Mutation.eraseMe': { document: 'mutation { eraseMe { __typename } }' },
};
