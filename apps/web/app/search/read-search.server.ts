import { run, type PageArgs } from '../graphql/document.server';
import { SearchQuery } from '../graphql/search.operations.server';
import { askedIn, FACETS } from './asked';

/** What the address of the page asks for, and what was found. */
export async function readSearch(args: PageArgs) {
  const asked = askedIn(args.url.searchParams);
  const { chosen, page, text } = asked;
  const narrow = FACETS.flatMap((name) => (chosen[name] ? [{ name, values: chosen[name] }] : []));
  const { search } = await run(args, SearchQuery, { text, narrow, page });
  return { asked, found: search };
}
