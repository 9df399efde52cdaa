import { describe, expect, it } from '@jest/globals';
import { smallQuestionnaire } from '../testing/small-questionnaire.js';
import { EMPTY_ANSWER, type RecordedAnswer } from './answer.js';
import {
  blocksSubmission,
  checkedPeriod,
  checkedReopenReason,
  checkedTarget,
  openQuestions,
} from './assessment.rules.js';
import { checkedGeneralValue, openGeneralFields } from './general-answer.rules.js';

const document = smallQuestionnaire();
const answered = (questionId: string): RecordedAnswer => ({
  ...EMPTY_ANSWER,
  questionId,
  choice: { kind: 'unknown' },
});

describe('a period', () => {
  it.each(['', '26', '2026-13', '2026-Q5', '1999', '2026 and on', '2026-H3'])(
    'is refused as “%s”',
    (period) => {
      expect(() => checkedPeriod(period)).toThrow(/like 2026, 2026-H1 or 2026-Q3/);
    },
  );

  it.each([
    ['2026', '2026'],
    [' 2026-h1 ', '2026-H1'],
    ['2026-q4', '2026-Q4'],
  ])('is taken as “%s”', (text, period) => {
    expect(checkedPeriod(text)).toBe(period);
  });
});

describe('a target', () => {
  it.each([0.5, 5.5, 3.3, Number.NaN, Number.POSITIVE_INFINITY])('is refused as %p', (score) => {
    expect(() => checkedTarget(score)).toThrow(/between 1 and 5/);
  });

  it.each([1, 3.5, 5, null])('is taken as %p', (score) => expect(checkedTarget(score)).toBe(score));
});

describe('a reason for reopening', () => {
  it('is refused when it says nothing or too much', () => {
    for (const reason of [' ', 'x'.repeat(501)])
      expect(() => checkedReopenReason(reason)).toThrow(/500 characters/);
  });
});

describe('open questions', () => {
  it('are those without a choice; “I do not know” is one, a note is none', () => {
    const answers = [answered('owner'), { ...answered('budget'), choice: null, note: 'ask Anna' }];
    expect(openQuestions(document, answers)).toEqual(['budget', 'inventory', 'checks']);
  });

  it('stop a submission only where the questionnaire says so', () => {
    expect(blocksSubmission(document, ['owner'])).toBe(true);
    expect(blocksSubmission(document, [])).toBe(false);
    expect(blocksSubmission({ ...document, blanks: 'lowest' }, ['owner'])).toBe(false);
  });
});

describe('general information', () => {
  it.each([
    ['size', 'huge', /listed answers/],
    ['staff', 'many', /number of at least 0/],
    ['staff', '-2', /number of at least 0/],
  ])('refuses %s = %s', (field, value, reason) => {
    expect(() => checkedGeneralValue(document, field, value)).toThrow(reason);
  });

  it('knows no other field', () => {
    expect(() => checkedGeneralValue(document, 'colour', 'red')).toThrow(/no such field/);
  });

  it('takes values that fit, and empties a field', () => {
    expect(checkedGeneralValue(document, 'size', 'big')).toBe('big');
    expect(checkedGeneralValue(document, 'staff', ' 3.5 ')).toBe('3.5');
    expect(checkedGeneralValue(document, 'staff', ' ')).toBeNull();
  });

  it('names the required fields that are open', () => {
    expect(openGeneralFields(document, new Set())).toEqual(['size']);
    expect(openGeneralFields(document, new Set(['size']))).toEqual([]);
  });
});
