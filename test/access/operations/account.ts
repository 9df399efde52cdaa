import type { Examples } from '../support/example.js';

/** One's own account. */
export const accountExamples: Examples = {
  'Query.viewer': { document: '{ viewer { id name email permissions } }' },
  'Mutation.setLocale': { document: 'mutation { setLocale(locale: "de") { locale } }' },
};
