import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { run } from '../graphql/document.server';
import { MimCatalogueQuery, MimEditionQuery } from '../graphql/mims.operations.server';
import { type Section } from '../i18n/catalogues';
import { CatalogueView } from '../mims/catalogue-view';
import { catalogueFilterFrom, isNarrow } from '../mims/catalogue-filter';
import { currentOf } from '../mims/current-edition';
import { withProse } from '../server/texts.server';

export const handle = { texts: ['mims'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const filter = catalogueFilterFrom(searchParams);
  const after = searchParams.get('after');
  const { mimFamilies: families, mims: found } = await run(args, MimCatalogueQuery, {
    text: filter.text || null,
    family: filter.family,
    edition: filter.edition,
    status: filter.status,
    after,
  });
  const current = isNarrow(filter) || after !== null ? null : currentOf(families);
  const edition =
    current === null
      ? null
      : (await run(args, MimEditionQuery, { family: current.familySlug, number: current.number })).mimEdition;
  return withProse({ filter, isFurther: after !== null, families, found, edition });
}

/** All MIMs: what they are, those of the current edition, and every other one by search. */
export default function Mims() {
  return <CatalogueView of={useLoaderData<typeof loader>()} />;
}
