import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { TombstonePage } from '../curation/tombstone';
import { type Section } from '../i18n/catalogues';
import { goneFrom } from '../mims/address.server';
import { MimView } from '../mims/mim-view';
import { readMim } from '../mims/read-mim.server';

export const handle = { texts: ['mims', 'gone', 'knowledge'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  const reading = await readMim(args);
  return reading === null ? goneFrom(args) : { reading };
}

/** A MIM in an edition. */
export default function Mim() {
  const loaded = useLoaderData<typeof loader>();
  return 'tombstone' in loaded ? <TombstonePage of={loaded.tombstone} /> : <MimView of={loaded.reading} />;
}
