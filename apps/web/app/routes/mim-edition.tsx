import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { TombstonePage } from '../curation/tombstone';
import { run } from '../graphql/document.server';
import { MimEditionQuery } from '../graphql/mims.operations.server';
import { type Section } from '../i18n/catalogues';
import { goneFrom, partOf } from '../mims/address.server';
import { EditionView } from '../mims/edition-view';
import { withProse } from '../server/texts.server';

export const handle = { texts: ['mims', 'gone'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const which = { family: partOf(args, 'family'), number: partOf(args, 'edition') };
  const { mimEdition } = await run(args, MimEditionQuery, which);
  return mimEdition === null ? goneFrom(args) : { edition: withProse(mimEdition) };
}

/** A set of MIMs that was agreed together. */
export default function MimEdition() {
  const loaded = useLoaderData<typeof loader>();
  if ('tombstone' in loaded) return <TombstonePage of={loaded.tombstone} />;
  return <EditionView of={loaded.edition} />;
}
