import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { chose, partsOf, POINTS, scoresOf } from '../../../test/fixtures/scoring-builders.js';
import { scoringCases, type ScoringCase } from '../../../test/fixtures/scoring-fixtures.js';
import { compileQuestionnaire, displayScore, levelOf, percentOf } from './index.js';
import type { BlankRule, Confidence, Score, ScoringAnswer, ScoringQuestionnaire } from './index.js';

const RULES: readonly BlankRule[] = ['lowest', 'block', 'leave-out'];
const CONFIDENCES: readonly (Confidence | undefined)[] = [undefined, 'sure', 'fairly-sure', 'unsure'];

/** A questionnaire of any shape with answers and targets; cases are drawn by the generator the browser journeys use. */
const anyCase: fc.Arbitrary<ScoringCase> = fc
  .nat({ max: 2 ** 32 - 1 })
  .map((seed) => scoringCases(seed, 1)[0]!);
const anyQuestion = fc.nat();

const questionsOf = ({ topics }: ScoringQuestionnaire) =>
  topics.flatMap((topic) => topic.indicators.flatMap((indicator) => indicator.questions));

const withAnswer = (one: ScoringCase, questionId: string, answer: ScoringAnswer): ScoringCase => ({
  ...one,
  answers: { ...one.answers, [questionId]: answer },
});

const withRule = (one: ScoringCase, blanks: BlankRule): ScoringCase => ({
  ...one,
  questionnaire: { ...one.questionnaire, blanks },
});

const withWeights = (one: ScoringCase, change: (weight: number) => number): ScoringCase => ({
  ...one,
  questionnaire: {
    ...one.questionnaire,
    topics: one.questionnaire.topics.map((topic) => ({
      ...topic,
      weight: change(topic.weight ?? 1),
      indicators: topic.indicators.map((indicator) => ({
        ...indicator,
        weight: change(indicator.weight ?? 1),
        questions: indicator.questions.map((question) => ({
          ...question,
          weight: change(question.weight ?? 1),
        })),
      })),
    })),
  },
});

describe('for any questionnaire and any answers', () => {
  it('every number stays within its bounds', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        for (const part of partsOf(scoresOf(one))) {
          expect(part.completeness).toBeGreaterThanOrEqual(0);
          expect(part.completeness).toBeLessThanOrEqual(1);
          expect(part.answered + part.blank).toBe(part.applicable);
          expect(part.counted).toBeLessThanOrEqual(part.applicable);
          expect(part.score === null).toBe(part.counted === 0);
          if (part.score === null) continue;
          const { low, high, stated } = part.confidence;
          const ladder = [1, part.minimum!, part.score, part.maximum!, 5, low!, high!];
          expect(ladder.slice(0, 5)).toEqual(ladder.slice(0, 5).toSorted((a, b) => a - b));
          expect([1, low!, part.score, high!, 5]).toEqual(
            [1, low!, part.score, high!, 5].toSorted((a, b) => a - b),
          );
          expect(part.spread).toBe(part.maximum! - part.minimum!);
          expect(stated).toBeLessThanOrEqual(part.answered);
          if (stated === 0) expect([low, high]).toEqual([part.score, part.score]);
        }
      }),
    );
  });

  it('percent, level and gap say the same as the score', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const compiled = compileQuestionnaire(one.questionnaire);
        for (const { score, percent, levelId, target, gap } of partsOf(scoresOf(one))) {
          if (score === null) {
            expect([percent, levelId, gap]).toEqual([null, null, null]);
            continue;
          }
          expect(percent).toBe(percentOf(score));
          expect(levelId).toBe(levelOf(compiled, score));
          expect(levelOf(compiled, displayScore(score, compiled))).toBe(levelId);
          if (target === null) expect(gap).toBeNull();
          else expect(gap).toBeCloseTo(target - score, 9);
        }
      }),
    );
  });

  it('counts of the parts add up to those of the whole', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const { overall, topics } = scoresOf(one);
        for (const count of [
          'answered',
          'applicable',
          'counted',
          'notApplicable',
          'unknown',
          'blank',
        ] as const) {
          const total = (parts: readonly Score[]) => parts.reduce((sum, part) => sum + part[count], 0);
          expect(total(topics)).toBe(overall[count]);
          topics.forEach((topic) => expect(total(topic.indicators)).toBe(topic[count]));
        }
      }),
    );
  });

  it('a better answer never lowers any score or either end of its band', () => {
    fc.assert(
      fc.property(anyCase, anyQuestion, fc.constantFrom(...CONFIDENCES), (one, number, confidence) => {
        const questions = questionsOf(one.questionnaire);
        const { id } = questions[number % questions.length]!;
        const ladder = POINTS.map((points) =>
          partsOf(scoresOf(withAnswer(one, id, chose(points, confidence)))),
        );
        for (let step = 1; step < ladder.length; step += 1) {
          ladder[step]!.forEach((better, p) => {
            const worse = ladder[step - 1]![p]!;
            if (better.score === null) return;
            expect(better.score).toBeGreaterThanOrEqual(worse.score!);
            expect(better.confidence.low).toBeGreaterThanOrEqual(worse.confidence.low!);
            expect(better.confidence.high).toBeGreaterThanOrEqual(worse.confidence.high!);
          });
        }
      }),
    );
  });

  it('the order in which answers and targets come changes nothing', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat()), (one, keys) => {
        const shuffled = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
          Object.fromEntries(
            Object.entries(record)
              .map((entry) => [keys.next().value as number, entry] as const)
              .toSorted(([a], [b]) => a - b)
              .map(([, entry]) => entry),
          );
        const other = { ...one, answers: shuffled(one.answers), targets: shuffled(one.targets) };
        expect(scoresOf(other)).toEqual(scoresOf(one));
      }),
    );
  });

  it('weights matter by their proportions only', () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (one, factor) => {
        const scaled = partsOf(scoresOf(withWeights(one, (weight) => weight * factor)));
        partsOf(scoresOf(one)).forEach(({ score, levelId }, p) => {
          expect(Math.abs((scaled[p]!.score ?? 0) - (score ?? 0))).toBeLessThan(1e-12);
          expect(scaled[p]!.levelId).toBe(levelId);
        });
      }),
    );
  });

  it('doubling or halving all weights changes no bit', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: -900, max: 900 }), (one, exponent) => {
        expect(scoresOf(withWeights(one, (weight) => weight * 2 ** exponent))).toEqual(scoresOf(one));
      }),
    );
  });

  it('equal answers give exactly that score everywhere', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...POINTS), (one, points) => {
        const answers = Object.fromEntries(
          questionsOf(one.questionnaire).map(({ id }) => [id, chose(points)]),
        );
        for (const { score, spread } of partsOf(scoresOf({ ...one, answers }))) {
          expect([score, spread]).toEqual([points, 0]);
        }
      }),
    );
  });

  it('an answer moves nothing in another topic, "not applicable" included', () => {
    fc.assert(
      fc.property(anyCase, anyQuestion, (one, number) => {
        const candidates = questionsOf(one.questionnaire).filter(({ notApplicable }) => notApplicable);
        if (candidates.length === 0) return;
        const { id } = candidates[number % candidates.length]!;
        const before = scoresOf(one).topics;
        const after = scoresOf(withAnswer(one, id, { kind: 'not-applicable', reason: 'Not ours' })).topics;
        before.forEach((topic, t) => {
          if (!id.startsWith(`${topic.id}-`)) expect(after[t]).toEqual(topic);
        });
      }),
    );
  });

  it('counting blanks lowest never scores above blocking, nor blocking above leaving them out', () => {
    fc.assert(
      fc.property(anyCase, (one) => {
        const [lowest, block, leaveOut] = RULES.map((rule) => partsOf(scoresOf(withRule(one, rule))));
        leaveOut!.forEach(({ score }, p) => {
          if (score === null) return; // a part with a score here has one under the other rules too
          expect(lowest![p]!.score!).toBeLessThanOrEqual(block![p]!.score! + 1e-12);
          expect(block![p]!.score!).toBeLessThanOrEqual(score + 1e-12);
        });
      }),
    );
  });

  it('only blocking makes an assessment with open questions unfit to submit', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom(...RULES), (one, rule) => {
        const { overall, openQuestions, submittable } = scoresOf(withRule(one, rule));
        const blank = questionsOf(one.questionnaire).filter(({ id }) => !(id in one.answers));
        expect(openQuestions).toEqual(blank.map(({ id }) => id));
        expect(overall.blank).toBe(blank.length);
        expect(submittable).toBe(rule !== 'block' || blank.length === 0);
      }),
    );
  });
});
