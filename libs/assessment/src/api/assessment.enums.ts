import { registerEnumType } from '@nestjs/graphql';

/** Whether an assessment takes answers. */
export const AssessmentState = {
  DRAFT: 'draft',
  SUBMITTED: 'submitted',
} as const;
export type AssessmentState = (typeof AssessmentState)[keyof typeof AssessmentState];

/** What an authority says to a question. */
export const AnswerKind = {
  OPTION: 'option',
  NOT_APPLICABLE: 'not-applicable',
  UNKNOWN: 'unknown',
} as const;
export type AnswerKind = (typeof AnswerKind)[keyof typeof AnswerKind];

/** How sure the answering person is. */
export const AnswerConfidence = {
  SURE: 'sure',
  FAIRLY_SURE: 'fairly-sure',
  UNSURE: 'unsure',
} as const;
export type AnswerConfidence = (typeof AnswerConfidence)[keyof typeof AnswerConfidence];

/** Who may see evidence besides the authority itself. */
export const EvidenceVisibility = {
  PRIVATE: 'private',
  PEERS: 'peers',
  PUBLIC: 'public',
} as const;
export type EvidenceVisibility = (typeof EvidenceVisibility)[keyof typeof EvidenceVisibility];

/** What a questionnaire does with questions nobody answered. */
export const BlankRule = {
  LOWEST: 'lowest',
  BLOCK: 'block',
  LEAVE_OUT: 'leave-out',
} as const;
export type BlankRule = (typeof BlankRule)[keyof typeof BlankRule];

/** The form a field of the general information takes. */
export const GeneralFieldKind = {
  CHOICE: 'choice',
  NUMBER: 'number',
  TEXT: 'text',
} as const;
export type GeneralFieldKind = (typeof GeneralFieldKind)[keyof typeof GeneralFieldKind];

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
