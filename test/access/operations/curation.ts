import { newId } from '#libs/kernel';
import { familyBody, seen, startInput, Writer } from '../../support/content.js';
import type { Reply } from '../../support/hub.js';
import type { Examples } from '../support/example.js';
import type { Stage } from '../support/stage.js';

const steward = ({ hub, steward: session }: Stage) => new Writer(hub, session);
const coordinator = ({ hub, coordinator: session }: Stage) => new Writer(hub, session);

/** Lets the authority into the group and nobody else, so that its stewards may begin items; other examples invite others. */
async function takesPart({ hub, groupId, authorityId }: Stage): Promise<void> {
  await hub.sql('DELETE FROM group_invitation WHERE group_id = $1', [groupId]);
  await hub.sql(
    `INSERT INTO group_invitation (id, group_id, authority_id, since, until)
     VALUES ($1, $2, $3, now() - interval '1 minute', now() + interval '1 day')`,
    [newId(), groupId, authorityId],
  );
}

/** A new draft of the authority. */
async function drafted(stage: Stage): Promise<Reply> {
  await takesPart(stage);
  return steward(stage).starts(familyBody(), { authorityId: stage.authorityId });
}

/** A draft of the authority that waits for the chair. */
const submitted = async (stage: Stage): Promise<Reply> => steward(stage).submits(await drafted(stage));

/** An item of the authority that is public. */
const published = async (stage: Stage): Promise<Reply> => coordinator(stage).approves(await submitted(stage));

const itemId = (item: Reply) => ({ itemId: String(item.id) });

/** Content on its way to the public, and the lists of those who work on it. */
export const curationExamples: Examples = {
  'Query.contentKinds': { document: '{ contentKinds { name } }' },
  'Query.contentQueue': { document: '{ contentQueue(queue: ALL) { totalCount } }' },
  'Query.contentItem': {
    document: 'query ($id: ID!) { contentItem(id: $id) { title draft { body } } }',
    variables: async (stage) => ({ id: (await drafted(stage)).id }),
    id: 'id',
  },
  'Query.contentAddress': {
    document: 'query ($address: String!) { contentAddress(address: $address) { state } }',
    variables: async (stage) => ({ address: (await published(stage)).address }),
  },
  'Query.publications': {
    document: '{ publications(address: "/mims/families/no-such-family") { number } }',
  },
  'Mutation.startContent': {
    document: 'mutation ($input: StartContentInput!) { startContent(input: $input) { id } }',
    variables: async (stage) => {
      await takesPart(stage);
      return { input: startInput(familyBody()) };
    },
  },
  'Mutation.reviseContent': {
    document: 'mutation ($itemId: ID!) { reviseContent(itemId: $itemId) { id } }',
    variables: async (stage) => itemId(await published(stage)),
    id: 'itemId',
  },
  'Mutation.saveContent': {
    document: 'mutation ($input: SaveContentInput!) { saveContent(input: $input) { __typename } }',
    variables: async (stage) => ({
      input: { ...seen(await drafted(stage)), body: JSON.stringify(familyBody()) },
    }),
    id: 'input.itemId',
  },
  'Mutation.restoreRevision': {
    document:
      'mutation ($itemId: ID!, $revisionId: ID!) { restoreRevision(itemId: $itemId, revisionId: $revisionId) { id } }',
    variables: async (stage) => {
      const { itemId: id, expectedRevisionId: revisionId } = seen(await drafted(stage));
      return { itemId: id, revisionId };
    },
    id: 'itemId',
  },
  'Mutation.discardDraft': {
    document: 'mutation ($itemId: ID!) { discardDraft(itemId: $itemId) { id } }',
    variables: async (stage) => itemId(await drafted(stage)),
    id: 'itemId',
  },
  'Mutation.submitContent': {
    document: 'mutation ($input: SubmitContentInput!) { submitContent(input: $input) { __typename } }',
    variables: async (stage) => ({ input: seen(await drafted(stage)) }),
    id: 'input.itemId',
  },
  'Mutation.askForChanges': {
    document: 'mutation ($input: AskForChangesInput!) { askForChanges(input: $input) { __typename } }',
    variables: async (stage) => ({ input: { ...seen(await submitted(stage)), note: 'Shorter, please.' } }),
    id: 'input.itemId',
  },
  'Mutation.approveContent': {
    document: 'mutation ($input: ApproveContentInput!) { approveContent(input: $input) { __typename } }',
    variables: async (stage) => ({ input: seen(await submitted(stage)) }),
    id: 'input.itemId',
  },
  'Mutation.archiveContent': {
    document:
      'mutation ($itemId: ID!) { archiveContent(itemId: $itemId, reason: "Taken up elsewhere") { id } }',
    variables: async (stage) => itemId(await published(stage)),
    id: 'itemId',
  },
  'Mutation.restoreContent': {
    document: 'mutation ($itemId: ID!) { restoreContent(itemId: $itemId) { id } }',
    variables: async (stage) => {
      const item = await published(stage);
      await coordinator(stage).does('archive', item, { reason: 'Archived by mistake' });
      return itemId(item);
    },
    id: 'itemId',
  },
  'Mutation.verifyContent': {
    document: 'mutation ($itemId: ID!) { verifyContent(itemId: $itemId) { id } }',
    variables: async (stage) => itemId(await published(stage)),
    id: 'itemId',
  },
};
