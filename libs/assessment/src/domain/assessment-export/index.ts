export type { AssessmentExport } from './assessment-export.schema.js';
export { parseAssessmentExport } from './parse-assessment-export.js';
export { exportedScores, recordedAnswerOf, toExportedAnswers } from './exported-answer.js';
