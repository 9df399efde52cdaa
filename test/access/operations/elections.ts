import { PEOPLE } from '../../support/hub.js';
import { callInput, ElectionUnderTest, newGroup, newSignatories } from '../../support/elections.js';
import type { Examples } from '../support/example.js';
import type { Caller, Stage } from '../support/stage.js';

/** A call that takes applications. */
const called = (stage: Stage): Promise<ElectionUnderTest> => ElectionUnderTest.called(stage.hub);

/** An election open for votes, with two candidates and a frozen roll. */
async function voting(stage: Stage): Promise<ElectionUnderTest> {
  const election = await called(stage);
  await election.given(stage.authorityId);
  await election.given(stage.otherAuthorityId);
  await election.opensVoting();
  const astrid = { session: stage.steward, personId: PEOPLE.astrid, authorityId: stage.authorityId };
  await election.casts(astrid, 'blank');
  return election;
}

/** An election that was counted. */
async function counted(stage: Stage): Promise<ElectionUnderTest> {
  const election = await voting(stage);
  const astrid = { session: stage.steward, personId: PEOPLE.astrid, authorityId: stage.authorityId };
  await election.namesVoter(astrid, PEOPLE.astrid);
  await election.casts(astrid, 'blank');
  await election.endsVoting();
  await election.counts();
  return election;
}

/** Names the caller the voter of an authority they act for; of others nobody is. */
async function namesCaller(stage: Stage, election: ElectionUnderTest, { personId, session, role }: Caller) {
  if (role !== 'steward' || personId === null || session === undefined) return;
  await election.namesVoter({ session, personId, authorityId: stage.authorityId }, personId);
}

/** The request of an authority to be on the roll of a new election. */
async function requested(stage: Stage): Promise<string> {
  const election = await called(stage);
  const [authorityId = ''] = await newSignatories(stage.hub, 1, PEOPLE.astrid);
  await stage.hub.sql(`UPDATE membership SET state = 'signed' WHERE authority_id = $1`, [authorityId]);
  const input = { electionId: election.id, authorityId, reason: 'We signed.' };
  const ask = `mutation ($input: AskForRollInput!) { askForRoll(input: $input) { ... on ElectionRollRequest { id } } }`;
  return String((await stage.run(ask, { input }, stage.steward)).askForRoll.id);
}

const inputOf = (electionId: string, stage: Stage, rest: object = {}) => ({
  input: { electionId, authorityId: stage.authorityId, ...rest },
});

/** Open calls and elections. */
export const electionExamples: Examples = {
  'Query.elections': { document: '{ elections(first: 1) { edges { node { id } } } }' },
  'Query.election': {
    document: 'query ($id: ID!) { election(id: $id) { id phase candidates { personName } } }',
    variables: async (stage) => ({ id: (await called(stage)).id }),
  },
  'Query.electionRoll': {
    document: 'query ($id: ID!) { electionRoll(electionId: $id, first: 1) { edges { node { name } } } }',
    variables: async (stage) => ({ id: (await voting(stage)).id }),
  },
  'Query.isReceiptCounted': {
    document: 'query ($id: ID!) { isReceiptCounted(electionId: $id, receipt: $id) }',
    variables: async (stage) => ({ id: (await called(stage)).id }),
  },
  'GET /export/elections/:id/ballots.json': {
    path: ({ id }) => `/export/elections/${String(id)}/ballots.json`,
    variables: async (stage) => ({ id: (await counted(stage)).id }),
  },
  'GET /export/elections/:id/ballots.csv': {
    path: ({ id }) => `/export/elections/${String(id)}/ballots.csv`,
    variables: async (stage) => ({ id: (await counted(stage)).id }),
  },
  'GET /export/elections/:id/roll.txt': {
    path: ({ id }) => `/export/elections/${String(id)}/roll.txt`,
    variables: async (stage) => ({ id: (await voting(stage)).id }),
  },
  'Query.myElection': {
    document: 'query ($id: ID!) { myElection(electionId: $id) { onRoll hasVoted } }',
    variables: async (stage) => ({ id: (await called(stage)).id }),
  },
  'Mutation.applyForOffice': {
    document: 'mutation ($input: ApplyForOfficeInput!) { applyForOffice(input: $input) { __typename } }',
    variables: async (stage) =>
      inputOf((await called(stage)).id, stage, { cv: 'A life.', statement: 'A promise.', consent: true }),
    id: 'input.authorityId',
  },
  'Mutation.withdrawApplication': {
    document: 'mutation ($id: ID!) { withdrawApplication(applicationId: $id) { __typename } }',
    variables: async (stage) => ({ id: await (await called(stage)).given(stage.authorityId) }),
    id: 'id',
  },
  'Mutation.askForRoll': {
    document: 'mutation ($input: AskForRollInput!) { askForRoll(input: $input) { __typename } }',
    variables: async (stage) => inputOf((await called(stage)).id, stage, { reason: 'We signed.' }),
    id: 'input.authorityId',
    letThrough: ['ON_ROLL'],
  },
  'Mutation.nameVoter': {
    document: 'mutation ($input: NameVoterInput!) { nameVoter(input: $input) { __typename } }',
    variables: async (stage) => inputOf((await called(stage)).id, stage, { voterId: PEOPLE.astrid }),
    id: 'input.authorityId',
  },
  'Mutation.castBallot': {
    document: 'mutation ($input: CastBallotInput!) { castBallot(input: $input) { __typename } }',
    variables: async (stage, caller) => {
      const election = await voting(stage);
      await namesCaller(stage, election, caller);
      return inputOf(election.id, stage, { choice: 'blank' });
    },
    id: 'input.authorityId',
  },
  'Query.callableGroups': { document: '{ callableGroups { id } }' },
  'Mutation.callElection': {
    document: 'mutation ($input: CallElectionInput!) { callElection(input: $input) { id } }',
    variables: async (stage) => ({ input: callInput(await newGroup(stage.hub)) }),
  },
  'Query.electionDesk': {
    document: 'query ($id: ID!) { electionDesk(electionId: $id) { applications { id } } }',
    variables: async (stage) => ({ id: (await called(stage)).id }),
  },
  'Mutation.rejectApplication': {
    document:
      'mutation ($input: RejectApplicationInput!) { rejectApplication(input: $input) { __typename } }',
    variables: async (stage) => ({
      input: {
        applicationId: await (await called(stage)).given(stage.authorityId),
        reason: 'Not a politician.',
      },
    }),
    id: 'input.applicationId',
  },
  'Mutation.decideRollRequest': {
    document:
      'mutation ($input: DecideRollRequestInput!) { decideRollRequest(input: $input) { __typename } }',
    variables: async (stage) => ({ input: { requestId: await requested(stage), admit: true } }),
    id: 'input.requestId',
  },
};
