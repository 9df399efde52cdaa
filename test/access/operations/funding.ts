import { newId } from '#libs/kernel';
import { publishCall } from '../../support/funding.js';
import type { Examples } from '../support/example.js';
import type { Caller, Stage } from '../support/stage.js';

/** A public call that is open. */
const call = async ({ hub }: Stage) => (await publishCall(hub)).id;

const SAVE = `mutation ($input: SaveSearchInput!) {
  saveSearch(input: $input) { __typename ... on SavedSearch { id } } }`;
function search() {
  const text = newId().slice(-6);
  return { name: `Search ${text}`, text, kind: 'funding-call', path: '/funding' };
}

/** A search that the caller keeps; somebody's own, where the caller may keep none. */
async function kept(stage: Stage, { session }: Caller): Promise<string> {
  const { data, errors } = await stage.hub.graphql(SAVE, { input: search() }, session);
  return errors.length > 0 ? newId() : data.saveSearch.id;
}

/** Money, what authorities do about it, and searches that people keep. */
export const fundingExamples: Examples = {
  'Query.fundingCalls': { document: '{ fundingCalls(first: 2) { totalCount } }' },
  'Query.fundingInstruments': { document: '{ fundingInstruments { __typename } }' },
  'Query.fundingCall': {
    document: 'query ($id: ID!) { fundingCall(id: $id) { __typename } }',
    variables: async (stage) => ({ id: await call(stage) }),
  },
  'Query.fundingPipeline': {
    document: 'query ($authorityId: ID!) { fundingPipeline(authorityId: $authorityId) { __typename } }',
    variables: (stage) => ({ authorityId: stage.authorityId }),
    id: 'authorityId',
  },
  'Query.fundingRefusedReasons': { document: '{ fundingRefusedReasons { __typename } }' },
  'Mutation.notePursuit': {
    document: 'mutation ($input: NotePursuitInput!) { notePursuit(input: $input) { __typename } }',
    variables: async (stage) => ({
      input: { authorityId: stage.authorityId, callId: await call(stage), status: 'INTERESTED', version: 0 },
    }),
    id: 'input.authorityId',
  },
  'Query.mySearches': { document: '{ mySearches { id } }' },
  'Mutation.saveSearch': { document: SAVE, variables: () => ({ input: search() }) },
  'Mutation.renameSearch': {
    document: 'mutation ($id: ID!, $name: String!) { renameSearch(id: $id, name: $name) { id } }',
    variables: async (stage, caller) => ({ id: await kept(stage, caller), name: 'Another name' }),
    id: 'id',
  },
  'Mutation.muteSearch': {
    document: 'mutation ($id: ID!) { muteSearch(id: $id, muted: true) { id } }',
    variables: async (stage, caller) => ({ id: await kept(stage, caller) }),
    id: 'id',
  },
  'Mutation.removeSearch': {
    document: 'mutation ($id: ID!) { removeSearch(id: $id) }',
    variables: async (stage, caller) => ({ id: await kept(stage, caller) }),
    id: 'id',
  },
  'Query.myColleagues': { document: '{ myColleagues { __typename } }' },
  'Query.quietLink': { document: '{ quietLink(token: "none") }' },
  'Mutation.beQuiet': {
    document: 'mutation ($item: ID!) { beQuiet(token: "none", item: $item) }',
    variables: () => ({ item: newId() }),
  },
  'Mutation.sendToColleague': {
    document: 'mutation ($input: SendToColleagueInput!) { sendToColleague(input: $input) }',
    variables: async (stage, { personId }) => ({
      input: { address: '/tools/alibi-explain', colleagueId: await colleagueOf(stage, personId) },
    }),
    id: 'input.colleagueId',
  },
};

/** Another steward of the authority. */
async function colleagueOf(stage: Stage, personId: string | null): Promise<string> {
  const rows = await stage.hub.sql(
    'SELECT person_id AS id FROM stewardship WHERE authority_id = $1 AND until IS NULL AND person_id IS DISTINCT FROM $2 LIMIT 1',
    [stage.authorityId, personId],
  );
  return String(rows[0]?.id);
}
