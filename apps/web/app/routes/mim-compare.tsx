import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { run } from '../graphql/document.server';
import { ComparableEditionsQuery, EditionComparisonQuery } from '../graphql/mim-comparison.operations.server';
import { type Section } from '../i18n/catalogues';
import { partOf } from '../mims/address.server';
import { ComparisonView } from '../mims/comparison-view';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['mims'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const family = partOf(args, 'family');
  const number = partOf(args, 'edition');
  const { mimEdition } = await run(args, ComparableEditionsQuery, { family, number });
  if (mimEdition === null) throw notFound();
  const editions = (mimEdition.family?.editions ?? []).filter(({ mimCount }) => mimCount > 0);
  const others = editions.filter((edition) => edition.number !== number);
  const address = `/mims/${family}/${number}`;
  const wanted = new URL(args.request.url).searchParams.get('with');
  const chosen =
    others.find((edition) => edition.number === wanted) ?? (wanted === null ? others[0] : undefined);
  if (chosen === undefined)
    return data({ address, others, comparison: null }, { status: wanted === null ? 200 : 404 });
  const { editionComparison: comparison } = await run(args, EditionComparisonQuery, {
    family,
    from: chosen.number,
    to: number,
  });
  return data({ address, others, comparison });
}

/** What became of the MIMs of one edition in another. */
export default function MimCompare() {
  return <ComparisonView of={useLoaderData<typeof loader>()} />;
}
