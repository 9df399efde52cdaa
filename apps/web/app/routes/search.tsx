import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { type Section } from '../i18n/catalogues';
import { readSearch } from '../search/read-search.server';
import { SearchView } from '../search/search-view';

export const handle = { texts: ['search', 'knowledge'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return readSearch(args);
}

/** The search over everything that is public. */
export default function Search() {
  return <SearchView {...useLoaderData<typeof loader>()} />;
}
