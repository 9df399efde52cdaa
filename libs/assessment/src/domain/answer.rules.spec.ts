import { describe, expect, it } from '@jest/globals';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { EMPTY_ANSWER, toScoringAnswers, type AnswerContent } from './answer.js';
import { ANSWER_LIMITS, checkedAnswer, isSameAnswer } from './answer.rules.js';
import { questionsOf } from './questionnaire/index.js';

const [owner, budget] = questionsOf(smallQuestionnaire());
const answer = (content: Partial<AnswerContent>): AnswerContent => ({ ...EMPTY_ANSWER, ...content });
const link = (url: string) => ({ id: 'e1', url, title: 'Plan', visibility: 'private' as const });

describe('an answer is refused', () => {
  it.each<[string, AnswerContent, RegExp]>([
    [
      'with an option of another question',
      answer({ choice: { kind: 'option', optionId: '9' } }),
      /does not belong/,
    ],
    [
      'as not applicable where that is not allowed',
      answer({ choice: { kind: 'not-applicable', reason: 'No' } }),
      /every authority/,
    ],
    ['with a note that is too long', answer({ note: 'x'.repeat(ANSWER_LIMITS.note + 1) }), /at most 4000/],
    ['with a script as evidence', answer({ evidence: [link('javascript:alert(1)')] }), /web address/],
    [
      'with evidence that hides a password',
      answer({ evidence: [link('https://me:secret@example.eu/')] }),
      /web address/,
    ],
    [
      'with evidence that hides a password without a name',
      answer({ evidence: [link('https://:secret@example.eu/')] }),
      /web address/,
    ],
    [
      'with evidence that is too long once its letters are encoded',
      answer({ evidence: [link(`https://example.eu/${'ж'.repeat(400)}`)] }),
      /at most 2000/,
    ],
    ['with evidence that is no address', answer({ evidence: [link('see the plan')] }), /web address/],
    [
      'with eleven links',
      answer({ evidence: Array.from({ length: 11 }, () => link('https://example.eu/')) }),
      /At most 10/,
    ],
  ])('%s', (_what, content, reason) => {
    expect(() => checkedAnswer(owner!, content)).toThrow(reason);
  });

  it('as not applicable without a reason', () => {
    const content = answer({ choice: { kind: 'not-applicable', reason: '   ' } });
    expect(() => checkedAnswer(budget!, content)).toThrow(/few words why/);
  });
});

describe('an answer that fits', () => {
  it('is trimmed, and empty texts become nothing', () => {
    const content = answer({ choice: { kind: 'not-applicable', reason: ' no budget ' }, note: '  ' });
    expect(checkedAnswer(budget!, content)).toEqual(
      answer({ choice: { kind: 'not-applicable', reason: 'no budget' } }),
    );
  });

  it('keeps its link as a normal address', () => {
    const content = answer({ evidence: [link(' https://example.eu ')] });
    expect(checkedAnswer(owner!, content).evidence[0]?.url).toBe('https://example.eu/');
  });

  it('is the same as another one with the same content, whatever the ids of its links', () => {
    const one = answer({
      choice: { kind: 'option', optionId: '3' },
      evidence: [link('https://example.eu/')],
    });
    const other = answer({
      choice: { optionId: '3', kind: 'option' },
      evidence: [{ ...link('https://example.eu/'), id: 'e2' }],
    });
    expect(isSameAnswer(one, other)).toBe(true);
    expect(isSameAnswer(one, { ...other, note: 'But' })).toBe(false);
    expect(isSameAnswer(one, { ...other, choice: { kind: 'unknown' } })).toBe(false);
  });
});

describe('what counts for scoring', () => {
  it('is the choice with its confidence; a note alone is a blank', () => {
    const scored = toScoringAnswers([
      { questionId: 'owner', ...answer({ choice: { kind: 'option', optionId: '4' }, confidence: 'unsure' }) },
      { questionId: 'budget', ...answer({ choice: { kind: 'unknown' }, confidence: 'sure' }) },
      { questionId: 'checks', ...answer({ note: 'to be asked' }) },
    ]);
    expect(scored).toEqual({
      owner: { kind: 'option', optionId: '4', confidence: 'unsure' },
      budget: { kind: 'unknown' },
    });
  });
});
