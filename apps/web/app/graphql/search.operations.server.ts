import { operation } from './document.server';
import { type SearchChoice, type SearchResult } from './search.types';

const SEGMENTS = '{ text hit }';

/** Everything public that fits, with what it can be narrowed by. */
export const SearchQuery = operation<
  { search: SearchResult },
  { text: string; narrow: readonly SearchChoice[]; page: number }
>(`
  query Search($text: String!, $narrow: [SearchChoiceInput!], $page: Int!) {
    search(text: $text, narrow: $narrow, page: $page) {
      totalCount
      isComplete
      hits { kind address locale title ${SEGMENTS} heading ${SEGMENTS} excerpt ${SEGMENTS} label note }
      facets { name values { value count } }
    }
  }
`);
