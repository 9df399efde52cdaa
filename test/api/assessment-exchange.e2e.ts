import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { knownQuestionnaire, Respondent, type KnownQuestionnaire } from '../support/assessments.js';
import { PEOPLE, VESTHAVN, startTestHub, type Reply, type TestHub } from '../support/hub.js';

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

describe('taking an assessment out and in', () => {
  const IMPORT = `mutation ($input: ImportAssessmentInput!) { importAssessment(input: $input) { __typename
    ... on Assessment { id period scores { overall { score } topics { score } } }
    ... on ImportRefusedError { faults { path reason } } } }`;

  it('refuses a file with faults, names all of them and changes nothing', async () => {
    const draft = await Respondent.starts(hub, astrid, '2049');
    const document = (await (
      await hub.get(`/export/assessments/${draft.assessmentId}/json`, astrid)
    ).json()) as Reply;
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
    expect(refused.faults.map(({ path }: Reply) => path)).toEqual(['answers[0]', 'targets[0]']);
    expect((await send('not json')).data.importAssessment.faults[0].reason).toMatch(/no JSON/);
    expect((await send('{"__proto__": 1}')).data.importAssessment.__typename).toBe('ImportRefusedError');
    expect(await hub.sql(`SELECT 1 FROM assessment WHERE period = '2050'`)).toEqual([]);
  });

  it('is not found for a submission that never was, however large its number', async () => {
    const { assessmentId } = await Respondent.starts(hub, astrid, '2054');
    for (const submission of ['0', '-1', '7', '99999999999']) {
      const path = `/export/assessments/${assessmentId}/json?submission=${submission}`;
      expect((await hub.get(path, astrid)).status).toBe(404);
    }
    expect((await hub.get(`/export/assessments/${assessmentId}/json?submission=x`, astrid)).status).toBe(400);
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
