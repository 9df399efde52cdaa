import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { knownQuestionnaire, Respondent, type KnownQuestionnaire } from '../support/assessments.js';
import { codeOf, PEOPLE, startTestHub, type Reply, type TestHub } from '../support/hub.js';

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

describe('answering', () => {
  it('refuses options of other questions, and "not applicable" without a reason or where it is not allowed', async () => {
    const draft = await Respondent.starts(hub, astrid, '2035');
    const strict = known.questions.find(({ notApplicable }) => !notApplicable)!;
    const open = known.questions.find(({ notApplicable }) => notApplicable)!;
    expect(codeOf(await draft.saves(strict.id, { kind: 'OPTION', optionId: 'nine' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await draft.saves(strict.id, { kind: 'NOT_APPLICABLE', reason: 'no' }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(codeOf(await draft.saves(open.id, { kind: 'NOT_APPLICABLE' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await draft.saves('no-such-question', { kind: 'UNKNOWN' }))).toBe('QUESTION_NOT_FOUND');
    expect((await draft.reads('answers { questionId }')).answers).toEqual([]);
  });

  it('keeps every answer with its note, confidence, evidence and author', async () => {
    const draft = await Respondent.starts(hub, astrid, '2036');
    const question = known.questions[0]!;
    const saved = await draft.answers(question.id, {
      kind: 'OPTION',
      optionId: question.options[2]!.id,
      note: ' See the strategy. ',
      confidence: 'FAIRLY_SURE',
      evidence: [{ url: 'https://vesthavn.example/strategy', title: 'Strategy', visibility: 'PEERS' }],
    });
    expect(saved.answer).toMatchObject({ note: 'See the strategy.', version: 1, answeredBy: 'Astrid Holm' });
    const { answers } = await draft.reads('answers { questionId confidence evidence { url visibility } }');
    expect(answers).toEqual([
      {
        questionId: question.id,
        confidence: 'FAIRLY_SURE',
        evidence: [{ url: 'https://vesthavn.example/strategy', visibility: 'PEERS' }],
      },
    ]);
  });

  it('gives every link an id of its own, whatever the client says', async () => {
    const draft = await Respondent.starts(hub, astrid, '2055');
    const { id } = known.questions[0]!;
    const link = { id: '019aa3f2-0000-7000-8000-0000000000e1', url: 'https://example.eu/' };
    const saved = await draft.answers(id, { kind: 'UNKNOWN', evidence: [link, link] });
    const ids = saved.answer.evidence.map((evidence: Reply) => evidence.id);
    expect(new Set(ids).size).toBe(2);
  });

  it('lets two colleagues answer different questions at once without losing anything', async () => {
    const hers = await Respondent.starts(hub, astrid, '2037');
    const his = hers.joinedBy(mikkel);
    const half = Math.floor(known.questions.length / 2);
    await Promise.all(
      known.questions.map(({ id, options }, at) =>
        (at < half ? hers : his).answers(id, { kind: 'OPTION', optionId: options[1]!.id }),
      ),
    );
    const { answers } = await hers.reads('answers { questionId answeredBy }');
    expect(answers).toHaveLength(known.questions.length);
    expect(new Set(answers.map(({ answeredBy }: Reply) => answeredBy)).size).toBe(2);
  });

  it('shows both versions when two colleagues change the same answer, and overwrites neither', async () => {
    const hers = await Respondent.starts(hub, astrid, '2038');
    const his = hers.joinedBy(mikkel);
    const { id, options } = known.questions[0]!;
    await hers.answers(id, { kind: 'OPTION', optionId: options[0]!.id });
    await hers.answers(id, { kind: 'OPTION', optionId: options[3]!.id, note: 'mine', expectedVersion: 1 });
    const conflict = await his.answers(id, {
      kind: 'OPTION',
      optionId: options[1]!.id,
      note: 'his',
      expectedVersion: 1,
    });
    expect(conflict).toEqual({
      __typename: 'AnswerConflict',
      current: { optionId: options[3]!.id, note: 'mine', version: 2, answeredBy: 'Astrid Holm' },
      yours: { optionId: options[1]!.id, note: 'his' },
    });
    const revisions = await hub.sql(
      'SELECT version FROM answer_revision WHERE assessment_id = $1 ORDER BY 1',
      [hers.assessmentId],
    );
    expect(revisions.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('lets exactly one of many simultaneous changes of one answer win', async () => {
    const draft = await Respondent.starts(hub, astrid, '2039');
    const { id, options } = known.questions[0]!;
    await draft.answers(id, { kind: 'OPTION', optionId: options[0]!.id });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        draft.answers(id, {
          kind: 'OPTION',
          optionId: options[1]!.id,
          note: `try ${at}`,
          expectedVersion: 1,
        }),
      ),
    );
    const saved = outcomes.filter(({ __typename }) => __typename === 'SavedAnswer');
    expect(saved).toHaveLength(1);
    expect(outcomes.filter(({ __typename }) => __typename === 'AnswerConflict')).toHaveLength(19);
  });

  it('takes the same answer sent again as saved, since only the reply was lost', async () => {
    const draft = await Respondent.starts(hub, astrid, '2040');
    const { id, options } = known.questions[0]!;
    const answer = { kind: 'OPTION', optionId: options[0]!.id, note: 'once' };
    await draft.answers(id, answer);
    expect(await draft.answers(id, answer)).toMatchObject({
      __typename: 'SavedAnswer',
      answer: { version: 1 },
    });
  });

  it('keeps the version counting over clearing, so that a stale answer cannot slip in', async () => {
    const draft = await Respondent.starts(hub, astrid, '2041');
    const { id, options } = known.questions[0]!;
    await draft.answers(id, { kind: 'OPTION', optionId: options[0]!.id });
    const cleared = await draft.answers(id, { expectedVersion: 1 });
    expect(cleared.answer).toMatchObject({ kind: null, version: 2 });
    const stale = await draft.answers(id, { kind: 'OPTION', optionId: options[4]!.id, expectedVersion: 1 });
    expect(stale.__typename).toBe('AnswerConflict');
  });
});
