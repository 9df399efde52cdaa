import { cleanText, InvalidInputError, NotFoundError } from '#libs/kernel';
import type { GeneralFieldDocument, QuestionnaireDocument } from './questionnaire/index.js';

const TEXT_LIMIT = 500;

/**
 * A value that fits its field of the general information; null when it was left empty.
 *
 * @throws NotFoundError when the questionnaire has no such field
 * @throws InvalidInputError when the value does not fit
 */
export function checkedGeneralValue(
  document: QuestionnaireDocument,
  fieldId: string,
  value: string | null,
): string | null {
  const field = document.general.find(({ id }) => id === fieldId);
  if (!field) throw new NotFoundError('GENERAL_FIELD_NOT_FOUND', 'The questionnaire has no such field.');
  const cleaned = cleanText(value ?? '');
  return cleaned === '' ? null : fitting(field, cleaned);
}

function fitting(field: GeneralFieldDocument, value: string): string {
  const details = { field: field.id };
  if (field.kind === 'choice' && !field.options?.some(({ id }) => id === value)) {
    throw new InvalidInputError('Choose one of the listed answers.', details);
  }
  if (field.kind === 'number' && !/^\d{1,9}(\.\d{1,3})?$/.test(value)) {
    throw new InvalidInputError(
      'Enter a number of at least 0, with a dot for decimals, like 12 or 3.5.',
      details,
    );
  }
  if (value.length > TEXT_LIMIT) {
    throw new InvalidInputError(`At most ${TEXT_LIMIT} characters fit here.`, details);
  }
  return value;
}

/** The required fields of the general information that have no value yet. */
export function openGeneralFields(document: QuestionnaireDocument, answered: ReadonlySet<string>): string[] {
  return document.general.filter(({ id, required }) => required && !answered.has(id)).map(({ id }) => id);
}
