import { cleanText, InvalidInputError } from '#libs/kernel';
import type { RecordedAnswer } from './answer.js';
import { questionsOf, type QuestionnaireDocument } from './questionnaire/index.js';

const PERIOD_PATTERN = /^20\d{2}(-(H[12]|Q[1-4]))?$/;
const REASON_LIMIT = 500;

/**
 * A period an assessment can be for: a year, a half-year or a quarter, like 2026, 2026-H1 or 2026-Q3.
 *
 * @throws InvalidInputError
 */
export function checkedPeriod(period: string): string {
  const trimmed = period.trim().toUpperCase();
  if (PERIOD_PATTERN.test(trimmed)) return trimmed;
  throw new InvalidInputError(
    'Give the period as a year, half-year or quarter, like 2026, 2026-H1 or 2026-Q3.',
    {
      field: 'period',
    },
  );
}

/**
 * The reason for reopening a submitted assessment, which everyone of the authority will read beside the old result.
 *
 * @throws InvalidInputError
 */
export function checkedReopenReason(reason: string): string {
  const cleaned = cleanText(reason);
  if (cleaned !== '' && cleaned.length <= REASON_LIMIT) return cleaned;
  throw new InvalidInputError(`Say in at most ${REASON_LIMIT} characters why you reopen it.`, {
    field: 'reason',
  });
}

/**
 * A target for one topic: from 1 to 5 in steps of 0.5, or null for none.
 *
 * @throws InvalidInputError
 */
export function checkedTarget(score: number | null): number | null {
  if (score === null || (score >= 1 && score <= 5 && Number.isInteger(score * 2))) return score;
  throw new InvalidInputError('A target lies between 1 and 5, in steps of 0.5.', { field: 'score' });
}

/** The questions nobody answered yet, in the order of the questionnaire. "I do not know" is an answer. */
export function openQuestions(document: QuestionnaireDocument, answers: readonly RecordedAnswer[]): string[] {
  const answered = new Set(
    answers.filter(({ choice }) => choice !== null).map(({ questionId }) => questionId),
  );
  return questionsOf(document)
    .map(({ id }) => id)
    .filter((id) => !answered.has(id));
}

/** Whether open questions stop a submission: only where the questionnaire says that blanks do. */
export function blocksSubmission(document: QuestionnaireDocument, open: readonly string[]): boolean {
  return document.blanks === 'block' && open.length > 0;
}
