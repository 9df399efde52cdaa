import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { TombstonePage } from '../curation/tombstone';
import { type Section } from '../i18n/catalogues';
import { ItemView } from '../knowledge/item-view';
import { PANEL_TEXTS } from '../knowledge/panels';
import { actOnItem, readItem } from '../knowledge/read-item.server';

export const handle = { texts: ['knowledge', 'gone', ...PANEL_TEXTS] satisfies Section[] };

export async function loader(args: LoaderFunctionArgs) {
  return readItem(args);
}

export async function action(args: ActionFunctionArgs) {
  return actOnItem(args);
}

/** One item of the shelf, whatever kind it is. */
export default function KnowledgeItemPage() {
  const loaded = useLoaderData<typeof loader>();
  const returned = useActionData<typeof action>();
  return 'tombstone' in loaded ? (
    <TombstonePage of={loaded.tombstone} />
  ) : (
    <ItemView of={loaded} returned={returned} />
  );
}
