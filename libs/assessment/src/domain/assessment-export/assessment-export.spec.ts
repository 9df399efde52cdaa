import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { compileQuestionnaire, scoreAssessment } from '#libs/scoring';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { smallQuestionnaire } from '../../testing/small-questionnaire.js';
import { toScoringAnswers, type RecordedAnswer } from '../answer.js';
import { canonicalContentHash, toScoringQuestionnaire } from '../questionnaire/index.js';
import { assessmentExportJsonSchema } from './assessment-export.json-schema.js';
import type { AssessmentExport } from './assessment-export.schema.js';
import { exportedScores, parseAssessmentExport, recordedAnswerOf, toExportedAnswers } from './index.js';

const SCHEMA = 'content/schemas/assessment-1.schema.json';
/** A file that a test may spoil in any way. */
type Broken = ReturnType<typeof JSON.parse>;

const questionnaire = smallQuestionnaire();
const compiled = compileQuestionnaire(toScoringQuestionnaire(questionnaire));
const link = { id: 'e1', url: 'https://example.org/a', title: 'Plan', visibility: 'peers' } as const;
const answers: RecordedAnswer[] = [
  {
    questionId: 'owner',
    choice: { kind: 'option', optionId: '4' },
    note: 'Seen\nin May',
    confidence: 'unsure',
    evidence: [link],
  },
  {
    questionId: 'budget',
    choice: { kind: 'not-applicable', reason: 'No budget of our own' },
    note: null,
    confidence: null,
    evidence: [],
  },
  { questionId: 'inventory', choice: { kind: 'unknown' }, note: null, confidence: null, evidence: [] },
  { questionId: 'checks', choice: null, note: 'Ask Mikkel', confidence: null, evidence: [] },
];
const targets = [{ topicId: 'rules', score: 4.5 }];

function scoresOf(recorded: readonly RecordedAnswer[]) {
  return exportedScores(scoreAssessment(compiled, toScoringAnswers(recorded), { rules: 4.5 }));
}

const exported: AssessmentExport = {
  format: 'living-hub/assessment/1',
  exportedAt: '2026-11-23T10:00:00.000Z',
  authority: { name: 'Vesthavn', country: 'DK' },
  questionnaire: { slug: 'small', version: '1.0.0', contentHash: canonicalContentHash(questionnaire) },
  period: '2026',
  state: 'draft',
  submission: 0,
  targets,
  generalAnswers: [{ fieldId: 'size', value: 'small' }],
  answers: toExportedAnswers(questionnaire, answers),
  scores: scoresOf(answers),
};

function faultsAfter(breakIt: (document: Broken) => void) {
  const document: Broken = structuredClone(exported);
  breakIt(document);
  const parsed = parseAssessmentExport(JSON.stringify(document));
  return parsed.ok ? [] : parsed.faults;
}

describe('a file that is no exported assessment is refused', () => {
  it.each<[string, (document: Broken) => void, string, RegExp]>([
    ['of another format', (d) => (d.format = 'living-hub/assessment/2'), 'format', /format is living-hub/],
    ['with an unknown property', (d) => (d.answers[0].colour = 'red'), 'answers[0].colour', /not part of/],
    ['without answers', (d) => delete d.answers, 'answers', /missing\. Add a list/],
    ['with a period that is a number', (d) => (d.period = 2026), 'period', /Put it in quotes/],
    ['with a state it cannot be in', (d) => (d.state = 'lost'), 'state', /one of: draft, submitted/],
    ['with a moment that is none', (d) => (d.exportedAt = 'today'), 'exportedAt', /moment is like/],
    [
      'with a hash that is none',
      (d) => (d.questionnaire.contentHash = 'abc'),
      'questionnaire.contentHash',
      /64/,
    ],
    ['with points beyond 5', (d) => (d.answers[0].points = 6), 'answers[0].points', /At most 5/],
    [
      'with a note that is too long',
      (d) => (d.answers[0].note = 'x'.repeat(4_001)),
      'answers[0].note',
      /4000 char/,
    ],
    [
      'with a character no database keeps',
      (d) => (d.answers[0].note = 'a\u0000'),
      'answers[0].note',
      /broken/,
    ],
    ['with half a character', (d) => (d.authority.name = 'V\uD83D'), 'authority.name', /broken/],
    [
      'with a score beyond the scale',
      (d) => (d.scores.overall.score = 7),
      'scores.overall.score',
      /At most 5/,
    ],
    [
      'with evidence for nobody we know',
      (d) => (d.answers[0].evidence[0].visibility = 'friends'),
      'answers[0].evidence[0].visibility',
      /private, peers, public/,
    ],
    [
      'with an option of no id',
      (d) => (d.answers[0].optionId = null),
      'answers[0].optionId',
      /names its option/,
    ],
    ['with an option where none is', (d) => (d.answers[2].optionId = '1'), 'answers[2].optionId', /Put null/],
    ['with a reason where none is', (d) => (d.answers[0].reason = 'Why'), 'answers[0].reason', /to the note/],
    [
      'with a question answered twice',
      (d) => (d.answers[3].questionId = 'owner'),
      'answers[3].questionId',
      /“owner” stands here twice/,
    ],
    ['with two targets for a topic', (d) => d.targets.push(d.targets[0]), 'targets[1].topicId', /twice/],
    [
      'with a field filled in twice',
      (d) => d.generalAnswers.push(d.generalAnswers[0]),
      'generalAnswers[1].fieldId',
      /twice/,
    ],
  ])('%s', (_what, breakIt, path, reason) => {
    expect(faultsAfter(breakIt)).toEqual([{ path, reason: expect.stringMatching(reason) }]);
  });

  it('with every fault and its path', () => {
    const faults = faultsAfter((d) => {
      d.format = 'x';
      d.answers[1].colour = 'red';
      d.answers[1].confidence = 'very';
      delete d.scores.topics[0].indicators;
    });
    expect(faults.map(({ path }) => path).sort()).toEqual([
      'answers[1].colour',
      'answers[1].confidence',
      'format',
      'scores.topics[0].indicators',
    ]);
  });

  it('when it is no JSON, with what to do instead', () => {
    expect(parseAssessmentExport('PK\u0003\u0004')).toMatchObject({
      ok: false,
      faults: [{ path: '', reason: expect.stringMatching(/downloaded as/) }],
    });
  });

  it('when it is a list, a word or nothing at all', () => {
    for (const text of ['[]', '"word"', 'null', '']) expect(parseAssessmentExport(text).ok).toBe(false);
  });

  it('when it is far too large', () => {
    const parsed = parseAssessmentExport(`{"a":"${'x'.repeat(4_000_001)}"}`);
    expect(!parsed.ok && parsed.faults[0]?.reason).toMatch(/too large/);
  });
});

describe('an exported assessment', () => {
  it('is read as it was written, also when an editor put a byte order mark before it', () => {
    const text = JSON.stringify(exported, null, 2);
    expect(parseAssessmentExport(text)).toEqual({ ok: true, document: exported });
    expect(parseAssessmentExport(`\uFEFF${text}`)).toEqual({ ok: true, document: exported });
  });

  it('gives the same answers and, to the last digit, the same scores again', () => {
    const parsed = parseAssessmentExport(JSON.stringify(exported));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const again = parsed.document.answers.map(recordedAnswerOf);
    expect(toExportedAnswers(questionnaire, again)).toEqual(exported.answers);
    expect(scoresOf(again)).toEqual(parsed.document.scores);
  });

  it('has scores that say what they rest on', () => {
    expect(exported.scores.topics[0]).toMatchObject({
      ...{
        id: 'rules',
        score: 4,
        percent: 75,
        answered: 1,
        applicable: 1,
        notApplicable: 1,
        target: 4.5,
        gap: 0.5,
      },
      confidence: { low: 3, high: 5, stated: 1 },
    });
  });

  it('validates against the published JSON Schema, which says what the code says', () => {
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    expect(schema).toEqual(JSON.parse(JSON.stringify(assessmentExportJsonSchema())));
    const ajv = new Ajv2020({ allErrors: true });
    formats.default(ajv);
    const validate = ajv.compile(schema);
    expect(validate(exported) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...exported, state: 'lost' })).toBe(false);
  });
});
