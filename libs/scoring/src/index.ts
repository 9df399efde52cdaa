export { compileQuestionnaire } from './questionnaire.compiler.js';
export { scoreAssessment } from './assessment.scorer.js';
export { levelBands, levelOf, type LevelBands } from './level.bands.js';
export { percentOf } from './scale.js';
export { displayPercent, displayScore } from './score.display.js';
export { AnswersRefusedError, InvalidQuestionnaireError } from './scoring.errors.js';

export type { FreshScores } from './fresh.scores.js';
export type { CompiledQuestionnaire } from './questionnaire.compiled.js';
export type {
  BlankRule,
  Points,
  ScoringIndicator,
  ScoringLevel,
  ScoringOption,
  ScoringQuestion,
  ScoringQuestionnaire,
  ScoringTopic,
} from './questionnaire.types.js';
export type {
  AssessmentScores,
  Confidence,
  ConfidenceBand,
  Score,
  ScoringAnswer,
  ScoringAnswers,
  ScoringTargets,
  TopicScore,
} from './scores.types.js';
export type { AnswerFaultCode, Fault, QuestionnaireFaultCode } from './scoring.errors.js';
