import { type LoaderFunctionArgs } from 'react-router';
import { run } from '../graphql/document.server';
import { CallMarksQuery } from '../graphql/funding.operations.server';
import { type EligibilityHead } from '../graphql/funding.types';
import { type KnowledgeOrder } from '../graphql/knowledge.types';
import { apiFilterOf, type ListFilter } from '../knowledge/list-filter';
import { forWhom, type ForWhom } from './mine.server';

/** Whether an authority of the reader may apply to the calls of a page of the list, by their ids. */
export interface CallMarks {
  readonly mine: ForWhom;
  readonly marks: Readonly<Record<string, EligibilityHead>>;
}

/** Null for readers who act for no authority. Nothing is said of calls that are over: nobody may apply to them. */
export async function callMarks(
  args: LoaderFunctionArgs,
  filter: ListFilter,
  order: KnowledgeOrder,
  first: number,
): Promise<CallMarks | null> {
  const mine = await forWhom(args);
  if (mine === null) return null;
  const after = args.url.searchParams.get('after');
  const { id: authorityId } = mine.chosen;
  const { knowledge } = await run(args, CallMarksQuery, {
    ...{ filter: apiFilterOf(filter), order, first, after, authorityId },
  });
  const found = knowledge.edges.flatMap(({ node: { id, eligibility, funding } }) =>
    eligibility === null || funding?.standing === 'PAST' ? [] : [[id, eligibility] as const],
  );
  return { mine, marks: Object.fromEntries(found) };
}
