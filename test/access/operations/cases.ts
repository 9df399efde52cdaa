import { newId } from '#libs/kernel';
import { caseBody } from '../../support/content.js';
import { publishItem } from '../../support/needs.js';
import type { Examples } from '../support/example.js';
import type { Stage } from '../support/stage.js';

/** A public case of the community. */
const published = async ({ hub }: Stage): Promise<string> =>
  (await publishItem(hub, 'case-study', caseBody())).id;

/** A question about such a case, asked by a steward of the authority. */
async function asked(stage: Stage): Promise<string> {
  const input = { itemId: await published(stage), question: 'What did it cost?' };
  const document = 'mutation ($input: AskCaseQuestionInput!) { askCaseQuestion(input: $input) { id } }';
  return (await stage.run(document, { input }, stage.steward)).askCaseQuestion.id;
}

/** That the authority did what such a case tells. */
async function reused(stage: Stage): Promise<string> {
  return (await stage.run(REUSE, { input: await reuse(stage) }, stage.steward)).saveCaseReuse.id;
}

const REUSE = 'mutation ($input: SaveCaseReuseInput!) { saveCaseReuse(input: $input) { id } }';

const reuse = async (stage: Stage) => ({
  itemId: await published(stage),
  authorityId: stage.authorityId,
  changed: 'We left the map out.',
  since: '2026-01',
});

/** What authorities did, and who did it again. */
export const caseExamples: Examples = {
  'Query.caseCosts': { document: '{ caseCosts { __typename } }' },
  'Query.caseMaterial': {
    document: 'query ($authorityId: ID!) { caseMaterial(authorityId: $authorityId) { id } }',
    variables: (stage) => ({ authorityId: stage.authorityId }),
    id: 'authorityId',
  },
  'Query.caseWork': {
    document: 'query ($itemId: ID!) { caseWork(itemId: $itemId) { __typename } }',
    variables: async (stage) => ({ itemId: await published(stage) }),
  },
  'Query.openCaseQuestions': { document: '{ openCaseQuestions { totalCount } }' },
  'Mutation.saveCaseReuse': {
    document: REUSE,
    variables: async (stage) => ({ input: await reuse(stage) }),
    id: 'input.authorityId',
  },
  'Mutation.withdrawCaseReuse': {
    document: 'mutation ($id: ID!) { withdrawCaseReuse(id: $id) }',
    variables: async (stage) => ({ id: await reused(stage) }),
    id: 'id',
  },
  'Mutation.askCaseQuestion': {
    document: 'mutation ($input: AskCaseQuestionInput!) { askCaseQuestion(input: $input) { id } }',
    variables: async (stage) => ({
      input: { itemId: await published(stage), question: 'How long did it take?' },
    }),
  },
  'Mutation.answerCaseQuestion': {
    document: `mutation ($input: AnswerCaseQuestionInput!) {
      answerCaseQuestion(input: $input) { __typename } }`,
    variables: async (stage) => ({ input: { id: await asked(stage), answer: 'Half a year.' } }),
    id: 'input.id',
  },
  'Mutation.removeCaseQuestion': {
    document: 'mutation ($id: ID!) { removeCaseQuestion(id: $id) }',
    variables: async (stage) => ({ id: await asked(stage) }),
    id: 'id',
  },
  'Mutation.startCaseStudy': {
    document: 'mutation ($input: StartCaseStudyInput!) { startCaseStudy(input: $input) { __typename } }',
    variables: (stage) => ({ input: { authorityId: stage.authorityId, title: `Case ${newId()}` } }),
    id: 'input.authorityId',
  },
  'Query.stillTrue': { document: '{ stillTrue(token: "none") { __typename } }' },
  'Mutation.confirmStillTrue': { document: 'mutation { confirmStillTrue(token: "none") }' },
};
