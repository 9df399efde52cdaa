import { newId } from '#libs/kernel';
import { newClaim, publicClaim, publishTestMim, saveClaim, TEST_MIM } from '../../support/claims.js';
import type { Examples } from '../support/example.js';
import type { Stage } from '../support/stage.js';

const SAVE_LIST = 'mutation ($input: SaveClauseListInput!) { saveClauseList(input: $input) { __typename } }';
const R11 = 'test-mims/1.0/reaching-data/r1.1';

/** A draft of the authority. */
async function draft({ hub, steward, authorityId }: Stage): Promise<{ id: unknown; version: number }> {
  await publishTestMim(hub);
  const input = await newClaim(hub, authorityId, { 'r1.1': 'MEETS' });
  await saveClaim(hub, input, steward);
  return { id: input['id'], version: 1 };
}

/** A public claim of the authority. */
async function publicOne({ hub, steward, authorityId }: Stage): Promise<string> {
  await publishTestMim(hub);
  return publicClaim(hub, steward, authorityId, { 'r1.1': 'MEETS' });
}

/** A saved list of the authority. */
async function savedList(stage: Stage): Promise<{ id: string; version: number }> {
  await publishTestMim(stage.hub);
  const input = {
    id: newId(),
    version: 0,
    authorityId: stage.authorityId,
    name: 'A list',
    requirements: [R11],
  };
  await stage.run(SAVE_LIST, { input }, stage.steward);
  return { id: input.id, version: 1 };
}

/** Conformance claims and lists of clauses. */
export const conformanceExamples: Examples = {
  'Query.conformanceClaims': { document: '{ conformanceClaims { totalCount } }' },
  'Query.conformanceClaim': {
    document: 'query ($id: ID!) { conformanceClaim(id: $id) { id } }',
    variables: async (stage) => ({ id: await publicOne(stage) }),
  },
  'Query.myConformanceClaims': { document: '{ myConformanceClaims { id } }' },
  'Query.claimableMims': { document: '{ claimableMims { id } }' },
  'Query.claimForm': {
    document: 'query ($mimId: ID!) { claimForm(mimId: $mimId) { mim { id } } }',
    variables: async ({ hub }) => {
      await publishTestMim(hub);
      return { mimId: TEST_MIM };
    },
  },
  'Query.solutions': { document: '{ solutions { totalCount } }' },
  'Query.solution': {
    document: 'query ($id: ID!) { solution(id: $id) { id } }',
    variables: async (stage) => {
      const claimId = await publicOne(stage);
      const [{ id }] = await stage.hub.sql('SELECT solution_id AS id FROM conformance_claim WHERE id = $1', [
        claimId,
      ]);
      return { id };
    },
  },
  'Query.solutionComparison': {
    document: 'query ($ids: [ID!]!) { solutionComparison(ids: $ids) { solutions { id } } }',
    variables: () => ({ ids: [newId()] }),
  },
  'Mutation.saveConformanceClaim': {
    document:
      'mutation ($input: SaveConformanceClaimInput!) { saveConformanceClaim(input: $input) { __typename } }',
    variables: async ({ hub, authorityId }) => {
      await publishTestMim(hub);
      return { input: await newClaim(hub, authorityId, { 'r1.1': 'MEETS' }) };
    },
    id: 'input.subject.claimantId',
  },
  'Mutation.publishConformanceClaim': {
    document:
      'mutation ($id: ID!, $version: Int!) { publishConformanceClaim(id: $id, version: $version) { __typename } }',
    variables: draft,
    id: 'id',
  },
  'Mutation.withdrawConformanceClaim': {
    document:
      'mutation ($id: ID!, $version: Int!) { withdrawConformanceClaim(id: $id, version: $version) { __typename } }',
    variables: draft,
    id: 'id',
  },
  'Mutation.verifyConformanceClaim': {
    document:
      'mutation ($input: VerifyConformanceClaimInput!) { verifyConformanceClaim(input: $input) { __typename } }',
    variables: async (stage) => {
      const id = await publicOne(stage);
      return { input: { id, version: 2, by: 'A laboratory', on: '2026-01-15', testVersion: '2.0' } };
    },
  },
  'GET /export/claims/:id/compliance.:form': {
    path: ({ id }) => `/export/claims/${String(id)}/compliance.csv`,
    variables: async (stage) => ({ id: await publicOne(stage) }),
  },
  'Query.clauses': {
    document: 'query ($requirements: [String!]!) { clauses(requirements: $requirements) { unknown } }',
    variables: () => ({ requirements: [R11] }),
  },
  'GET /export/clauses/clauses.:form': { path: () => `/export/clauses/clauses.md?c=${R11}` },
  'GET /export/clauses/compliance.:form': { path: () => `/export/clauses/compliance.csv?c=${R11}` },
  'Query.clauseList': {
    document: 'query ($id: ID!) { clauseList(id: $id) { id } }',
    variables: async (stage) => ({ id: (await savedList(stage)).id }),
    id: 'id',
  },
  'Query.myClauseLists': { document: '{ myClauseLists { id } }' },
  'Mutation.saveClauseList': {
    document: SAVE_LIST,
    variables: async ({ hub, authorityId }) => {
      await publishTestMim(hub);
      return { input: { id: newId(), version: 0, authorityId, name: 'A list', requirements: [R11] } };
    },
    id: 'input.authorityId',
  },
  'Mutation.removeClauseList': {
    document:
      'mutation ($id: ID!, $version: Int!) { removeClauseList(id: $id, version: $version) { __typename } }',
    variables: savedList,
    id: 'id',
  },
};
