import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { movedContent } from '../curation/moved.server';
import { TombstonePage } from '../curation/tombstone';
import { type Section } from '../i18n/catalogues';
import { notFound } from '../server/thrown.server';

export const handle = { texts: ['gone'] satisfies Section[] };

/** Every address that no page answers to: where content was once, it leads to where that is now, or says why it is gone. */
export async function loader(args: LoaderFunctionArgs) {
  const tombstone = await movedContent(args);
  if (tombstone === null) throw notFound();
  return data({ tombstone }, { status: 410 });
}

export default function NotFound() {
  const { tombstone } = useLoaderData<typeof loader>();
  return <TombstonePage of={tombstone} />;
}
