export { compileQuestionnaire } from './questionnaire.compiler.js';
export { scoreAssessment } from './assessment.scorer.js';
export { levelBands, levelOf } from './level.bands.js';
export { percentOf } from './scale.js';
export { displayPercent, displayScore } from './score.display.js';
export { AnswersRefusedError, InvalidQuestionnaireError } from './scoring.errors.js';

export type { CompiledQuestionnaire } from './questionnaire.compiled.js';
export type {
  BlankRule,
  ScoringLevel,
  ScoringQuestion,
  ScoringQuestionnaire,
} from './questionnaire.types.js';
export type {
  AssessmentScores,
  Confidence,
  Score,
  ScoringAnswer,
  ScoringAnswers,
  ScoringTargets,
} from './scores.types.js';
