import { cleanText, InvalidInputError, newId } from '#libs/kernel';
import type { AnswerChoice, AnswerContent, Evidence } from './answer.js';
import type { QuestionDocument } from './questionnaire/index.js';

/** How long the texts of an answer may be, in characters, and how many links it may have. */
export const ANSWER_LIMITS = {
  reason: 500,
  note: 4_000,
  evidenceUrl: 2_000,
  evidenceTitle: 200,
  evidence: 10,
} as const;

/**
 * An answer that fits its question: texts cleaned, empty ones turned into null, every link with an id of its own.
 *
 * @throws InvalidInputError naming the field and how to mend it
 */
export function checkedAnswer(question: QuestionDocument, content: AnswerContent): AnswerContent {
  return {
    choice: content.choice && checkedChoice(question, content.choice),
    note: shortText(content.note, ANSWER_LIMITS.note, 'note'),
    confidence: content.confidence,
    evidence: checkedEvidence(content.evidence),
  };
}

function checkedChoice(question: QuestionDocument, choice: AnswerChoice): AnswerChoice {
  if (choice.kind === 'unknown') return choice;
  if (choice.kind === 'option') {
    if (question.options.some((option) => option.id === choice.optionId)) return choice;
    throw new InvalidInputError(
      'This option does not belong to the question. Reload the page and choose again.',
      {
        field: 'optionId',
      },
    );
  }
  if (!question.notApplicable) {
    throw new InvalidInputError(
      'This question applies to every authority. Choose one of the five statements.',
      {
        field: 'kind',
      },
    );
  }
  const reason = shortText(choice.reason, ANSWER_LIMITS.reason, 'reason');
  if (reason === null) {
    throw new InvalidInputError('Say in a few words why this does not apply to you.', { field: 'reason' });
  }
  return { kind: 'not-applicable', reason };
}

function checkedEvidence(evidence: readonly Evidence[]): Evidence[] {
  if (evidence.length > ANSWER_LIMITS.evidence) {
    throw new InvalidInputError(`At most ${ANSWER_LIMITS.evidence} links fit one answer.`, {
      field: 'evidence',
    });
  }
  const ids = new Set<string>();
  return evidence.map(({ id, url, title, visibility }) => ({
    id: ids.size < ids.add(id).size ? id : newId(),
    url: checkedUrl(url),
    title: shortText(title, ANSWER_LIMITS.evidenceTitle, 'evidence title') ?? '',
    visibility,
  }));
}

function checkedUrl(text: string): string {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  const isWeb = url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  const isOpen = url?.username === '' && url.password === '';
  if (isWeb && isOpen && url.href.length <= ANSWER_LIMITS.evidenceUrl) return url.href;
  throw new InvalidInputError(
    `Evidence is a web address that starts with https:// or http:// and has at most ${ANSWER_LIMITS.evidenceUrl} characters.`,
    { field: 'evidence' },
  );
}

function shortText(text: string | null, limit: number, field: string): string | null {
  const cleaned = cleanText(text ?? '');
  if (cleaned.length <= limit) return cleaned === '' ? null : cleaned;
  throw new InvalidInputError(`The ${field} has ${cleaned.length} characters; at most ${limit} fit.`, {
    field,
  });
}

/** Whether two answers say the same, whatever the order of their properties. */
export function isSameAnswer(one: AnswerContent, other: AnswerContent): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint({ choice, note, confidence, evidence }: AnswerContent): string {
  const choiceParts = !choice
    ? []
    : [choice.kind, 'optionId' in choice ? choice.optionId : '', 'reason' in choice ? choice.reason : ''];
  return JSON.stringify([
    choiceParts,
    note,
    confidence,
    evidence.map(({ url, title, visibility }) => [url, title, visibility]),
  ]);
}
