import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { knownQuestionnaire, Respondent, type KnownQuestionnaire } from '../support/assessments.js';
import { PEOPLE, VESTHAVN, startTestHub, type TestHub } from '../support/hub.js';

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
const code = (answer: { errors: readonly any[] }) => answer.errors[0]?.extensions.code;

describe('an assessment of another authority', () => {
  it('looks to an outsider exactly like one that does not exist', async () => {
    const { assessmentId } = await Respondent.starts(hub, astrid, '2031');
    const query = 'query ($id: ID!) { assessment(id: $id) { id period } }';
    const [theirs, nobodys] = await Promise.all(
      [assessmentId, RANDOM_ID].map((id) => hub.graphql(query, { id }, outsider)),
    );
    expect(code(theirs!)).toBe('ASSESSMENT_NOT_FOUND');
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
    expect(code(await hub.graphql(query, { id: VESTHAVN }, outsider))).toBe('ASSESSMENT_NOT_FOUND');
    expect(code(await hub.graphql(query, { id: VESTHAVN }))).toBe('UNAUTHENTICATED');
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
    for (const attempt of await Promise.all(attempts)) expect(code(attempt)).toBe('ASSESSMENT_NOT_FOUND');
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
    expect(code(await hub.graphql(start, { input }, astrid))).toBe('BAD_USER_INPUT');
    expect(code(await hub.graphql(start, { input: { ...input, period: '2033' } }, outsider))).toBe(
      'ASSESSMENT_NOT_FOUND',
    );
    expect(code(await hub.graphql(start, { input: { ...input, state: 'submitted' } }, astrid))).toBe(
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

describe('answering', () => {
  it('refuses options of other questions, and "not applicable" without a reason or where it is not allowed', async () => {
    const draft = await Respondent.starts(hub, astrid, '2035');
    const strict = known.questions.find(({ notApplicable }) => !notApplicable)!;
    const open = known.questions.find(({ notApplicable }) => notApplicable)!;
    expect(code(await draft.saves(strict.id, { kind: 'OPTION', optionId: 'nine' }))).toBe('BAD_USER_INPUT');
    expect(code(await draft.saves(strict.id, { kind: 'NOT_APPLICABLE', reason: 'no' }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(code(await draft.saves(open.id, { kind: 'NOT_APPLICABLE' }))).toBe('BAD_USER_INPUT');
    expect(code(await draft.saves('no-such-question', { kind: 'UNKNOWN' }))).toBe('QUESTION_NOT_FOUND');
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
    expect(new Set(answers.map(({ answeredBy }: any) => answeredBy)).size).toBe(2);
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
    const find = (list: any[]) => list.find(({ questionId }) => questionId === id).optionId;
    expect(find(answers)).toBe(find(result.answers));
    expect(find(answers)).toBe(saved.__typename === 'SavedAnswer' ? options[4]!.id : options[2]!.id);
  });

  it('keeps the old result when the assessment is reopened with a reason and submitted again', async () => {
    const draft = await Respondent.starts(hub, astrid, '2046');
    await draft.answersAll(known, 2);
    await draft.submits();
    const reopen = 'mutation ($input: ReopenAssessmentInput!) { reopenAssessment(input: $input) { state } }';
    const input = { assessmentId: draft.assessmentId, reason: ' ' };
    expect(code(await hub.graphql(reopen, { input }, mikkel))).toBe('BAD_USER_INPUT');
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
    expect(code(await hub.graphql(discard, { id: draft.assessmentId }, astrid))).toBe('CONFLICT');
  });
});

describe('results over time', () => {
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

describe('taking an assessment out and in', () => {
  const IMPORT = `mutation ($input: ImportAssessmentInput!) { importAssessment(input: $input) { __typename
    ... on Assessment { id period scores { overall { score } topics { score } } }
    ... on ImportRefusedError { faults { path reason } } } }`;

  it('refuses a file with faults, names all of them and changes nothing', async () => {
    const draft = await Respondent.starts(hub, astrid, '2049');
    const document = (await (
      await hub.get(`/export/assessments/${draft.assessmentId}/json`, astrid)
    ).json()) as any;
    document.answers = [
      {
        questionId: 'none',
        kind: 'unknown',
        optionId: null,
        points: null,
        reason: null,
        note: null,
        confidence: null,
        evidence: [],
      },
    ];
    document.targets = [{ topicId: 'governance', score: 9 }];
    const send = (text: string) =>
      hub.graphql(IMPORT, { input: { authorityId: VESTHAVN, document: text, period: '2050' } }, astrid);
    const refused = (await send(JSON.stringify(document))).data.importAssessment;
    expect(refused.faults.map(({ path }: any) => path)).toEqual(['answers[0]', 'targets[0]']);
    expect((await send('not json')).data.importAssessment.faults[0].reason).toMatch(/no JSON/);
    expect((await send('{"__proto__": 1}')).data.importAssessment.__typename).toBe('ImportRefusedError');
    expect(await hub.sql(`SELECT 1 FROM assessment WHERE period = '2050'`)).toEqual([]);
  });

  it('gives the same scores again after export and import', async () => {
    const draft = await Respondent.starts(hub, astrid, '2051');
    for (const [at, { id, options }] of known.questions.entries()) {
      await draft.answers(id, { kind: 'OPTION', optionId: options[(at * 7) % 5]!.id, note: `=1+${at}` });
    }
    const document = await (await hub.get(`/export/assessments/${draft.assessmentId}/json`, astrid)).text();
    const input = { authorityId: VESTHAVN, document, period: '2052' };
    const imported = (await hub.graphql(IMPORT, { input }, mikkel)).data.importAssessment;
    const before = await draft.reads('scores { overall { score } topics { score } }');
    expect(imported.scores).toEqual(before.scores);
  });

  it('writes CSV whose cells never run as formulas, and a workbook', async () => {
    const draft = await Respondent.starts(hub, astrid, '2053');
    const { id, options } = known.questions[0]!;
    await draft.answers(id, {
      kind: 'OPTION',
      optionId: options[0]!.id,
      note: '=HYPERLINK("https://evil.example")',
    });
    const csv = await hub.get(`/export/assessments/${draft.assessmentId}/csv`, astrid);
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment/);
    const text = Buffer.from(await csv.arrayBuffer()).toString('utf8');
    expect(text.startsWith('\uFEFFtopic,')).toBe(true);
    expect(text).toContain(`'=HYPERLINK`);
    const xlsx = await hub.get(`/export/assessments/${draft.assessmentId}/xlsx`, astrid);
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});
