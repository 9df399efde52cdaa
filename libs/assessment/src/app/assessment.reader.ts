import { RequestLoader, batch, groupedBy } from '#libs/platform';
import { scoreAssessment, type AssessmentScores } from '#libs/scoring';
import { toScoringAnswers } from '../domain/answer.js';
import { targetsById, withTargetsOf } from '../domain/target.rules.js';
import type { AnswerEntity } from '../persistence/answer.entity.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import type { AssessmentResultEntity } from '../persistence/assessment-result.entity.js';
import { GeneralAnswerRepository } from '../persistence/general-answer.repository.js';
import { ResultRepository } from '../persistence/result.repository.js';
import { TopicTargetRepository } from '../persistence/topic-target.repository.js';
import { QuestionnaireService } from './questionnaire.service.js';

/**
 * Reads what assessments hold, each part once per request and for all assessments of a page together.
 * Callers have checked who may read.
 */
@RequestLoader()
export class AssessmentReader {
  constructor(
    private readonly answerRows: AnswerRepository,
    private readonly generalRows: GeneralAnswerRepository,
    private readonly targetRows: TopicTargetRepository,
    private readonly results: ResultRepository,
    private readonly questionnaires: QuestionnaireService,
  ) {}

  private readonly answersOf = batch((ids: readonly string[]) =>
    this.answerRows.ofAssessments(ids).then(groupedBy(ids, ({ assessmentId }: AnswerEntity) => assessmentId)),
  );

  private readonly targetsOf = batch((ids: readonly string[]) =>
    this.targetRows.ofAssessments(ids).then(groupedBy(ids, (row) => row.assessmentId)),
  );

  private readonly submissionsOf = batch((ids: readonly string[]) =>
    this.results.ofAssessments(ids).then(groupedBy(ids, (row) => row.assessmentId)),
  );

  /** The answers of an assessment, in the order of their question ids. */
  answers(assessmentId: string): Promise<AnswerEntity[]> {
    return this.answersOf.load(assessmentId);
  }

  /** The general information as far as it is filled in. */
  async generalAnswers(assessmentId: string): Promise<{ fieldId: string; value: string | null }[]> {
    return this.generalRows.ofAssessment(assessmentId);
  }

  /** The targets the authority set. */
  targets(assessmentId: string): Promise<{ topicId: string; score: number }[]> {
    return this.targetsOf.load(assessmentId);
  }

  /** Every submission, first one first. */
  submissions(assessmentId: string): Promise<AssessmentResultEntity[]> {
    return this.submissionsOf.load(assessmentId);
  }

  /** The present answers, scored with the questionnaire version they were given to. */
  async scores(assessment: AssessmentEntity): Promise<AssessmentScores> {
    const [{ compiled }, answers, targets] = await Promise.all([
      this.questionnaires.byId(assessment.questionnaireVersionId),
      this.answers(assessment.id),
      this.targets(assessment.id),
    ]);
    const recorded = answers.map(({ questionId, content }) => ({ questionId, ...content }));
    return scoreAssessment(compiled, toScoringAnswers(recorded), targetsById(targets));
  }

  /**
   * The scores of a result as they were kept, held against the targets of today:
   * a target set after the submission shows its gap, and moves no score.
   */
  async resultScores(result: AssessmentResultEntity): Promise<AssessmentScores> {
    const [{ compiled }, targets] = await Promise.all([
      this.questionnaires.byId(result.questionnaireVersionId),
      this.targets(result.assessmentId),
    ]);
    const today = scoreAssessment(compiled, toScoringAnswers(result.answers), targetsById(targets));
    return withTargetsOf(result.scores, today);
  }
}
