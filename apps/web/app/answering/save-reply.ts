import { type Answer } from '../graphql/types';

/** What the hub says to a saved answer. */
export type SaveReply =
  | { readonly outcome: 'saved'; readonly answer: Answer }
  | { readonly outcome: 'conflict'; readonly current: Answer }
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'signed-out' }
  | { readonly outcome: 'refused'; readonly message: string };
