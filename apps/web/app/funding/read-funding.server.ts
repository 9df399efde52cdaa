import { type LoaderFunctionArgs } from 'react-router';
import { run } from '../graphql/document.server';
import { FundingForQuery, FundingQuery } from '../graphql/funding.operations.server';
import { type EligibilityAnswer, type FundingCallRow } from '../graphql/funding.types';
import { forWhom } from './mine.server';

/** What one may apply for stands first, what one may not last. */
const PLACES: Readonly<Record<EligibilityAnswer, number>> = { YES: 0, CHECK: 1, NO: 2 };

/** What the entrance to money shows, weighed for an authority of the reader where there is one. */
export async function readFunding(args: LoaderFunctionArgs) {
  const mine = await forWhom(args);
  const [all, weighed] = await Promise.all([
    run(args, FundingQuery, {}),
    mine && run(args, FundingForQuery, { authorityId: mine.chosen.id }),
  ]);
  const { open, upcoming } = weighed ?? all;
  return {
    mine,
    open: mineFirst(open),
    upcoming: mineFirst(upcoming),
    openCount: all.open.totalCount,
    past: all.past.edges.map(({ node }) => node),
    pastCount: all.past.totalCount,
    instruments: all.fundingInstruments,
  };
}

function mineFirst({ edges }: { readonly edges: readonly { readonly node: FundingCallRow }[] }) {
  const place = ({ eligibility }: FundingCallRow) => (eligibility ? PLACES[eligibility.answer] : 0);
  return edges.map(({ node }) => node).sort((one, other) => place(one) - place(other));
}
