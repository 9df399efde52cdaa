import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '#libs/accounts';
import { CommunityModule } from '#libs/community';
import { AnsweringResolver } from './api/answering.resolver.js';
import {
  AnswerResolver,
  AssessmentContentResolver,
  AssessmentResultResolver,
} from './api/assessment-content.resolver.js';
import { AssessmentLoaders } from './api/assessment.loaders.js';
import { AssessmentResolver } from './api/assessment.resolver.js';
import { ExportController } from './api/export.controller.js';
import { ImportResolver } from './api/import.resolver.js';
import { AskedQuestionResolver } from './api/asked-question.resolver.js';
import { QuestionnaireResolver } from './api/questionnaire.resolver.js';
import { ResultResolver } from './api/result.resolver.js';
import { AnsweringService } from './app/answering.service.js';
import { AssessmentImportService } from './app/assessment-import.service.js';
import { AssessmentExportService } from './app/assessment-export.service.js';
import { AssessmentPersonalData } from './app/assessment.personal-data.js';
import { AssessmentCaseMaterial } from './app/assessment.case-material.js';
import { AssessmentHandover } from './app/assessment.handover.js';
import { AssessmentPolicy } from './app/assessment.policy.js';
import { AssessmentQueries } from './app/assessment.queries.js';
import { AssessmentReader } from './app/assessment.reader.js';
import { AssessmentScorer } from './app/assessment.scorer.js';
import { AssessmentSeed } from './app/assessment.seed.js';
import { AssessmentService } from './app/assessment.service.js';
import { DraftFiller } from './app/draft.filler.js';
import { SubmissionRecorder } from './app/submission.recorder.js';
import { QuestionnaireService } from './app/questionnaire.service.js';
import { AnswerEntity, AnswerRevisionEntity, GeneralAnswerEntity } from './persistence/answer.entity.js';
import { AnswerRepository } from './persistence/answer.repository.js';
import { AssessmentResultEntity } from './persistence/assessment-result.entity.js';
import { AssessmentEntity } from './persistence/assessment.entity.js';
import { AssessmentRepository } from './persistence/assessment.repository.js';
import { GeneralAnswerRepository } from './persistence/general-answer.repository.js';
import { QuestionnaireVersionEntity } from './persistence/questionnaire-version.entity.js';
import { QuestionnaireRepository } from './persistence/questionnaire.repository.js';
import { ResultRepository } from './persistence/result.repository.js';
import { TopicTargetEntity } from './persistence/topic-target.entity.js';
import { TopicTargetRepository } from './persistence/topic-target.repository.js';

const entities = [
  QuestionnaireVersionEntity,
  AssessmentEntity,
  AnswerEntity,
  AnswerRevisionEntity,
  GeneralAnswerEntity,
  TopicTargetEntity,
  AssessmentResultEntity,
];

const persistence = [
  QuestionnaireRepository,
  AssessmentRepository,
  AnswerRepository,
  GeneralAnswerRepository,
  TopicTargetRepository,
  ResultRepository,
];

const app = [
  QuestionnaireService,
  AssessmentService,
  AssessmentQueries,
  SubmissionRecorder,
  DraftFiller,
  AnsweringService,
  AssessmentScorer,
  AssessmentReader,
  AssessmentPolicy,
  AssessmentPersonalData,
  AssessmentExportService,
  AssessmentImportService,
  AssessmentSeed,
  AssessmentHandover,
  AssessmentCaseMaterial,
];

const api = [
  QuestionnaireResolver,
  AskedQuestionResolver,
  AssessmentResolver,
  AssessmentContentResolver,
  AssessmentResultResolver,
  AnswerResolver,
  AnsweringResolver,
  ResultResolver,
  ImportResolver,
  AssessmentLoaders,
];

/** The maturity assessment: questionnaires, answers, results. */
@Module({
  imports: [TypeOrmModule.forFeature(entities), AccountsModule, CommunityModule],
  controllers: [ExportController],
  providers: [...persistence, ...app, ...api],
  exports: [QuestionnaireService, AssessmentImportService, AssessmentSeed],
})
export class AssessmentModule {}
