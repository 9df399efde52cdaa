import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { type Section } from '../i18n/catalogues';
import { EntranceView } from '../knowledge/entrance-view';
import { readEntrance } from '../knowledge/read-entrance.server';

export const handle = { texts: ['knowledge'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return readEntrance(args);
}

/** The entrance to all knowledge, and the search over it. */
export default function Knowledge() {
  return <EntranceView of={useLoaderData<typeof loader>()} />;
}
