import { describe, expect, it } from '@jest/globals';

import { chose, NESTED, NOT_APPLICABLE, UNKNOWN } from '../../../test/fixtures/scoring-builders.js';
import { AnswersRefusedError, compileQuestionnaire, scoreAssessment } from './index.js';
import type { ScoringAnswers } from './index.js';

const COMPILED = compileQuestionnaire(NESTED);

/** The faults as "path: code". */
function refusals(answers: object, targets: object = {}): string[] {
  try {
    scoreAssessment(COMPILED, answers as ScoringAnswers, targets as Record<string, number>);
    return [];
  } catch (error) {
    if (!(error instanceof AnswersRefusedError)) throw error;
    return error.faults.map(({ path, code }) => `${path}: ${code}`);
  }
}

describe('answers are refused', () => {
  it.each<[string, object, string]>([
    ['to a question the questionnaire does not have', { z: chose(3) }, 'answers.z: question-unknown'],
    [
      'to a question named like something every object has',
      { toString: chose(3) },
      'answers.toString: question-unknown',
    ],
    ['with an option the question does not have', { a: chose(6) }, 'answers.a: option-unknown'],
    [
      'with a confidence we do not know',
      { a: { ...chose(3), confidence: 'certain' } },
      'answers.a: confidence-unknown',
    ],
    ['of a kind we do not know', { a: { kind: 'maybe' } }, 'answers.a: kind-unknown'],
    ['that are not there', { a: undefined }, 'answers.a: kind-unknown'],
    ['that are nothing', { a: null }, 'answers.a: kind-unknown'],
    [
      '"not applicable" where the question applies to everyone',
      { 'must-d': NOT_APPLICABLE },
      'answers.must-d: not-applicable-not-allowed',
    ],
    [
      '"not applicable" without a reason',
      { a: { kind: 'not-applicable', reason: ' \n' } },
      'answers.a: not-applicable-without-reason',
    ],
    [
      '"not applicable" with a reason that is no text',
      { a: { kind: 'not-applicable', reason: 7 } },
      'answers.a: not-applicable-without-reason',
    ],
  ])('%s', (_, answers, refusal) => {
    expect(refusals(answers)).toEqual([refusal]);
  });

  it.each([
    ['of a topic the questionnaire does not have', { z: 3 }, 'targets.z: topic-unknown'],
    ['below the scale', { data: 0.9 }, 'targets.data: target-out-of-range'],
    ['above the scale', { data: 5.1 }, 'targets.data: target-out-of-range'],
    ['that is no number', { data: NaN }, 'targets.data: target-out-of-range'],
    ['that is text', { data: '3' }, 'targets.data: target-out-of-range'],
  ])('together with a target %s', (_, targets, refusal) => {
    expect(refusals({ a: chose(3) }, targets)).toEqual([refusal]);
  });

  it('with all faults at once, each with a sentence', () => {
    const answers = { a: chose(9), b: chose(2), z: UNKNOWN };
    expect(() => scoreAssessment(COMPILED, answers, { data: 9 })).toThrow(
      'The answers cannot be scored: answers.a: the question has no option "9"; ' +
        'answers.z: the questionnaire has no such question; targets.data: a target lies between 1 and 5',
    );
  });
});
