import { countingSteps } from './answer.steps.js';
import type { CompiledQuestionnaire } from './questionnaire.compiled.js';
import { faultsOf } from './questionnaire.faults.js';
import type { ScoringQuestion, ScoringQuestionnaire } from './questionnaire.types.js';
import { levelBands } from './level.bands.js';
import { emptySheet } from './score.sheet.js';
import { InvalidQuestionnaireError } from './scoring.errors.js';
import { DEFAULT_WEIGHT, normaliseWeights } from './weights.js';

/**
 * Checks a questionnaire and makes it ready for scoring. Do it once per version and keep the result: scoring with it
 * then takes a few microseconds.
 * @throws InvalidQuestionnaireError naming all faults at once
 */
export function compileQuestionnaire(questionnaire: ScoringQuestionnaire): CompiledQuestionnaire {
  const faults = faultsOf(questionnaire);
  if (faults.length > 0) throw new InvalidQuestionnaireError(faults);

  const { levels, topics } = questionnaire;
  const indicators = topics.flatMap((topic) => topic.indicators);
  const questions = indicators.flatMap((indicator) => indicator.questions);

  return {
    id: questionnaire.id,
    blanks: questionnaire.blanks,
    counting: countingSteps(questionnaire.blanks),
    ...levelBands(levels),
    topicIds: idsOf(topics),
    topicNumbers: numbersOf(topics),
    topicWeights: weightsWithin([topics]),
    indicatorsOf: startsOf(topics.map((topic) => topic.indicators)),
    indicatorIds: idsOf(indicators),
    indicatorWeights: weightsWithin(topics.map((topic) => topic.indicators)),
    questionsOf: startsOf(indicators.map((indicator) => indicator.questions)),
    questionIds: idsOf(questions),
    questionNumbers: numbersOf(questions),
    questionWeights: weightsWithin(indicators.map((indicator) => indicator.questions)),
    mayNotApply: Uint8Array.from(questions, (question) => (question.notApplicable ? 1 : 0)),
    optionPoints: optionPointsOf(questions),
    emptySheet: emptySheet(indicators.length, topics.length),
  };
}

type Identified = { readonly id: string };
type Weighted = { readonly weight?: number };

const idsOf = (parts: readonly Identified[]): string[] => parts.map(({ id }) => id);

const numbersOf = (parts: readonly Identified[]): Map<string, number> =>
  new Map(parts.map(({ id }, number) => [id, number]));

/** Where each group begins when all groups are laid end to end, followed by where the last one ends. */
function startsOf(groups: readonly (readonly unknown[])[]): Uint32Array {
  let end = 0;
  return Uint32Array.from([0, ...groups.map((group) => (end += group.length))]);
}

const weightsWithin = (groups: readonly (readonly Weighted[])[]): Float64Array =>
  Float64Array.from(
    groups.flatMap((siblings) => normaliseWeights(siblings.map(({ weight = DEFAULT_WEIGHT }) => weight))),
  );

function optionPointsOf(questions: readonly ScoringQuestion[]): Map<string, Uint8Array> {
  const points = new Map<string, Uint8Array>();
  questions.forEach(({ options }, question) => {
    for (const option of options) {
      const byQuestion = points.get(option.id) ?? new Uint8Array(questions.length);
      byQuestion[question] = option.points;
      points.set(option.id, byQuestion);
    }
  });
  return points;
}
