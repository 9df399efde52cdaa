import type { RecordedAnswer } from './answer.js';
import type { QuestionDocument, QuestionnaireDocument } from './questionnaire/index.js';

type TopicDocument = QuestionnaireDocument['topics'][number];

/** What to do next about one question, as the questionnaire says it for the answer that was given. */
export interface Advice {
  readonly topic: TopicDocument;
  readonly question: QuestionDocument;
  /** The statement that was chosen; null for "I do not know". */
  readonly chosen: QuestionDocument['options'][number] | null;
  readonly advice: QuestionDocument['options'][number]['advice'];
  readonly points: number;
}

/**
 * The advice for the weakest answers: fewest points first, in the order of the questionnaire where they are equal, and one
 * per indicator so that it is not all about one thing. The top step and "not applicable" need none; for "I do not know"
 * the advice is that of the lowest step.
 */
export function weakestAdvice(
  document: QuestionnaireDocument,
  answers: readonly RecordedAnswer[],
  count: number,
): Advice[] {
  const choices = new Map(answers.map(({ questionId, choice }) => [questionId, choice]));
  const perIndicator = document.topics.flatMap((topic) =>
    topic.indicators.flatMap(({ questions }) => {
      const advised = questions.flatMap((question) => adviceFor(topic, question, choices.get(question.id)));
      return advised.sort(byPoints).slice(0, 1);
    }),
  );
  return perIndicator.sort(byPoints).slice(0, count);
}

const byPoints = (one: Advice, other: Advice): number => one.points - other.points;

function adviceFor(
  topic: TopicDocument,
  question: QuestionDocument,
  choice: RecordedAnswer['choice'] | undefined,
): Advice[] {
  const [lowest] = question.options;
  const highest = question.options.at(-1);
  if (!choice || choice.kind === 'not-applicable' || !lowest) return [];
  const chosen = choice.kind === 'option' ? question.options.find(({ id }) => id === choice.optionId) : null;
  if (chosen === undefined || chosen === highest) return [];
  const step = chosen ?? lowest;
  return [{ topic, question, chosen, advice: step.advice, points: step.points }];
}
