import type { BlankRule } from './questionnaire.types.js';
import { HIGHEST, LOWEST } from './scale.js';
import type { Confidence } from './scores.types.js';

/**
 * One answer as one small number, its step, so that all answers of an assessment fit in one `Uint8Array`.
 * 0, 1 and 2 are the answers without an option; then follow four steps per point: without a stated confidence, sure,
 * fairly sure, unsure. What a step stands for is looked up in the tables below.
 */
export const BLANK = 0;
/** The step of "not applicable". */
export const NOT_APPLICABLE = 1;
/** The step of "I do not know". */
export const UNKNOWN = 2;
/** Stands where an answer has no step, because it does not fit its question. */
export const NO_STEP = -1;
/** The first step with an option; so are all above it. */
export const FIRST_OPTION = 3;

/** How far each stated confidence lets the points move to either side, in steps of the scale. */
const WIDENING = new Map<Confidence | undefined, number>([
  [undefined, 0],
  ['sure', 0],
  ['fairly-sure', 0.5],
  ['unsure', 1],
]);
const SHADES = new Map([...WIDENING.keys()].map((confidence, shade) => [confidence, shade]));
const STEP_COUNT = FIRST_OPTION + HIGHEST * SHADES.size;

/** The step of an option with these points (1..5), or `NO_STEP` when the confidence is none of ours. */
export function optionStep(points: number, confidence: Confidence | undefined): number {
  const first = FIRST_OPTION + (points - LOWEST) * WIDENING.size;
  if (confidence === undefined) return first;
  const shade = SHADES.get(confidence);
  return shade === undefined ? NO_STEP : first + shade;
}

/** Points by step; those without an option stand at the lowest step of the scale, where they count at all. */
export const POINTS = new Float64Array(STEP_COUNT).fill(LOWEST);
/** Points by step if the stated doubt goes downwards, never below 1. */
export const LOW_POINTS = new Float64Array(STEP_COUNT).fill(LOWEST);
/** Points by step if the stated doubt goes upwards, never above 5. */
export const HIGH_POINTS = new Float64Array(STEP_COUNT).fill(LOWEST);
/** By step: 1 where a confidence is stated, else 0. */
export const STATED = new Uint8Array(STEP_COUNT);

for (let points = LOWEST; points <= HIGHEST; points += 1) {
  for (const [confidence, widening] of WIDENING) {
    const step = optionStep(points, confidence);
    POINTS[step] = points;
    LOW_POINTS[step] = Math.max(LOWEST, points - widening);
    HIGH_POINTS[step] = Math.min(HIGHEST, points + widening);
    STATED[step] = confidence === undefined ? 0 : 1;
  }
}

/** By step: 1 where it enters the mean under this rule for blanks, else 0. */
export function countingSteps(blanks: BlankRule): Uint8Array {
  const counting = new Uint8Array(STEP_COUNT).fill(1);
  counting[NOT_APPLICABLE] = 0;
  counting[BLANK] = blanks === 'lowest' ? 1 : 0;
  counting[UNKNOWN] = blanks === 'leave-out' ? 0 : 1;
  return counting;
}
