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

/** How many characters the texts of an answer may have, and how many links it may carry; the API refuses more. */
export const LIMITS = {
  reason: 500,
  note: 4000,
  evidenceUrl: 2000,
  evidenceTitle: 200,
  evidence: 10,
} as const;

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

/** Whether the hub would take the answer: "not applicable" needs its reason, every link its address, no text is too long. */
export function isComplete({ kind, reason, note, evidence }: AnswerDraft): boolean {
  if (kind === 'NOT_APPLICABLE' && (reason.trim() === '' || isTooLong(reason, LIMITS.reason))) return false;
  if (isTooLong(note, LIMITS.note) || evidence.length > LIMITS.evidence) return false;
  return evidence.every(({ url, title }) => isWebAddress(url) && !isTooLong(title, LIMITS.evidenceTitle));
}

/** Whether a text has more characters than fit, not counting spaces around it. */
export function isTooLong(text: string, limit: number): boolean {
  return text.trim().length > limit;
}

/** Whether a link leads to a page on the web; one with a user or a password in it is refused, as by the API. */
export function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { href, password, protocol, username } = new URL(text);
  const isOpen = /^https?:$/.test(protocol) && username === '' && password === '';
  return isOpen && Math.max(text.length, href.length) <= LIMITS.evidenceUrl;
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
