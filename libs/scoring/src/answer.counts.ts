import { BLANK, FIRST_OPTION, NOT_APPLICABLE, POINTS, STATED } from './answer.steps.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';

/** What the answers to a run of questions are made of. */
export type AnswerCounts = {
  answered: number;
  /** Questions that enter the mean. */
  counted: number;
  notApplicable: number;
  unknown: number;
  blank: number;
  /** Options with a stated confidence. */
  stated: number;
  /** Fewest points among the counted questions; Infinity when there is none. */
  minimum: number;
  /** Most points among the counted questions; -Infinity when there is none. */
  maximum: number;
};

/** Counts the answers to the questions from `first` up to, not including, `end`. */
export function countAnswers(
  { counting }: CompiledQuestionnaire,
  steps: Uint8Array,
  first: number,
  end: number,
): AnswerCounts {
  let counted = 0;
  let notApplicable = 0;
  let unknown = 0;
  let blank = 0;
  let stated = 0;
  let minimum = Infinity;
  let maximum = -Infinity;
  for (let question = first; question < end; question += 1) {
    const step = steps[question]!;
    if (step >= FIRST_OPTION) stated += STATED[step]!;
    else if (step === NOT_APPLICABLE) notApplicable += 1;
    else if (step === BLANK) blank += 1;
    else unknown += 1;
    if (counting[step] === 0) continue;
    counted += 1;
    const points = POINTS[step]!;
    if (points < minimum) minimum = points;
    if (points > maximum) maximum = points;
  }
  const answered = end - first - notApplicable - blank;
  return { answered, counted, notApplicable, unknown, blank, stated, minimum, maximum };
}
