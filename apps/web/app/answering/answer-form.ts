import { type SaveAnswerInput } from '../graphql/answering.operations.server';
import { type AnswerKind, type Confidence, type Visibility } from '../graphql/types';
import { type AnswerDraft, type EvidenceDraft } from './answer';

const CONFIDENCES: readonly Confidence[] = ['SURE', 'FAIRLY_SURE', 'UNSURE'];
const VISIBILITIES: readonly Visibility[] = ['PRIVATE', 'PEERS', 'PUBLIC'];
const OPTION_PREFIX = 'option:';

/** The value of the radio button of an option. */
export function optionValue(optionId: string): string {
  return `${OPTION_PREFIX}${optionId}`;
}

/** The value of the radio button that is chosen; empty when none is. */
export function choiceValue({ kind, optionId }: Pick<AnswerDraft, 'kind' | 'optionId'>): string {
  return kind === 'OPTION' && optionId !== null ? optionValue(optionId) : (kind ?? '');
}

/** What a radio button stands for. */
export function choiceOf(value: string): Pick<AnswerDraft, 'kind' | 'optionId'> {
  if (value.startsWith(OPTION_PREFIX)) return { kind: 'OPTION', optionId: value.slice(OPTION_PREFIX.length) };
  const kind: AnswerKind | null = value === 'NOT_APPLICABLE' || value === 'UNKNOWN' ? value : null;
  return { kind, optionId: null };
}

/** Reads the fields of the answer form, whoever filled them in; unknown values count as not given. */
export function readAnswerForm(form: FormData): AnswerDraft {
  const confidence = CONFIDENCES.find((value) => value === textOf(form, 'confidence'));
  return {
    ...choiceOf(textOf(form, 'choice')),
    reason: textAsTyped(form, 'reason'),
    note: textAsTyped(form, 'note'),
    confidence: confidence ?? null,
    evidence: readEvidence(form),
  };
}

function readEvidence(form: FormData): EvidenceDraft[] {
  const urls = form.getAll('evidence-url').map(String);
  const [ids, titles, visibilities] = ['id', 'title', 'visibility'].map((name) =>
    form.getAll(`evidence-${name}`).map(String),
  );
  const links = urls.map((url, at) => ({
    id: ids?.[at] || null,
    url: url.trim(),
    title: titles?.[at]?.trim() ?? '',
    visibility: VISIBILITIES.find((value) => value === visibilities?.[at]) ?? 'PRIVATE',
  }));
  return links.filter(({ url, title }) => url !== '' || title !== '');
}

/** A text field of a form; empty when it is missing. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

// Forms send every line end as two characters, which would count against the limits.
function textAsTyped(form: FormData, name: string): string {
  return textOf(form, name).replaceAll('\r\n', '\n');
}

/** The answer as the API takes it. */
export function saveInput(
  assessmentId: string,
  questionId: string,
  answer: AnswerDraft,
  expectedVersion: number,
): SaveAnswerInput {
  const { kind, optionId, confidence, evidence } = answer;
  const reason = kind === 'NOT_APPLICABLE' ? answer.reason.trim() : null;
  const note = answer.note.trim() || null;
  const certainty = kind === 'OPTION' ? confidence : null;
  return {
    assessmentId,
    questionId,
    expectedVersion,
    kind,
    optionId,
    reason,
    note,
    confidence: certainty,
    evidence,
  };
}
