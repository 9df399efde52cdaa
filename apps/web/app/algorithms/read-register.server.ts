import { type LoaderFunctionArgs } from 'react-router';
import { run, type PageArgs } from '../graphql/document.server';
import { AlgorithmCountQuery, AlgorithmRegisterQuery } from '../graphql/algorithms.operations.server';
import { AuthorityNameQuery } from '../graphql/knowledge.operations.server';
import { type KnowledgeFilter } from '../graphql/knowledge.types';
import { notFound } from '../server/thrown.server';
import { relationTo } from '../stewards/join.server';

const AT_ONCE = 30;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * One page of the algorithms that an authority uses, and what the reader may do about them.
 * @throws the error page where there is no such authority
 */
export async function readRegister(args: LoaderFunctionArgs) {
  const id = args.params['id'] ?? '';
  if (!ID.test(id)) throw notFound();
  const { authority } = await run(args, AuthorityNameQuery, { id });
  if (authority === null) throw notFound();
  const after = args.url.searchParams.get('after');
  const [{ knowledge }, relation] = await Promise.all([
    run(args, AlgorithmRegisterQuery, { filter: filterOf(authority.id), first: AT_ONCE, after }),
    relationTo(args, authority.id),
  ]);
  return {
    authority,
    entries: knowledge.edges.map(({ node: { marks, ...entry } }) => ({
      ...entry,
      state: valueOf(marks, 'state'),
      role: valueOf(marks, 'role'),
      aiActClass: valueOf(marks, 'ai-act'),
    })),
    count: knowledge.totalCount,
    isFurther: after !== null,
    next: knowledge.pageInfo.hasNextPage ? knowledge.pageInfo.endCursor : null,
    reader: relation === 'steward' || relation === 'alone' ? ('steward' as const) : relation,
  };
}

/** How many algorithms an authority has in the register. */
export async function algorithmCount(args: PageArgs, authorityId: string): Promise<number> {
  const { knowledge } = await run(args, AlgorithmCountQuery, { filter: filterOf(authorityId) });
  return knowledge.totalCount;
}

function filterOf(authorityId: string): KnowledgeFilter {
  return { kind: 'algorithm', text: null, marks: [], authorityId };
}

/** What stands behind the colon of the mark with this name. */
function valueOf(marks: readonly string[], name: string): string {
  return marks.find((mark) => mark.startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
}
