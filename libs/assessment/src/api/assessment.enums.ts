import { registerEnumType } from '@nestjs/graphql';

/** Whether an assessment takes answers. */
export enum AssessmentState {
  DRAFT = 'draft',
  SUBMITTED = 'submitted',
}

/** What an authority says to a question. */
export enum AnswerKind {
  OPTION = 'option',
  NOT_APPLICABLE = 'not-applicable',
  UNKNOWN = 'unknown',
}

/** How sure the answering person is. */
export enum AnswerConfidence {
  SURE = 'sure',
  FAIRLY_SURE = 'fairly-sure',
  UNSURE = 'unsure',
}

/** Who may see evidence besides the authority itself. */
export enum EvidenceVisibility {
  PRIVATE = 'private',
  PEERS = 'peers',
  PUBLIC = 'public',
}

/** What a questionnaire does with questions nobody answered. */
export enum BlankRule {
  LOWEST = 'lowest',
  BLOCK = 'block',
  LEAVE_OUT = 'leave-out',
}

/** The form a field of the general information takes. */
export enum GeneralFieldKind {
  CHOICE = 'choice',
  NUMBER = 'number',
  TEXT = 'text',
}

registerEnumType(AssessmentState, {
  name: 'AssessmentState',
  description: 'A draft takes answers; a submitted assessment stands until it is reopened.',
});
registerEnumType(AnswerKind, {
  name: 'AnswerKind',
  description: '“I do not know” is an answer; “not applicable” leaves the score and needs a reason.',
});
registerEnumType(AnswerConfidence, {
  name: 'AnswerConfidence',
  description: 'How sure the answering person is.',
});
registerEnumType(EvidenceVisibility, {
  name: 'EvidenceVisibility',
  description: 'Who may see a piece of evidence besides the authority itself.',
});
registerEnumType(BlankRule, {
  name: 'BlankRule',
  description:
    'Whether open questions count as the lowest step, block the submission, or are left out of the score.',
});
registerEnumType(GeneralFieldKind, { name: 'GeneralFieldKind', description: 'The form of a field.' });
