import { type LoaderFunctionArgs } from 'react-router';
import { attempt, codeOf, run, type PageArgs } from '../graphql/document.server';
import {
  AuthorityNameQuery,
  KnowledgeListQuery,
  ProposableKindsQuery,
  ValueNamesQuery,
} from '../graphql/knowledge.operations.server';
import { type FacetCounts, type KnowledgeOrder } from '../graphql/knowledge.types';
import { callMarks } from '../funding/call-marks.server';
import { pathOfPage } from '../server/here.server';
import { notFound } from '../server/thrown.server';
import { COMMON_FACETS, kindAt, type ShelfKind } from './kinds';
import { apiFilterOf, listFilterFrom, type ListFilter } from './list-filter';
import { mimNamesOf } from './mim-names.server';

const AT_ONCE = 30;

/** One page of the list of a kind. */
export async function readList(args: LoaderFunctionArgs) {
  const kind = kindAt(pathOfPage(args));
  if (kind === null) throw notFound();
  const names = [...kind.facets, ...COMMON_FACETS];
  const filter = listFilterFrom(args.url.searchParams, names);
  const wished = { ...filter, kind: kind.name };
  const order = orderOf(kind, filter);
  const [found, mayAdd] = await Promise.all([readPage(args, wished, order), mayAddTo(args, kind)]);
  const calls = kind.name === 'funding-call' ? await callMarks(args, wished, order, AT_ONCE) : null;
  return { kind: kind.name, filter, order, mayAdd, calls, ...found };
}

function orderOf({ order, otherOrder }: ShelfKind, { beside }: ListFilter): KnowledgeOrder {
  return otherOrder !== undefined && beside.sort === otherOrder.toLowerCase() ? otherOrder : order;
}

/** One page of what fits a filter, with the names of all that its facets offer. */
export async function readPage(args: LoaderFunctionArgs, filter: ListFilter, order: KnowledgeOrder) {
  const after = args.url.searchParams.get('after');
  const { knowledge, knowledgeFacets: facets } = await run(args, KnowledgeListQuery, {
    ...{ filter: apiFilterOf(filter), order, first: AT_ONCE, after },
  });
  const [mims, valueNames, authority] = await Promise.all([
    mimNamesOf(args, valuesOf(facets, 'mim')),
    valueNamesFor(args, filter.kind),
    authorityOf(args, filter.authority),
  ]);
  const today = new Date().toISOString().slice(0, 10);
  return { knowledge, facets, mims, valueNames, authority, today, isFurther: after !== null };
}

function valuesOf(facets: readonly FacetCounts[], name: string): readonly string[] {
  return facets.find((facet) => facet.name === name)?.values.map(({ value }) => value) ?? [];
}

/** How values of facets are called that are the names of other things: `group:legal`, `instrument:horizon-europe`. */
async function valueNamesFor(args: PageArgs, kind: string | null): Promise<Readonly<Record<string, string>>> {
  if (kind !== 'news' && kind !== 'funding-call') return {};
  const { groups, knowledge } = await run(args, ValueNamesQuery, {});
  return Object.fromEntries([
    ...groups.map(({ slug, name }) => [`group:${slug}`, name]),
    ...knowledge.edges.map(({ node: { slug, title } }) => [`instrument:${slug}`, title.text]),
  ]) as Record<string, string>;
}

async function authorityOf(args: PageArgs, id: string | null) {
  return id === null ? null : (await run(args, AuthorityNameQuery, { id })).authority;
}

/** Whether the reader may add to a kind; somebody who is not signed in may find out by signing in. */
async function mayAddTo(args: PageArgs, { name }: ShelfKind): Promise<boolean> {
  const { data, errors } = await attempt(args, ProposableKindsQuery, {});
  if (data === null) return codeOf(errors[0]) === 'UNAUTHENTICATED';
  return data.contentKinds.some((kind) => kind.name === name && kind.mayPropose);
}
