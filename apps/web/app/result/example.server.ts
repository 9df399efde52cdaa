import { scoreAssessment, type ScoringAnswer, type ScoringQuestionnaire } from '#libs/scoring';
import { compileModel } from '../answering/scoring';
import { type Scores } from '../graphql/types';

/** The questionnaire that the example is about. */
export const EXAMPLE_QUESTIONNAIRE = 'digital-maturity';

/** How the invented town stands in each topic, 1 to 5; answers lie around it. */
const TENDENCIES = [3.4, 2.6, 2.1, 1.8, 3.1, 3.6, 4.0];
const TARGETS = [4, 3.5, 3.5, 3, 3.5, 4, 4];
/** Makes neighbouring answers differ, as real ones do. */
const SWAY = [0.4, -0.5, 0.2, 0.6, -0.7, 0.1, -0.2];

/** The scores of an invented town, made from invented answers with the scoring of the hub. */
export function exampleScores(scoringModel: string): Scores {
  const model = JSON.parse(scoringModel) as ScoringQuestionnaire;
  const answers: Record<string, ScoringAnswer> = {};
  const targets: Record<string, number> = {};
  model.topics.forEach((topic, t) => {
    targets[topic.id] = TARGETS[t % TARGETS.length] ?? 3;
    const questions = topic.indicators.flatMap((indicator) => indicator.questions);
    questions.forEach((question, q) => {
      const wanted = (TENDENCIES[t % TENDENCIES.length] ?? 3) + (SWAY[(q + t) % SWAY.length] ?? 0);
      const points = Math.min(5, Math.max(1, Math.round(wanted)));
      const option = question.options.find((candidate) => candidate.points === points);
      if (option !== undefined) answers[question.id] = { kind: 'option', optionId: option.id };
    });
  });
  return scoreAssessment(compileModel(scoringModel), answers, targets).toJSON();
}
