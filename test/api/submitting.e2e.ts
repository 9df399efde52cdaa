import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { knownQuestionnaire, Respondent, type KnownQuestionnaire } from '../support/assessments.js';
import { codeOf, PEOPLE, VESTHAVN, startTestHub, type Reply, type TestHub } from '../support/hub.js';

let hub: TestHub;
let astrid: string;
let mikkel: string;
let known: KnownQuestionnaire;

beforeAll(async () => {
  hub = await startTestHub();
  astrid = await hub.signIn(PEOPLE.astrid);
  mikkel = await hub.signIn(PEOPLE.mikkel);
  known = await knownQuestionnaire(hub);
});

afterAll(() => hub.stop());

describe('submitting', () => {
  it('names every open question and required field, and changes nothing', async () => {
    const draft = await Respondent.starts(hub, astrid, '2042');
    const [first, ...rest] = known.questions;
    await draft.answers(first!.id, { kind: 'UNKNOWN' });
    expect(await draft.submits()).toEqual({
      __typename: 'AssessmentIncompleteError',
      openQuestions: rest.map(({ id }) => id),
      openGeneralFields: known.requiredFields.map(({ id }) => id),
    });
    expect(await draft.reads('state submissionCount')).toEqual({ state: 'DRAFT', submissionCount: 0 });
  });

  it('scores the answers and then takes no more of them', async () => {
    const draft = await Respondent.starts(hub, astrid, '2043');
    await draft.answersAll(known, 4);
    expect(await draft.submits()).toMatchObject({
      __typename: 'Assessment',
      state: 'SUBMITTED',
      submissionCount: 1,
    });
    const { result } = await draft.reads(
      'result { submission scores { overall { score answered applicable } topics { score } } }',
    );
    expect(result.scores.overall).toEqual({
      score: 4,
      answered: known.questions.length,
      applicable: known.questions.length,
    });
    const late = await draft.answers(known.questions[0]!.id, { kind: 'UNKNOWN', expectedVersion: 1 });
    expect(late.__typename).toBe('AssessmentClosedError');
    expect((await draft.submits()).__typename).toBe('AssessmentClosedError');
  });

  it('happens once, however many colleagues press the button', async () => {
    const draft = await Respondent.starts(hub, astrid, '2044');
    await draft.answersAll(known, 2);
    const outcomes = await Promise.all(
      [astrid, mikkel, astrid, mikkel].map((who) => draft.joinedBy(who).submits()),
    );
    expect(outcomes.map(({ __typename }) => __typename).filter((name) => name === 'Assessment')).toHaveLength(
      1,
    );
    expect(
      await hub.sql('SELECT 1 FROM assessment_result WHERE assessment_id = $1', [draft.assessmentId]),
    ).toHaveLength(1);
  });

  it('never lets an answer in behind the result', async () => {
    const draft = await Respondent.starts(hub, astrid, '2045');
    await draft.answersAll(known, 3);
    const { id, options } = known.questions[0]!;
    const change = { kind: 'OPTION', optionId: options[4]!.id, expectedVersion: 1 };
    const [, saved] = await Promise.all([draft.submits(), draft.joinedBy(mikkel).answers(id, change)]);
    const { answers, result } = await draft.reads(
      'answers { questionId optionId } result { answers { questionId optionId } }',
    );
    const find = (list: Reply[]) => list.find(({ questionId }) => questionId === id).optionId;
    expect(find(answers)).toBe(find(result.answers));
    expect(find(answers)).toBe(saved.__typename === 'SavedAnswer' ? options[4]!.id : options[2]!.id);
  });

  it('keeps the old result when the assessment is reopened with a reason and submitted again', async () => {
    const draft = await Respondent.starts(hub, astrid, '2046');
    await draft.answersAll(known, 2);
    await draft.submits();
    const reopen = 'mutation ($input: ReopenAssessmentInput!) { reopenAssessment(input: $input) { state } }';
    const input = { assessmentId: draft.assessmentId, reason: ' ' };
    expect(codeOf(await hub.graphql(reopen, { input }, mikkel))).toBe('BAD_USER_INPUT');
    await hub.graphql(reopen, { input: { ...input, reason: 'The strategy was adopted.' } }, mikkel);
    const { id, options } = known.questions[0]!;
    await draft.answers(id, { kind: 'OPTION', optionId: options[4]!.id, expectedVersion: 1 });
    await draft.submits();
    const { submissions } = await draft.reads(
      'submissions { submission reopenReason reopenedBy scores { overall { score } } }',
    );
    expect(submissions[0]).toMatchObject({
      submission: 1,
      reopenReason: 'The strategy was adopted.',
      reopenedBy: 'Mikkel Brandt',
      scores: { overall: { score: 2 } },
    });
    expect(submissions[1].scores.overall.score).toBeGreaterThan(2);
  });

  it('keeps results from being thrown away', async () => {
    const draft = await Respondent.starts(hub, astrid, '2047');
    await draft.answersAll(known, 1);
    await draft.submits();
    const discard = 'mutation ($id: ID!) { discardAssessment(assessmentId: $id) { assessmentId } }';
    expect(codeOf(await hub.graphql(discard, { id: draft.assessmentId }, astrid))).toBe('CONFLICT');
  });
});

describe('results over time', () => {
  it('are refused for an instant that is none', async () => {
    const query =
      'query ($id: ID!, $at: DateTime!) { resultAt(authorityId: $id, questionnaireSlug: "digital-maturity", at: $at) { id } }';
    const refused = await hub.graphql(query, { id: VESTHAVN, at: 'yesterday' }, astrid);
    expect(codeOf(refused)).toBe('BAD_USER_INPUT');
  });

  it('tell which result stood at a date, and follow an authority over the years', async () => {
    const at = (date: string) =>
      hub.graphql(
        'query ($id: ID!, $at: DateTime!) { resultAt(authorityId: $id, questionnaireSlug: "digital-maturity", at: $at) { period } }',
        { id: VESTHAVN, at: date },
        astrid,
      );
    expect((await at('2024-01-01T00:00:00Z')).data.resultAt).toBeNull();
    expect((await at('2025-01-01T00:00:00Z')).data.resultAt.period).toBe('2024');
    expect((await at('2026-01-01T00:00:00Z')).data.resultAt.period).toBe('2025');
    const trend = await hub.graphql(
      'query ($id: ID!) { maturityTrend(authorityId: $id) { comparableWithPrevious result { period scores { overall { score } } } } }',
      { id: VESTHAVN },
      mikkel,
    );
    const [first, second] = trend.data.maturityTrend;
    expect(first).toMatchObject({ comparableWithPrevious: false, result: { period: '2024' } });
    expect(second).toMatchObject({ comparableWithPrevious: true, result: { period: '2025' } });
    expect(second.result.scores.overall.score).toBeGreaterThan(first.result.scores.overall.score);
  });

  it('hold a target set after the submission against the result, and move no score', async () => {
    const draft = await Respondent.starts(hub, astrid, '2048');
    await draft.answersAll(known, 3);
    await draft.submits();
    const topicId = known.questions[0]!.topicId;
    const input = { assessmentId: draft.assessmentId, topicId, score: 4.5 };
    await hub.graphql(
      'mutation ($input: SetTargetInput!) { setTarget(input: $input) { id } }',
      { input },
      astrid,
    );
    const { result } = await draft.reads('result { scores { topics { id score target gap } } }');
    expect(result.scores.topics[0]).toEqual({ id: topicId, score: 3, target: 4.5, gap: 1.5 });
    expect(result.scores.topics[1]).toMatchObject({ score: 3, target: null, gap: null });
  });
});
