import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import { inBillionths, isOnScale } from './scale.js';

/**
 * The level whose band holds the score. Bands are upper-inclusive: with bands up to 2 and up to 3, a score of 2 is still
 * in the first and anything above it in the second (the rule of the LDT4SSC self-assessment, whose bands are of unequal
 * width too). A score counts as 2 when it rounds to 2 at nine decimals: see `inBillionths`.
 * @param score 1..5
 * @throws RangeError when the score is outside 1..5 or not a number
 */
export function levelOf(questionnaire: CompiledQuestionnaire, score: number): string {
  if (!isOnScale(score)) throw new RangeError(`A score lies in 1..5, not at ${score}.`);
  const { levelIds, levelEdges } = questionnaire;
  const position = inBillionths(score);
  let level = 0;
  while (position > levelEdges[level]!) level += 1;
  return levelIds[level]!;
}
