import { attempt, type PageArgs } from '../graphql/document.server';
import { RelatedQuery } from '../graphql/knowledge.operations.server';
import { type Related } from '../graphql/knowledge.types';

const MOST = 40;

/** What belongs together with what is read at an address; a page is shown without it rather than not at all. */
export async function relatedTo(args: PageArgs, address: string): Promise<readonly Related[]> {
  const { data } = await attempt(args, RelatedQuery, { address });
  return (data?.related ?? []).slice(0, MOST);
}
