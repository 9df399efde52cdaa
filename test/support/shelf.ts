import { ContentProposals } from '#libs/curation';
import { newId } from '#libs/kernel';
import type { TestHub } from './hub.js';

let items = 0;

/** The body of a new guide, as somebody would type it. */
export function guideBody(more: object = {}): Record<string, unknown> {
  const slug = `guide-${++items}`;
  return {
    language: 'en',
    slug,
    title: `Guide ${items}`,
    summary: 'What it is about.',
    evidence: 'documented',
    source: { label: 'illustrative', note: 'Invented for this test.' },
    form: 'guide',
    publisher: 'A group',
    ...more,
  };
}

/** Publishes an item as if it shipped with the hub, and answers its id. */
export async function onTheShelf(hub: TestHub, kind: string, body: object, id = newId()): Promise<string> {
  await hub.app.get(ContentProposals, { strict: false }).publishShipped({ kind, id, body });
  return id;
}
