export type {
  GeneralFieldDocument,
  QuestionDocument,
  QuestionnaireDocument,
} from './questionnaire-document.schema.js';
export { parseQuestionnaireDocument } from './parse-questionnaire-document.js';
export { canonicalContentHash } from './content-hash.js';
export { toScoringQuestionnaire } from './scoring-model.js';
export { questionCount, questionsOf } from './questionnaire.rules.js';
