import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { knownQuestionnaire, Respondent, type KnownQuestionnaire } from '../support/assessments.js';
import { codeOf, PEOPLE, VESTHAVN, startTestHub, type TestHub } from '../support/hub.js';

let hub: TestHub;
let astrid: string;
let mikkel: string;
let outsider: string;
let known: KnownQuestionnaire;

beforeAll(async () => {
  hub = await startTestHub();
  astrid = await hub.signIn(PEOPLE.astrid);
  mikkel = await hub.signIn(PEOPLE.mikkel);
  outsider = await hub.signIn(PEOPLE.radka);
  known = await knownQuestionnaire(hub);
});

afterAll(() => hub.stop());

const RANDOM_ID = '019aa3f2-ffff-7000-8000-00000000ffff';

describe('an assessment of another authority', () => {
  it('looks to an outsider exactly like one that does not exist', async () => {
    const { assessmentId } = await Respondent.starts(hub, astrid, '2031');
    const query = 'query ($id: ID!) { assessment(id: $id) { id period } }';
    const [theirs, nobodys] = await Promise.all(
      [assessmentId, RANDOM_ID].map((id) => hub.graphql(query, { id }, outsider)),
    );
    expect(codeOf(theirs!)).toBe('ASSESSMENT_NOT_FOUND');
    expect(theirs!.errors[0]!.message).toBe(nobodys!.errors[0]!.message);
    expect(theirs!.status).toBe(nobodys!.status);
  });

  it.each<[string, string, object]>([
    ['listed', 'query ($id: ID!) { assessments(authorityId: $id) { edges { node { id } } } }', {}],
    ['followed over time', 'query ($id: ID!) { maturityTrend(authorityId: $id) { result { id } } }', {}],
    [
      'asked for at a date',
      'query ($id: ID!) { resultAt(authorityId: $id, questionnaireSlug: "digital-maturity", at: "2026-01-01T00:00:00Z") { id } }',
      {},
    ],
  ])('cannot be %s', async (_what, query) => {
    expect(codeOf(await hub.graphql(query, { id: VESTHAVN }, outsider))).toBe('ASSESSMENT_NOT_FOUND');
    expect(codeOf(await hub.graphql(query, { id: VESTHAVN }))).toBe('UNAUTHENTICATED');
  });

  it('cannot be answered, submitted, reopened, discarded, exported or given targets by swapping the id', async () => {
    const draft = await Respondent.starts(hub, astrid, '2032');
    const theirs = draft.joinedBy(outsider);
    const id = draft.assessmentId;
    const attempts = [
      theirs.saves(known.questions[0]!.id, { kind: 'UNKNOWN' }),
      hub.graphql(
        'mutation ($id: ID!) { submitAssessment(assessmentId: $id) { __typename } }',
        { id },
        outsider,
      ),
      hub.graphql(
        'mutation ($id: ID!) { reopenAssessment(input: { assessmentId: $id, reason: "x" }) { id } }',
        { id },
        outsider,
      ),
      hub.graphql(
        'mutation ($id: ID!) { discardAssessment(assessmentId: $id) { assessmentId } }',
        { id },
        outsider,
      ),
      hub.graphql(
        `mutation ($id: ID!) { setTarget(input: { assessmentId: $id, topicId: "governance", score: 3 }) { id } }`,
        { id },
        outsider,
      ),
    ];
    for (const attempt of await Promise.all(attempts)) expect(codeOf(attempt)).toBe('ASSESSMENT_NOT_FOUND');
    for (const form of ['json', 'csv', 'xlsx']) {
      expect((await hub.get(`/export/assessments/${id}/${form}`, outsider)).status).toBe(404);
      expect((await hub.get(`/export/assessments/${id}/${form}`)).status).toBe(401);
    }
    expect(await hub.sql('SELECT 1 FROM answer WHERE assessment_id = $1', [id])).toEqual([]);
  });
});

describe('starting an assessment', () => {
  it('is refused for a period that is none, and for an authority one does not act for', async () => {
    const start = `mutation ($input: StartAssessmentInput!) { startAssessment(input: $input) { __typename } }`;
    const input = { authorityId: VESTHAVN, questionnaireSlug: 'digital-maturity', period: 'next' };
    expect(codeOf(await hub.graphql(start, { input }, astrid))).toBe('BAD_USER_INPUT');
    expect(codeOf(await hub.graphql(start, { input: { ...input, period: '2033' } }, outsider))).toBe(
      'ASSESSMENT_NOT_FOUND',
    );
    expect(codeOf(await hub.graphql(start, { input: { ...input, state: 'submitted' } }, astrid))).toBe(
      'BAD_USER_INPUT',
    );
  });

  it('twice for one period leads both colleagues to the same draft', async () => {
    const start = `mutation ($input: StartAssessmentInput!) { startAssessment(input: $input) { __typename
      ... on Assessment { id } ... on AssessmentExistsError { assessmentId } } }`;
    const input = { authorityId: VESTHAVN, questionnaireSlug: 'digital-maturity', period: '2034-h1' };
    const both = await Promise.all([astrid, mikkel].map((who) => hub.graphql(start, { input }, who)));
    const outcomes = both.map(({ data }) => data.startAssessment);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'Assessment',
      'AssessmentExistsError',
    ]);
    expect(new Set(outcomes.map(({ id, assessmentId }) => id ?? assessmentId)).size).toBe(1);
  });
});
