import { localize, newId, type Locale } from '#libs/kernel';
import type { Advice } from '../domain/advice.rules.js';
import type { AnswerChoice, AnswerContent, RecordedAnswer } from '../domain/answer.js';
import type { SavedAnswerState } from '../domain/assessment.errors.js';
import { AnswerKind } from './assessment.enums.js';
import type { SaveAnswerInput } from './assessment.inputs.js';
import type { Answer, AnswerContentView } from './assessment.type.js';
import type { AnswerAdvice, ResultAnswer } from './result.type.js';

/** An answer's content in the words of the API. */
export function answerContentView({ choice, note, confidence, evidence }: AnswerContent): AnswerContentView {
  return {
    kind: choice?.kind ?? null,
    optionId: choice?.kind === 'option' ? choice.optionId : null,
    reason: choice?.kind === 'not-applicable' ? choice.reason : null,
    note,
    confidence,
    evidence: [...evidence],
  };
}

/** A saved answer in the words of the API; `answeredBy` holds the person's id until its field resolver names them. */
export function answerView(state: SavedAnswerState): Answer {
  const { questionId, version, answeredBy, answeredAt } = state;
  return { ...answerContentView(state), questionId, version, answeredBy, answeredAt };
}

/** An answer of a result in the words of the API. */
export function resultAnswerView(answer: RecordedAnswer): ResultAnswer {
  return { ...answerContentView(answer), questionId: answer.questionId };
}

/** Advice in one language. */
export function adviceView(
  { topic, question, chosen, advice }: Advice,
  locale: Locale,
  source: Locale,
): AnswerAdvice {
  return {
    questionId: question.id,
    topic: localize(topic.name, locale, source),
    prompt: localize(question.prompt, locale, source),
    chosen: chosen && localize(chosen.text, locale, source),
    advice: localize(advice, locale, source),
  };
}

/** The answer that an input asks to save. New links get an id here. */
export function answerContentOf(input: SaveAnswerInput): AnswerContent {
  return {
    choice: choiceOf(input),
    note: input.note ?? null,
    confidence: input.confidence ?? null,
    evidence: (input.evidence ?? []).map(({ id, url, title, visibility }) => ({
      id: id ?? newId(),
      url,
      title: title ?? '',
      visibility,
    })),
  };
}

function choiceOf({ kind, optionId, reason }: SaveAnswerInput): AnswerChoice | null {
  switch (kind) {
    case AnswerKind.OPTION:
      return { kind, optionId: optionId ?? '' };
    case AnswerKind.NOT_APPLICABLE:
      return { kind, reason: reason ?? '' };
    case AnswerKind.UNKNOWN:
      return { kind };
    default:
      return null;
  }
}
