export { AssessmentModule } from './assessment.module.js';
export { AssessmentSeed } from './app/assessment.seed.js';
export { QuestionnaireService } from './app/questionnaire.service.js';
export { ImportRefusedError } from './domain/assessment.errors.js';
