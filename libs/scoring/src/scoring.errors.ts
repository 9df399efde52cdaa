/** What can be wrong with a questionnaire. */
export type QuestionnaireFaultCode =
  | 'id-empty'
  | 'id-duplicate'
  | 'list-empty'
  | 'blank-rule-unknown'
  | 'level-not-ascending'
  | 'level-out-of-range'
  | 'levels-end-below-5'
  | 'weight-not-positive'
  | 'weights-too-far-apart'
  | 'points-out-of-range';

/** What can be wrong with the answers or the targets given to scoring. */
export type AnswerFaultCode =
  | 'question-unknown'
  | 'option-unknown'
  | 'kind-unknown'
  | 'confidence-unknown'
  | 'not-applicable-not-allowed'
  | 'not-applicable-without-reason'
  | 'topic-unknown'
  | 'target-out-of-range';

/** One fault: where it is (`topics[0].weight`, `answers.some-question`), a stable code, and a sentence for a person. */
export type Fault<Code extends string> = {
  readonly path: string;
  readonly code: Code;
  readonly reason: string;
};

const listed = (faults: readonly Fault<string>[]): string =>
  faults.map(({ path, reason }) => `${path}: ${reason}`).join('; ');

/** Thrown by `compileQuestionnaire`; carries every fault of the questionnaire, in the order of the document. */
export class InvalidQuestionnaireError extends Error {
  readonly code = 'INVALID_QUESTIONNAIRE';

  constructor(readonly faults: readonly Fault<QuestionnaireFaultCode>[]) {
    super(`The questionnaire cannot be scored: ${listed(faults)}`);
    this.name = 'InvalidQuestionnaireError';
  }
}

/** Thrown by `scoreAssessment`; carries every fault of the answers and targets, in the order they were given. */
export class AnswersRefusedError extends Error {
  readonly code = 'ANSWERS_REFUSED';

  constructor(readonly faults: readonly Fault<AnswerFaultCode>[]) {
    super(`The answers cannot be scored: ${listed(faults)}`);
    this.name = 'AnswersRefusedError';
  }
}
