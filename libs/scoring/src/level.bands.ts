import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import type { ScoringLevel } from './questionnaire.types.js';
import { inBillionths, isOnScale } from './scale.js';

/** The levels of a questionnaire, ready to be asked. */
export type LevelBands = Pick<CompiledQuestionnaire, 'levelIds' | 'levelEdges'>;

/** Levels as bands, for a reader who has no whole questionnaire at hand. Ascending, the last one up to 5. */
export function levelBands(levels: readonly ScoringLevel[]): LevelBands {
  return {
    levelIds: levels.map(({ id }) => id),
    levelEdges: Float64Array.from(levels, ({ upTo }) => inBillionths(upTo)),
  };
}

/**
 * The level whose band holds the score. Bands are upper-inclusive: with bands up to 2 and up to 3, a score of 2 is still
 * in the first and anything above it in the second (the rule of the LDT4SSC self-assessment, whose bands are of unequal
 * width too). A score counts as 2 when it rounds to 2 at nine decimals: see `inBillionths`.
 * @param score 1..5
 * @throws RangeError when the score is outside 1..5 or not a number
 */
export function levelOf(bands: LevelBands, score: number): string {
  if (!isOnScale(score)) throw new RangeError(`A score lies in 1..5, not at ${score}.`);
  const { levelIds, levelEdges } = bands;
  const position = inBillionths(score);
  let level = 0;
  while (position > levelEdges[level]!) level += 1;
  return levelIds[level]!;
}
