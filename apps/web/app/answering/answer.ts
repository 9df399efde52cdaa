import {
  type Answer,
  type AnswerKind,
  type AnsweringQuestionnaire,
  type Confidence,
  type Question,
  type Visibility,
} from '../graphql/types';

/** A piece of evidence as it is written down; without an id until the hub has kept it. */
export interface EvidenceDraft {
  readonly id: string | null;
  readonly url: string;
  readonly title: string;
  readonly visibility: Visibility;
}

/** An answer as it stands on the page; texts are empty rather than missing, as form fields are. */
export interface AnswerDraft {
  readonly kind: AnswerKind | null;
  readonly optionId: string | null;
  readonly reason: string;
  readonly note: string;
  readonly confidence: Confidence | null;
  readonly evidence: readonly EvidenceDraft[];
}

/** An answer with the version the hub gave it; 0 before it was ever kept. */
export interface KeptAnswer extends AnswerDraft {
  readonly version: number;
  readonly savedAt: string | null;
}

/** What stands for a question nobody answered. */
export const BLANK: KeptAnswer = {
  kind: null,
  optionId: null,
  reason: '',
  note: '',
  confidence: null,
  evidence: [],
  version: 0,
  savedAt: null,
};

/** How many characters the long texts of an answer may have; the API refuses more. */
export const TEXT_LIMIT = 2000;
/** How many links an answer may carry. */
export const EVIDENCE_LIMIT = 10;

/** An answer of the API as the page keeps it. */
export function keptAnswer(answer: Answer): KeptAnswer {
  const { kind, optionId, confidence, evidence, version, answeredAt } = answer;
  const reason = answer.reason ?? '';
  const note = answer.note ?? '';
  return { kind, optionId, reason, note, confidence, evidence, version, savedAt: answeredAt };
}

/** All answers of an assessment by question. */
export function answersByQuestion(answers: readonly Answer[]): Readonly<Record<string, KeptAnswer>> {
  return Object.fromEntries(answers.map((answer) => [answer.questionId, keptAnswer(answer)]));
}

/** Whether the hub would take the answer: "not applicable" needs its reason, every link its address. */
export function isComplete(answer: AnswerDraft): boolean {
  if (answer.kind === 'NOT_APPLICABLE' && answer.reason.trim() === '') return false;
  return answer.evidence.every(({ url }) => isWebAddress(url));
}

/** Whether a link leads to a page on the web. */
export function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** Whether nothing was chosen and nothing written down. */
export function isBlank(answer: AnswerDraft): boolean {
  return answer.kind === null && answer.note.trim() === '' && answer.evidence.length === 0;
}

/** One question with the place it has in the questionnaire. */
export interface PlacedQuestion {
  readonly question: Question;
  readonly topicId: string;
  /** Counted from 1 through the whole questionnaire. */
  readonly number: number;
}

/** Every question in the order of the questionnaire. */
export function questionsInOrder({ topics }: Pick<AnsweringQuestionnaire, 'topics'>): PlacedQuestion[] {
  const placed = topics.flatMap((topic) =>
    topic.indicators.flatMap(({ questions }) =>
      questions.map((question) => ({ question, topicId: topic.id })),
    ),
  );
  return placed.map((place, at) => ({ ...place, number: at + 1 }));
}

/** Minutes that the open questions will take, from what the questionnaire says about its length; at least 1. */
export function minutesLeft(questionnaire: AnsweringQuestionnaire, open: number): number {
  const { minutesFrom, minutesTo, questionCount } = questionnaire;
  return Math.max(1, Math.round(((minutesFrom + minutesTo) / 2) * (open / questionCount)));
}
