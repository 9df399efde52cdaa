import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { assessmentExportSchema, parseAssessmentExport } from './index.js';

const empty = {
  format: 'living-hub/assessment/1',
  exportedAt: '2026-11-23T10:00:00.000Z',
  authority: { name: 'Vesthavn', country: 'DK' },
  questionnaire: { slug: 'small', version: '1.0.0', contentHash: 'a'.repeat(64) },
  period: '2026',
  state: 'draft',
  submission: 0,
  targets: [],
  generalAnswers: [],
  answers: [],
  scores: {
    overall: { id: 'small', score: null, percent: null, levelId: null, answered: 0, applicable: 4 },
    topics: [],
  },
};
const note = (text: string) => ({
  questionId: 'owner',
  kind: 'unknown',
  optionId: null,
  points: null,
  reason: null,
  note: text,
  confidence: null,
  evidence: [],
});

describe('a file that is no exported assessment is refused', () => {
  it('when it is no JSON, with what to do instead', () => {
    expect(parseAssessmentExport('PK\u0003\u0004')).toMatchObject({
      ok: false,
      faults: [{ reason: expect.stringMatching(/Download as JSON/) }],
    });
  });

  it('with every fault and its path', () => {
    const broken = { ...empty, format: 'x', answers: [{ ...note('a'), colour: 'red', confidence: 'very' }] };
    const parsed = parseAssessmentExport(JSON.stringify(broken));
    expect(!parsed.ok && parsed.faults.map(({ path }) => path).sort()).toEqual([
      'answers[0].colour',
      'answers[0].confidence',
      'format',
    ]);
  });
});

describe('an exported assessment', () => {
  it('that answers a question twice keeps the last answer', () => {
    const parsed = parseAssessmentExport(
      JSON.stringify({ ...empty, answers: [note('first'), note('last')] }),
    );
    expect(parsed.ok && parsed.document.answers.map((answer) => answer.note)).toEqual(['last']);
  });

  it('has a published JSON Schema that says what the code says', () => {
    const written = JSON.parse(readFileSync('content/schemas/assessment-1.schema.json', 'utf8')) as unknown;
    expect(written).toEqual(
      JSON.parse(JSON.stringify(z.toJSONSchema(assessmentExportSchema, { io: 'input' }))),
    );
  });
});
