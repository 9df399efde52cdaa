import { Injectable } from '@nestjs/common';
import { scoreAssessment, type AssessmentScores } from '#libs/scoring';
import { toScoringAnswers, type RecordedAnswer, type RecordedGeneralAnswer } from '../domain/answer.js';
import { targetsById } from '../domain/target.rules.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import { GeneralAnswerRepository } from '../persistence/general-answer.repository.js';
import { TopicTargetRepository } from '../persistence/topic-target.repository.js';
import { QuestionnaireService } from './questionnaire.service.js';

/** An assessment as it stands now: what was answered, and what follows from it. */
export interface ScoredAssessment {
  readonly answers: RecordedAnswer[];
  readonly generalAnswers: RecordedGeneralAnswer[];
  readonly scores: AssessmentScores;
}

/** Brings an assessment's answers and its questionnaire version together and scores them. */
@Injectable()
export class AssessmentScorer {
  constructor(
    private readonly answers: AnswerRepository,
    private readonly general: GeneralAnswerRepository,
    private readonly targets: TopicTargetRepository,
    private readonly questionnaires: QuestionnaireService,
  ) {}

  /** Reads and scores the present answers, never from what the request has read before. */
  async score(assessment: AssessmentEntity): Promise<ScoredAssessment> {
    const { compiled } = await this.questionnaires.byId(assessment.questionnaireVersionId);
    const ids = [assessment.id];
    const answers = (await this.answers.ofAssessments(ids)).map(({ questionId, content }) => ({
      questionId,
      ...content,
    }));
    const generalAnswers = (await this.general.ofAssessment(assessment.id)).flatMap(({ fieldId, value }) =>
      value === null ? [] : [{ fieldId, value }],
    );
    const targets = targetsById(await this.targets.ofAssessments(ids));
    return { answers, generalAnswers, scores: scoreAssessment(compiled, toScoringAnswers(answers), targets) };
  }
}
