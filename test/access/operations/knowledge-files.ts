import { caseBody, Writer } from '../../support/content.js';
import { picture } from '../../support/files.js';
import type { Examples } from '../support/example.js';
import type { Stage } from '../support/stage.js';

const PDF = Buffer.from('%PDF-1.7\nOne page.').toString('base64');

/** A draft of the authority, which the group of the stage decides about. */
async function drafted({ hub, steward, authorityId, groupId }: Stage): Promise<string> {
  const { id } = await new Writer(hub, steward).starts(caseBody(), { kind: 'case-study', authorityId });
  await hub.sql('UPDATE content_item SET group_id = $2 WHERE id = $1', [id, groupId]);
  return String(id);
}

const ADD = `mutation ($input: AddContentFileInput!) {
  addContentFile(input: $input) { __typename ... on ContentFile { id } } }`;

/** A file of a public case. */
async function published(stage: Stage, fileName: string, content: string): Promise<string> {
  const [author, approver] = [new Writer(stage.hub, stage.steward), new Writer(stage.hub, stage.coordinator)];
  const item = await author.starts(caseBody(), { kind: 'case-study', authorityId: stage.authorityId });
  const input = { itemId: item.id, fileName, content, alt: 'What it shows' };
  const { addContentFile: file } = await stage.run(ADD, { input }, stage.steward);
  await approver.approves(await author.submits(await author.reads(item)));
  return String(file.id);
}

/** Files of content, and items as files. */
export const knowledgeFileExamples: Examples = {
  'Mutation.addContentFile': {
    document: 'mutation ($input: AddContentFileInput!) { addContentFile(input: $input) { __typename } }',
    variables: async (stage) => ({
      input: { itemId: await drafted(stage), fileName: 'plan.pdf', content: PDF, alt: 'The plan' },
    }),
    id: 'input.itemId',
  },
  'Query.contentFiles': {
    document: 'query ($itemId: ID!) { contentFiles(itemId: $itemId) { title } }',
    variables: async (stage) => ({ itemId: await drafted(stage) }),
    id: 'itemId',
  },
  'Query.publishedFiles': {
    document: 'query ($itemId: ID!) { publishedFiles(itemId: $itemId) { id } }',
    variables: async (stage) => ({ itemId: await drafted(stage) }),
  },
  'GET /files/content/:id': {
    path: ({ id }) => `/files/content/${String(id)}`,
    variables: async (stage) => ({ id: await published(stage, 'plan.pdf', PDF) }),
  },
  'GET /files/content/:id/:width': {
    path: ({ id }) => `/files/content/${String(id)}/480`,
    variables: async (stage) => {
      const content = await picture(480, 320).png().toBuffer();
      return { id: await published(stage, 'harbour.png', content.toString('base64')) };
    },
  },
  'GET /export/knowledge-exchange/:kind.:form': { path: () => '/export/knowledge-exchange/initiative.yaml' },
  'Mutation.importKnowledge': {
    document: 'mutation ($input: ImportKnowledgeInput!) { importKnowledge(input: $input) { __typename } }',
    variables: () => ({
      input: {
        kind: 'initiative',
        fileName: 'initiatives.yaml',
        content: Buffer.from('format: living-hub/knowledge/1\nkind: initiative\nitems: []\n').toString(
          'base64',
        ),
      },
    }),
  },
};
