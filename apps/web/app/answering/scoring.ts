import {
  compileQuestionnaire,
  scoreAssessment,
  type CompiledQuestionnaire,
  type Confidence,
  type ScoringAnswer,
  type ScoringQuestionnaire,
} from '#libs/scoring';
import { type ChartRow } from '../components/charts/chart-row';
import { type Scores, type TopicTarget, type TranslatedText } from '../graphql/types';
import { isComplete, type AnswerDraft } from './answer';

const CONFIDENCE: Readonly<Record<string, Confidence>> = {
  SURE: 'sure',
  FAIRLY_SURE: 'fairly-sure',
  UNSURE: 'unsure',
};

/** The questionnaire ready for scoring, from the model the API sends with it. */
export function compileModel(scoringModel: string): CompiledQuestionnaire {
  return compileQuestionnaire(JSON.parse(scoringModel) as ScoringQuestionnaire);
}

function scoringAnswer(answer: AnswerDraft): ScoringAnswer | null {
  if (answer.kind === 'OPTION' && answer.optionId !== null) {
    const confidence = answer.confidence === null ? undefined : CONFIDENCE[answer.confidence];
    return { kind: 'option', optionId: answer.optionId, ...(confidence && { confidence }) };
  }
  if (answer.kind === 'UNKNOWN') return { kind: 'unknown' };
  if (answer.kind === 'NOT_APPLICABLE' && isComplete(answer))
    return { kind: 'not-applicable', reason: answer.reason };
  return null;
}

/** Scores what is on the page with the code that the hub scores the submission with. */
export function scoreAnswers(
  questionnaire: CompiledQuestionnaire,
  answers: Readonly<Record<string, AnswerDraft>>,
  targets: readonly TopicTarget[],
): Scores {
  const given: Record<string, ScoringAnswer> = {};
  for (const [questionId, answer] of Object.entries(answers)) {
    const scored = scoringAnswer(answer);
    if (scored !== null) given[questionId] = scored;
  }
  return scoreAssessment(
    questionnaire,
    given,
    Object.fromEntries(targets.map(({ topicId, score }) => [topicId, score])),
  );
}

interface NamedTopic {
  readonly id: string;
  readonly name: TranslatedText;
}

interface ScoredTopics {
  readonly topics: readonly Omit<ChartRow, 'name'>[];
}

/** The topics as charts show them, in the order of the questionnaire. */
export function chartRows(topics: readonly NamedTopic[], scores: ScoredTopics): ChartRow[] {
  return topics.map(({ id, name }) => {
    const found = scores.topics.find((topic) => topic.id === id);
    const { score = null, target = null, minimum = null, maximum = null } = found ?? {};
    return { id, name: name.text, score, target, minimum, maximum };
  });
}
