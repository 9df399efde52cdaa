import { HIGHEST, LOWEST } from './scale.js';
import type { Confidence } from './scores.types.js';

/**
 * One answer as one small number, a step code, so that all answers of an assessment fit in one `Uint8Array`.
 * 0, 1 and 2 are the answers without an option; from `FIRST_OPTION` on, four codes per point: without a stated
 * confidence, then sure, fairly sure, unsure. What a code stands for is looked up in the tables below.
 */
export const BLANK = 0;
/** Step code of "not applicable". */
export const NOT_APPLICABLE = 1;
/** Step code of "I do not know". */
export const UNKNOWN = 2;
const FIRST_OPTION = 3;

/** How far each stated confidence lets the points move to either side, in steps of the scale. */
const WIDENING = new Map<Confidence | undefined, number>([
  [undefined, 0],
  ['sure', 0],
  ['fairly-sure', 0.5],
  ['unsure', 1],
]);
const CONFIDENCES = [...WIDENING.keys()];
const CODE_COUNT = FIRST_OPTION + HIGHEST * CONFIDENCES.length;

/** The step code of an option with these points (1..5), or -1 when the confidence is none of ours. */
export function stepCode(points: number, confidence: Confidence | undefined): number {
  const shade = CONFIDENCES.indexOf(confidence);
  return shade === -1 ? -1 : FIRST_OPTION + (points - LOWEST) * CONFIDENCES.length + shade;
}

/** Points by step code; the codes without an option stand at the lowest step, where they count at all. */
export const POINTS = new Float64Array(CODE_COUNT).fill(LOWEST);
/** Points by step code if the stated doubt goes downwards, never below 1. */
export const LOW_POINTS = new Float64Array(CODE_COUNT).fill(LOWEST);
/** Points by step code if the stated doubt goes upwards, never above 5. */
export const HIGH_POINTS = new Float64Array(CODE_COUNT).fill(LOWEST);
/** By step code: 1 where a confidence is stated, else 0. */
export const STATED = new Uint8Array(CODE_COUNT);

for (let points = LOWEST; points <= HIGHEST; points += 1) {
  for (const [confidence, widening] of WIDENING) {
    const code = stepCode(points, confidence);
    POINTS[code] = points;
    LOW_POINTS[code] = Math.max(LOWEST, points - widening);
    HIGH_POINTS[code] = Math.min(HIGHEST, points + widening);
    STATED[code] = confidence === undefined ? 0 : 1;
  }
}
