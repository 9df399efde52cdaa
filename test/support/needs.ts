import { ContentProposals } from '#libs/curation';
import { newId } from '#libs/kernel';
import type { TestHub } from './hub.js';

/** The body of a new need, in the short form of files. */
export function needBody(more: object = {}): Record<string, unknown> {
  const slug = `need-${newId().slice(-12)}`;
  return {
    language: 'en',
    slug,
    title: `Need ${slug}`,
    summary: 'Something that several authorities lack.',
    text: 'We lack it, and so do our neighbours.',
    purpose: 'skills',
    state: 'open',
    topics: ['governance'],
    evidence: 'reported',
    source: { label: 'illustrative', note: 'Invented for a test.' },
    ...more,
  };
}

/** A need as somebody raises it on one page. */
export function raisedNeed(authorityId: string, more: object = {}): Record<string, unknown> {
  return {
    authorityId,
    title: `Raised ${newId().slice(-12)}`,
    summary: 'We lack it.',
    text: 'Our clerks lack it, and so do our neighbours.',
    purpose: 'TOOL',
    ...more,
  };
}

/** The body of a piece of guidance that answers needs. */
export function answerBody(addresses: readonly string[], more: object = {}): Record<string, unknown> {
  const slug = `answer-${newId().slice(-12)}`;
  return {
    language: 'en',
    slug,
    title: `Answer ${slug}`,
    summary: 'How we did it.',
    form: 'guide',
    publisher: 'A group',
    evidence: 'documented',
    source: { label: 'illustrative', note: 'Invented for a test.' },
    relations: addresses.map((to, at) => ({ key: `a${at}`, type: 'answers', to })),
    ...more,
  };
}

/** Lets the hub publish an item of the community, and answers its id and address. */
export async function publishItem(
  hub: TestHub,
  kind: string,
  body: object,
  id: string = newId(),
): Promise<{ id: string; address: string }> {
  await hub.app.get(ContentProposals, { strict: false }).publishShipped({ kind, id, body });
  const [item] = await hub.sql('SELECT address FROM shelf_item WHERE id = $1', [id]);
  return { id, address: String(item.address) };
}
