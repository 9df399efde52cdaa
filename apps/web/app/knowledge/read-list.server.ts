import { type LoaderFunctionArgs } from 'react-router';
import { run } from '../graphql/document.server';
import { KnowledgeListQuery } from '../graphql/knowledge.operations.server';
import { pathOfPage } from '../server/here.server';
import { notFound } from '../server/thrown.server';
import { kindAt } from './kinds';

const AT_ONCE = 30;

/** One page of the list of a kind. */
export async function readList(args: LoaderFunctionArgs) {
  const kind = kindAt(pathOfPage(args));
  if (kind === null) throw notFound();
  const after = args.url.searchParams.get('after');
  const filter = { kind: kind.name, text: null, marks: [], authorityId: null };
  const found = await run(args, KnowledgeListQuery, { filter, order: kind.order, first: AT_ONCE, after });
  return { kind, ...found };
}
