import type { RecordedAnswer, RecordedGeneralAnswer } from './answer.js';
import { questionsOf, type QuestionnaireDocument } from './questionnaire/index.js';

/** An invented past assessment of an invented authority. */
export interface DemoAssessment {
  readonly authorityId: string;
  readonly personId: string;
  readonly questionnaireSlug: string;
  readonly period: string;
  readonly submittedAt: Date;
  /** Points around which the answers of each topic lie, in the order of the questionnaire's topics. */
  readonly profile: readonly number[];
}

const VESTHAVN = '019aa3f2-0000-7000-8000-000000000001';
const ASTRID_HOLM = '019aa3f0-0000-7000-8000-000000000001';

/** Two years of the demo authority, so that a trend can be seen. Invented throughout. */
export const DEMO_HISTORY: readonly DemoAssessment[] = [
  {
    authorityId: VESTHAVN,
    personId: ASTRID_HOLM,
    questionnaireSlug: 'digital-maturity',
    period: '2024',
    submittedAt: new Date('2024-11-12T10:20:00Z'),
    profile: [2.9, 2.2, 1.8, 1.6, 2.8, 3.2, 3.4],
  },
  {
    authorityId: VESTHAVN,
    personId: ASTRID_HOLM,
    questionnaireSlug: 'digital-maturity',
    period: '2025',
    submittedAt: new Date('2025-11-14T13:05:00Z'),
    profile: [3.4, 2.6, 2.1, 1.8, 3.1, 3.6, 4],
  },
];

const DEMO_TARGETS = [4, 3.5, 3.5, 3, 3.5, 4, 4];

/** The answers, general information and targets of an invented assessment. The same input gives the same answers. */
export function demoContent(document: QuestionnaireDocument, { profile }: DemoAssessment) {
  return {
    answers: questionsOf(document).map((question, at): RecordedAnswer => {
      const topic = document.topics.findIndex(({ indicators }) =>
        indicators.some(({ questions }) => questions.includes(question)),
      );
      const points = pointsAround(profile[topic] ?? 3, at);
      const optionId =
        question.options.find((option) => option.points === points)?.id ?? question.options[0]!.id;
      return {
        questionId: question.id,
        choice: { kind: 'option', optionId },
        note: null,
        confidence: null,
        evidence: [],
      };
    }),
    generalAnswers: document.general.flatMap(({ id, kind, required, options }): RecordedGeneralAnswer[] =>
      required && kind === 'choice' && options?.[0] ? [{ fieldId: id, value: options[0].id }] : [],
    ),
    targets: document.topics.map(({ id }, at) => ({ topicId: id, score: DEMO_TARGETS[at] ?? 3 })),
  };
}

/** How far the answers of the demo lie from their mean, in turn; the mean of a round is 0. */
const SCATTER = [0.3, -0.9, 0.9, -0.3, 1.1, -1.1];

/** Whole points that scatter around a mean, the same way each time. */
function pointsAround(mean: number, at: number): number {
  return Math.min(5, Math.max(1, Math.round(mean + (SCATTER[at % SCATTER.length] ?? 0))));
}
