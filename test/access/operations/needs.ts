import { needBody, publishItem, raisedNeed } from '../../support/needs.js';
import type { Examples } from '../support/example.js';
import type { Stage } from '../support/stage.js';

const need = async ({ hub }: Stage): Promise<string> => (await publishItem(hub, 'need', needBody())).id;

/** What authorities need. */
export const needExamples: Examples = {
  'Query.needs': {
    document: '{ needs(first: 2, filter: { nextPeriod: false }) { totalCount edges { node { address } } } }',
  },
  'Query.similarNeeds': { document: '{ similarNeeds(title: "Skills for sensors") { address } }' },
  'Mutation.raiseNeed': {
    document: 'mutation ($input: RaiseNeedInput!) { raiseNeed(input: $input) }',
    variables: (stage) => ({ input: raisedNeed(stage.authorityId) }),
    id: 'input.authorityId',
  },
  'Query.needQuestion': { document: '{ needQuestion(token: "none") { verdict } }' },
  'Mutation.answerNeedQuestion': {
    document: 'mutation { answerNeedQuestion(input: { token: "none", verdict: YES }) }',
  },
  'Mutation.joinNeed': {
    document: 'mutation ($input: JoinNeedInput!) { joinNeed(input: $input) { id } }',
    variables: async (stage) => ({ input: { needId: await need(stage), authorityId: stage.authorityId } }),
    id: 'input.authorityId',
  },
  'Mutation.leaveNeed': {
    document:
      'mutation ($needId: ID!, $authorityId: ID!) { leaveNeed(needId: $needId, authorityId: $authorityId) { id } }',
    variables: async (stage) => ({ needId: await need(stage), authorityId: stage.authorityId }),
    id: 'authorityId',
  },
  'Mutation.mergeNeeds': {
    document: 'mutation ($input: MergeNeedsInput!) { mergeNeeds(input: $input) { id } }',
    variables: async (stage) => ({
      input: { intoId: await need(stage), ids: [await need(stage)], reason: 'The same' },
    }),
    id: 'input.intoId',
  },
  'GET /export/needs.:form': { path: () => '/export/needs.csv?nextPeriod=true' },
};
