import type { Confidence, ScoringAnswer } from '#libs/scoring';

/** Who may see a piece of evidence besides the authority itself. */
export type Visibility = 'private' | 'peers' | 'public';

/** Something that shows the answer is true: a link, never a file. */
export interface Evidence {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly visibility: Visibility;
}

/** What the authority says to one question. `null` while only a note or evidence is there, or after clearing. */
export type AnswerChoice =
  | { readonly kind: 'option'; readonly optionId: string }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'unknown' };

/** All that one answer holds. Two people who edit two answers never meet; the same answer has versions. */
export interface AnswerContent {
  readonly choice: AnswerChoice | null;
  readonly note: string | null;
  readonly confidence: Confidence | null;
  readonly evidence: readonly Evidence[];
}

/** An answer as a result keeps it. */
export interface RecordedAnswer extends AnswerContent {
  readonly questionId: string;
}

/** A field of the general information as a result keeps it. */
export interface RecordedGeneralAnswer {
  readonly fieldId: string;
  readonly value: string;
}

/** An answer nobody gave yet. */
export const EMPTY_ANSWER: AnswerContent = { choice: null, note: null, confidence: null, evidence: [] };

/** The part of the answers that counts, in the form that scoring takes. */
export function toScoringAnswers(answers: readonly RecordedAnswer[]): Record<string, ScoringAnswer> {
  const scored: Record<string, ScoringAnswer> = {};
  for (const { questionId, choice, confidence } of answers) {
    if (choice?.kind === 'option') {
      scored[questionId] = { ...choice, ...(confidence ? { confidence } : {}) };
    } else if (choice) {
      scored[questionId] = choice;
    }
  }
  return scored;
}
