import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { type Section } from '../i18n/catalogues';
import { ListView } from '../knowledge/list-view';
import { readList } from '../knowledge/read-list.server';

export const handle = { texts: ['knowledge'] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return readList(args);
}

/** What there is of one kind. */
export default function KnowledgeList() {
  return <ListView of={useLoaderData<typeof loader>()} />;
}
