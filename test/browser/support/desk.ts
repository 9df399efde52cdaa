import { family } from '../../support/reviews.js';
import { PEOPLE, type Session, type TestHub } from '../../support/hub.js';

const START = `mutation ($input: StartContentInput!) { startContent(input: $input) { id draft { revision { id } } } }`;
const SAVE = `mutation ($input: SaveContentInput!) { saveContent(input: $input) { __typename } }`;
const SUBMIT = `mutation ($input: SubmitContentInput!) { submitContent(input: $input) { __typename } }`;
const REVISE = `mutation ($itemId: ID!) { reviseContent(itemId: $itemId) { id } }`;
const COMMENT = `mutation ($itemId: ID!, $revisionId: ID!) {
  commentOnContent(itemId: $itemId, revisionId: $revisionId, path: "description", text: "For whom?") { id } }`;
const LINK = `mutation ($itemId: ID!) { createReviewLink(itemId: $itemId, reviewerName: "Ines Aubert") { url } }`;

/** Texts as they wait on the desk: one that is written, one that was handed in, a whole MIM; and a review link. */
export async function textsOnTheDesk(hub: TestHub): Promise<Record<string, string>> {
  const [mikkel, tomas] = [await hub.signIn(PEOPLE.mikkel), await hub.signIn(PEOPLE.tomas)];
  const written = await begun(hub, mikkel, 'written');
  const input = { itemId: written.itemId, expectedRevisionId: written.revisionId };
  const changed = family('written', { description: 'What river towns agree on.' });
  await sent(hub, SAVE, { input: { ...input, body: JSON.stringify(changed) } }, mikkel);
  const judged = await begun(hub, mikkel, 'judged');
  await sent(hub, COMMENT, { ...judged }, tomas);
  const handedIn = { itemId: judged.itemId, expectedRevisionId: judged.revisionId };
  await sent(hub, SUBMIT, { input: handedIn }, mikkel);
  const link = await sent(hub, LINK, { itemId: judged.itemId }, tomas);
  const mim = await mimAt(hub, 'mims-plus/9.0/accessing-data');
  await sent(hub, REVISE, { itemId: mim }, tomas);
  const token = new URL(link.createReviewLink.url).pathname.split('/').at(-1) ?? '';
  return { written: written.itemId, judged: judged.itemId, longForm: mim, token };
}

/** The item of the MIM with this key. */
export async function mimAt(hub: TestHub, key: string): Promise<string> {
  const [row] = await hub.sql(`SELECT id FROM content_item WHERE kind = 'mim' AND key = $1`, [key]);
  return String(row?.id);
}

async function begun(
  hub: TestHub,
  session: Session,
  slug: string,
): Promise<{ readonly itemId: string; readonly revisionId: string }> {
  const body = JSON.stringify(family(slug));
  const { startContent } = await sent(hub, START, { input: { kind: 'mim-family', body } }, session);
  return { itemId: startContent.id, revisionId: startContent.draft.revision.id };
}

async function sent(hub: TestHub, document: string, variables: Record<string, unknown>, session: Session) {
  const { data, errors } = await hub.graphql(document, variables, session);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}
