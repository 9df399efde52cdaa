import { describe, expect, it } from '@jest/globals';

import {
  chose,
  flat,
  NESTED,
  NOT_APPLICABLE,
  question,
  UNKNOWN,
} from '../../../test/fixtures/scoring-builders.js';
import { compileQuestionnaire, scoreAssessment } from './index.js';
import type { BlankRule, Confidence, ScoringAnswer, ScoringAnswers, ScoringQuestionnaire } from './index.js';

const scores = (
  questionnaire: ScoringQuestionnaire,
  answers: ScoringAnswers,
  targets?: Record<string, number>,
) => scoreAssessment(compileQuestionnaire(questionnaire), answers, targets);

describe('nested weighted means', () => {
  it('weigh questions in their indicator, indicators in their topic, topics in the whole', () => {
    const { overall, topics } = scores(NESTED, { a: chose(1), b: chose(5), c: chose(2), 'must-d': chose(3) });
    expect(topics[0]!.indicators[0]!.score).toBe(4); // (1*1 + 3*5) / 4
    expect(topics[0]!.indicators[1]!.score).toBe(2);
    expect(topics[0]!.score).toBe(8 / 3); // (1*4 + 2*2) / 3
    expect(topics[1]!.score).toBe(3);
    expect(overall.score).toBe(2.75); // (3*8/3 + 1*3) / 4
    expect(overall.percent).toBe(43.75); // (2.75 - 1) / 4 * 100
    expect(overall.levelId).toBe('emerging');
  });

  it('take the weight of an indicator in which nothing applies out of its topic', () => {
    const { topics } = scores(NESTED, { a: chose(1), b: chose(5), c: NOT_APPLICABLE });
    expect(topics[0]!.score).toBe(4);
    expect(topics[0]!.indicators[1]).toMatchObject({
      score: null,
      percent: null,
      levelId: null,
      spread: null,
    });
  });

  it('name every part in the order of the questionnaire', () => {
    const { overall, topics } = scores(NESTED, {});
    expect(overall.id).toBe('nested');
    expect(topics.map(({ id, indicators }) => [id, indicators.map((part) => part.id)])).toEqual([
      ['governance', ['strategy', 'money']],
      ['data', ['catalogue']],
    ]);
  });

  it('keep the spread that a mean hides', () => {
    const { overall } = scores(flat('block', question('a'), question('b'), question('c')), {
      a: chose(1),
      b: chose(4),
      c: chose(4),
    });
    expect(overall).toMatchObject({ score: 3, minimum: 1, maximum: 4, spread: 3 });
  });

  it('count nothing when nothing applies, and call that complete', () => {
    const { overall, submittable } = scores(flat('block', question('a')), { a: NOT_APPLICABLE });
    expect(overall).toEqual({
      id: 'flat',
      score: null,
      percent: null,
      levelId: null,
      completeness: 1,
      answered: 0,
      applicable: 0,
      counted: 0,
      notApplicable: 1,
      unknown: 0,
      blank: 0,
      minimum: null,
      maximum: null,
      spread: null,
      target: null,
      gap: null,
      confidence: { low: null, high: null, stated: 0 },
    });
    expect(submittable).toBe(true);
  });
});

describe('the blank rule decides what counts', () => {
  // Six questions: points 5 and 4, one unknown, one not applicable, two blank.
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => question(id));
  const answers = { a: chose(5), b: chose(4), c: UNKNOWN, d: NOT_APPLICABLE };

  it.each<[BlankRule, number, number, number, boolean]>([
    ['lowest', 12 / 5, 5, 1, true], // (5 + 4 + 1 + 1 + 1) / 5
    ['block', 10 / 3, 3, 1, false], // (5 + 4 + 1) / 3
    ['leave-out', 9 / 2, 2, 4, true], // (5 + 4) / 2
  ])('%s', (blanks, score, counted, minimum, submittable) => {
    const result = scores(flat(blanks, ...six), answers);
    expect(result.overall).toMatchObject({ score, counted, minimum, maximum: 5 });
    expect(result.overall).toMatchObject({
      answered: 3,
      applicable: 5,
      notApplicable: 1,
      unknown: 1,
      blank: 2,
    });
    expect(result.overall.completeness).toBe(3 / 5);
    expect(result.submittable).toBe(submittable);
    expect(result.openQuestions).toEqual(['e', 'f']);
  });

  it('an unknown answers a question, so it does not block', () => {
    const result = scores(flat('block', question('a')), { a: UNKNOWN });
    expect(result).toMatchObject({ submittable: true, openQuestions: [] });
    expect(result.overall).toMatchObject({ score: 1, completeness: 1 });
  });
});

describe('targets', () => {
  const answers = { a: chose(4), b: chose(4), c: chose(1), 'must-d': chose(3) };

  it('give a gap that is positive below, zero at and negative above the target', () => {
    const { topics } = scores(NESTED, answers, { governance: 3, data: 2.5 });
    expect(topics[0]).toMatchObject({ score: 2, target: 3, gap: 1 });
    expect(topics[0]!.indicators[0]).toMatchObject({ score: 4, target: 3, gap: -1 });
    expect(topics[1]).toMatchObject({ score: 3, target: 2.5, gap: -0.5 });
    expect(scores(NESTED, answers, { data: 3 }).topics[1]!.gap).toBe(0);
  });

  it('add up to an overall target by the weights of the topics', () => {
    const { overall } = scores(NESTED, answers, { governance: 3, data: 5 });
    expect(overall).toMatchObject({ score: 2.25, target: 3.5, gap: 1.25 }); // (3*3 + 1*5) / 4
  });

  it('give no overall target while a topic with a score has none', () => {
    expect(scores(NESTED, answers, { governance: 3 }).overall).toMatchObject({ target: null, gap: null });
  });

  it('of a topic without score leave the overall target alone', () => {
    const { overall, topics } = scores(NESTED, { 'must-d': chose(3) }, { governance: 5, data: 4 });
    expect(overall).toMatchObject({ target: 4, gap: 1 });
    expect(topics[0]).toMatchObject({ target: 5, gap: null });
  });

  it('are met in spite of the last digit', () => {
    const tenths = flat('block', question('a', 0.1), question('b', 0.4), question('c', 0.5));
    const { topics } = scores(tenths, { a: chose(1), b: chose(3), c: chose(4) }, { topic: 3.3 });
    expect(topics[0]).toMatchObject({ score: 3.3000000000000003, gap: 0 }); // 0.1 + 1.2 + 2.0
  });
});

describe('confidence', () => {
  it.each<[Confidence | undefined, number, number, number]>([
    [undefined, 3, 3, 0],
    ['sure', 3, 3, 1],
    ['fairly-sure', 2.5, 3.5, 1],
    ['unsure', 2, 4, 1],
  ])('%s widens the band to %d..%d', (confidence, low, high, stated) => {
    const { overall } = scores(flat('block', question('a')), { a: chose(3, confidence) });
    expect(overall.confidence).toEqual({ low, high, stated });
  });

  it('never leaves the scale', () => {
    const ends = flat('block', question('a'), question('b'));
    const { overall } = scores(ends, { a: chose(1, 'unsure'), b: chose(5, 'unsure') });
    expect(overall.confidence).toEqual({ low: 2.5, high: 3.5, stated: 2 }); // (1 + 4) / 2 and (2 + 5) / 2
  });

  it('passes through the same weighted means as the score', () => {
    const { topics } = scores(NESTED, { a: chose(3, 'unsure'), b: chose(3), c: chose(4, 'fairly-sure') });
    expect(topics[0]!.indicators[0]!.confidence).toEqual({ low: 2.75, high: 3.25, stated: 1 });
    expect(topics[0]!.confidence).toEqual({ low: 9.75 / 3, high: 12.25 / 3, stated: 2 }); // (2.75 + 2 * 3.5) / 3
  });
});

describe('the result', () => {
  it('is plain data on demand', () => {
    const result = scores(NESTED, { a: chose(1) }, { data: 4 });
    const { overall, topics, openQuestions, submittable } = result;
    expect(result.toJSON()).toEqual({ overall, topics, openQuestions, submittable });
    expect(JSON.parse(JSON.stringify(result))).toEqual(result.toJSON());
  });

  it('reads the same each time it is looked at', () => {
    const result = scores(NESTED, { a: chose(1) });
    expect(result.topics).toBe(result.topics);
    expect(result.overall).toBe(result.overall);
  });

  it('does not change when the answers do', () => {
    const answers: Record<string, ScoringAnswer> = { a: chose(1) };
    const result = scores(NESTED, answers);
    answers['a'] = chose(5);
    expect(result.overall.score).toBe(1);
  });
});
