import { levelOf, type LevelBands } from './level.bands.js';
import { BILLION, inBillionths } from './scale.js';

/**
 * A score, target or gap rounded for a reader: one decimal, a half goes up (2.45 is shown as 2.5). Only ever for display.
 *
 * With the bands of its questionnaire, the score keeps as many more decimals as it takes to be shown inside its own level band: where
 * a band ends at 3, a score of 3.04 is shown as 3.04, because "3.0" beside the next level would look like a mistake.
 * Returns a number, never -0; grouping and the decimal mark belong to the reader's locale.
 */
export function displayScore(score: number, bands?: LevelBands): number {
  let unit = 10;
  let shown = rounded(score, unit);
  if (bands === undefined) return shown;

  const level = levelOf(bands, score);
  while (levelOf(bands, shown) !== level) {
    unit *= 10;
    shown = rounded(score, unit);
  }
  return shown;
}

/** A percentage rounded for a reader to a whole number, a half goes up. Only ever for display. */
export const displayPercent = (percent: number): number => rounded(percent, 1);

/**
 * Rounds to whole parts of `unit` (10 for one decimal), by way of billionths: 2.45 computed as 2.4499999999999997 still
 * rounds like 2.45. With nine decimals it changes no level, because levels are decided in billionths too.
 */
function rounded(value: number, unit: number): number {
  return Math.round(inBillionths(value) / (BILLION / unit)) / unit + 0;
}
