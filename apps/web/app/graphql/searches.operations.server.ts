import { operation } from './document.server';
import { type Named } from './funding.types';

/** A search that the reader keeps. */
export interface SavedSearch extends Named {
  readonly kind: string | null;
  readonly text: string | null;
  readonly marks: readonly string[];
  /** Only what this authority may apply for. */
  readonly authorityId: string | null;
  readonly path: string;
  readonly createdAt: string;
  /** Kept, but without mail about it. */
  readonly muted: boolean;
}

/** The searches one keeps, and whether one wants mail about them. */
export const MySearchesQuery = operation<{
  mySearches: readonly SavedSearch[];
  viewer: {
    readonly authorities: readonly Named[];
    readonly notifications: readonly { readonly kind: string; readonly wanted: boolean }[];
  } | null;
}>(`
  query MySearches {
    mySearches { id name kind text marks authorityId path createdAt muted }
    viewer { authorities { id name } notifications { kind wanted } }
  }
`);

/** What is to be kept. */
export interface SaveSearchInput {
  readonly name: string;
  readonly kind: string | null;
  readonly text: string | null;
  readonly marks: readonly string[];
  readonly authorityId: string | null;
  readonly path: string;
}

export const SaveSearch = operation<
  {
    saveSearch:
      | { readonly __typename: 'SavedSearch'; readonly name: string }
      | { readonly __typename: 'TooManySearchesError' };
  },
  { input: SaveSearchInput }
>(`
  mutation SaveSearch($input: SaveSearchInput!) {
    saveSearch(input: $input) { __typename ... on SavedSearch { name } }
  }
`);

export const RenameSearch = operation<
  { renameSearch: { readonly id: string } },
  { id: string; name: string }
>(`
  mutation RenameSearch($id: ID!, $name: String!) { renameSearch(id: $id, name: $name) { id } }
`);

export const MuteSearch = operation<{ muteSearch: { readonly id: string } }, { id: string; muted: boolean }>(`
  mutation MuteSearch($id: ID!, $muted: Boolean!) { muteSearch(id: $id, muted: $muted) { id } }
`);

export const RemoveSearch = operation<{ removeSearch: boolean }, { id: string }>(`
  mutation RemoveSearch($id: ID!) { removeSearch(id: $id) }
`);

/** Whether a link for less mail can be used. */
export const QuietLinkQuery = operation<{ quietLink: boolean }, { token: string }>(`
  query QuietLink($token: String!) { quietLink(token: $token) }
`);

export const BeQuiet = operation<
  { beQuiet: boolean },
  { token: string; item: string | null; search: string | null }
>(`
  mutation BeQuiet($token: String!, $item: ID, $search: ID) {
    beQuiet(token: $token, item: $item, search: $search)
  }
`);
