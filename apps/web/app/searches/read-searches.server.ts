import { type LoaderFunctionArgs } from 'react-router';
import { run } from '../graphql/document.server';
import { MySearchesQuery } from '../graphql/searches.operations.server';

const DONE = ['saved', 'kept', 'renamed', 'removed', 'mutedOne', 'unmutedOne', 'muted', 'unmuted'] as const;

/** A search that a list handed over to be kept. */
export interface Wish {
  readonly path: string;
  readonly kind: string | null;
  readonly text: string | null;
  readonly marks: readonly string[];
  /** The authority it is for; null for everything. */
  readonly authorityId: string | null;
}

/** The searches the reader keeps, and the one that a list handed over. */
export async function readSearches(args: LoaderFunctionArgs) {
  const { mySearches, viewer } = await run(args, MySearchesQuery, {});
  const query = args.url.searchParams;
  const isMuted = viewer?.notifications.some(({ kind, wanted }) => kind === 'SAVED_SEARCHES' && !wanted);
  return {
    searches: mySearches,
    authorities: viewer?.authorities ?? [],
    isMuted: isMuted ?? false,
    wish: wishFrom(query),
    done: DONE.find((name) => query.get('done') === name) ?? null,
  };
}

function wishFrom(query: URLSearchParams): Wish | null {
  const path = query.get('save') ?? '';
  if (!/^\/[a-z]/.test(path)) return null;
  return {
    path,
    kind: query.get('kind'),
    text: query.get('text'),
    marks: query.getAll('mark'),
    authorityId: query.get('for'),
  };
}
