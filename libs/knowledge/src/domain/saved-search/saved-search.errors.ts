import { MOST_SEARCHES } from './saved-search.js';

/** Somebody keeps as many searches as one may. */
export class TooManySearchesError {
  readonly message = `You keep ${MOST_SEARCHES} searches already. Delete one that you do not need any more.`;
}
