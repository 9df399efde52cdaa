import type { AnswerContent } from './answer.js';
import type { DocumentFault } from '#libs/platform';

/** The authority has an assessment for this questionnaire and period already: open that one. */
export class AssessmentExistsError {
  constructor(readonly assessmentId: string) {}
}

/** Questions are open that the questionnaire wants answered before a submission. */
export class AssessmentIncompleteError {
  constructor(
    readonly openQuestions: readonly string[],
    readonly openGeneralFields: readonly string[],
  ) {}
}

/** The assessment is submitted and takes no answers until it is reopened. */
export class AssessmentClosedError {
  constructor(readonly assessmentId: string) {}
}

/** A saved answer with its version. */
export interface SavedAnswerState extends AnswerContent {
  readonly questionId: string;
  readonly version: number;
  readonly answeredBy: string;
  readonly answeredAt: Date;
}

/** Somebody saved another answer to the same question in between. Nothing was overwritten; both are here. */
export class AnswerConflict {
  constructor(
    readonly current: SavedAnswerState,
    readonly yours: AnswerContent,
  ) {}
}

/** A document was not taken; every fault is listed and nothing was changed. */
export class ImportRefusedError {
  constructor(readonly faults: readonly DocumentFault[]) {}
}
