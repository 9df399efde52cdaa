import { describe, expect, it } from '@jest/globals';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { weakestAdvice } from './advice.rules.js';
import { EMPTY_ANSWER, type AnswerChoice, type RecordedAnswer } from './answer.js';

const document = smallQuestionnaire();
const answer = (questionId: string, choice: AnswerChoice | null): RecordedAnswer => ({
  ...EMPTY_ANSWER,
  questionId,
  choice,
});
const option = (optionId: string): AnswerChoice => ({ kind: 'option', optionId });
const advised = (...answers: RecordedAnswer[]) =>
  weakestAdvice(document, answers, 3).map(({ question, points }) => [question.id, points]);

describe('the advice after a result', () => {
  it('is none for open questions, for what does not apply, and for the top step', () => {
    expect(
      advised(
        answer('owner', option('5')),
        answer('budget', { kind: 'not-applicable', reason: 'none' }),
        answer('checks', null),
      ),
    ).toEqual([]);
  });

  it('begins with the weakest answers, in the order of the questionnaire where they are equal', () => {
    expect(
      advised(answer('checks', option('2')), answer('owner', option('3')), answer('inventory', option('2'))),
    ).toEqual([
      ['inventory', 2],
      ['checks', 2],
      ['owner', 3],
    ]);
  });

  it('speaks of each indicator once', () => {
    expect(advised(answer('owner', option('2')), answer('budget', option('1')))).toEqual([['budget', 1]]);
  });

  it('takes the lowest step for “I do not know”, and quotes no statement', () => {
    const [only] = weakestAdvice(document, [answer('owner', { kind: 'unknown' })], 3);
    expect(only).toMatchObject({ chosen: null, points: 1, advice: { en: 'After step 1' } });
  });
});
