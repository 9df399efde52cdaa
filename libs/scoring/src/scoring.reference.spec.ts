import { describe, expect, it } from '@jest/globals';

import fc from 'fast-check';

import { chose, partsOf, POINTS, question, scoresOf } from '../../../test/fixtures/scoring-builders.js';
import { FIVE_LEVELS, scoringCases } from '../../../test/fixtures/scoring-fixtures.js';
import { referenceScores } from '../../../test/fixtures/scoring-reference.js';
import type { ScoringAnswer, ScoringQuestionnaire } from './index.js';

describe('the plain reference implementation', () => {
  it('agrees for any questionnaire', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 32 - 1 }), (seed) => {
        const one = scoringCases(seed, 1)[0]!;
        const parts = partsOf(scoresOf(one));
        referenceScores(one.questionnaire, one.answers).forEach((expected, p) => {
          const { score, levelId, counted, confidence } = parts[p]!;
          expect([levelId, counted]).toEqual([expected.levelId, expected.counted]);
          if (expected.score === null) expect(score).toBeNull();
          else {
            expect(Math.abs(score! - expected.score)).toBeLessThan(1e-12);
            expect(Math.abs(confidence.low! - expected.low)).toBeLessThan(1e-12);
            expect(Math.abs(confidence.high! - expected.high)).toBeLessThan(1e-12);
          }
        });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a level is the one that exact arithmetic gives', () => {
  type Fraction = { top: bigint; bottom: bigint };
  type Weighed = { weight: number; value: Fraction };

  const meanOf = (parts: readonly Weighed[]): Fraction => {
    const sum = parts.reduce(
      (total, { weight, value }) => ({
        top: total.top * value.bottom + BigInt(weight) * value.top * total.bottom,
        bottom: total.bottom * value.bottom,
      }),
      { top: 0n, bottom: 1n },
    );
    return {
      top: sum.top,
      bottom: sum.bottom * parts.reduce((total, { weight }) => total + BigInt(weight), 0n),
    };
  };
  const levelAt = ({ top, bottom }: Fraction): string =>
    FIVE_LEVELS.find(({ upTo }) => top * 10n <= BigInt(upTo * 10) * bottom)!.id;

  const weight = fc.integer({ min: 1, max: 12 });
  const several = <T>(part: fc.Arbitrary<T>) => fc.array(part, { minLength: 1, maxLength: 5 });
  const anyAnswer = fc.record({ weight, points: fc.constantFrom(...POINTS) });
  const anyIndicator = fc.record({ weight, questions: several(anyAnswer) });
  const anyTopics = several(fc.record({ weight, indicators: several(anyIndicator) }));

  it('for weights in tenths, which have no exact binary form', () => {
    fc.assert(
      fc.property(anyTopics, (topics) => {
        const answers: Record<string, ScoringAnswer> = {};
        const questionnaire: ScoringQuestionnaire = {
          id: 'tenths',
          blanks: 'block',
          levels: FIVE_LEVELS,
          topics: topics.map(({ weight, indicators }, t) => ({
            id: `t${t}`,
            weight: weight / 10,
            indicators: indicators.map(({ weight, questions }, i) => ({
              id: `i${i}`,
              weight: weight / 10,
              questions: questions.map(({ weight, points }, q) => {
                const id = `t${t}-i${i}-q${q}`;
                answers[id] = chose(points);
                return question(id, weight / 10);
              }),
            })),
          })),
        };
        const exactPoints = ({ weight, points }: { weight: number; points: number }): Weighed => ({
          weight,
          value: { top: BigInt(points), bottom: 1n },
        });
        const exactTopics = topics.map(({ weight, indicators }) => ({
          weight,
          value: meanOf(
            indicators.map(({ weight, questions }) => ({
              weight,
              value: meanOf(questions.map(exactPoints)),
            })),
          ),
        }));

        const { overall, topics: scored } = scoresOf({ questionnaire, answers, targets: {} });
        expect(overall.levelId).toBe(levelAt(meanOf(exactTopics)));
        expect(scored.map(({ levelId }) => levelId)).toEqual(exactTopics.map(({ value }) => levelAt(value)));
      }),
      { numRuns: 500 },
    );
  });
});
