import { isComplete, type AnswerDraft } from './answer';

/** Whether a question needs nothing more: an option, a reasoned "not applicable", or "I do not know". */
export function isAnswered(answer: AnswerDraft | undefined): boolean {
  return answer !== undefined && answer.kind !== null && isComplete(answer);
}
