import { run, type PageArgs } from '../graphql/document.server';
import { MyAuthoritiesQuery } from '../graphql/funding.operations.server';
import { type Named } from '../graphql/funding.types';

/** For whom a page about money is read. */
export interface ForWhom {
  readonly authorities: readonly Named[];
  readonly chosen: Named;
}

/** The authority that the address names, or the first that the reader acts for; null for everybody else. */
export async function forWhom(args: PageArgs): Promise<ForWhom | null> {
  const { viewer } = await run(args, MyAuthoritiesQuery, {});
  const authorities = viewer?.authorities ?? [];
  const wanted = args.url.searchParams.get('for') ?? args.url.searchParams.get('authority');
  const chosen = authorities.find(({ id }) => id === wanted) ?? authorities[0];
  return chosen === undefined ? null : { authorities, chosen };
}
