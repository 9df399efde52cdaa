import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { UnitOfWork } from '#libs/platform';
import { AssessmentResultEntity } from './assessment-result.entity.js';

/** How many results one authority's trend goes back. */
const TREND_LIMIT = 100;

const COLUMNS = `id, assessment_id AS "assessmentId", authority_id AS "authorityId",
  questionnaire_version_id AS "questionnaireVersionId", questionnaire_slug AS "questionnaireSlug", period, submission,
  scores, answers, general_answers AS "generalAnswers", submitted_by AS "submittedBy", submitted_at AS "submittedAt",
  reopened_by AS "reopenedBy", reopened_at AS "reopenedAt", reopen_reason AS "reopenReason"`;

/** Reads and adds results. A result is never changed, only marked as reopened. */
@Injectable()
export class ResultRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** All submissions of some assessments, first one first. */
  async ofAssessments(assessmentIds: readonly string[]): Promise<AssessmentResultEntity[]> {
    return this.uow.read<AssessmentResultEntity>(
      `SELECT ${COLUMNS} FROM assessment_result WHERE assessment_id = ANY($1::uuid[]) ORDER BY submission`,
      [assessmentIds],
    );
  }

  /** One submission of an assessment, or null. */
  async one(assessmentId: string, submission: number): Promise<AssessmentResultEntity | null> {
    const [found] = await this.uow.read<AssessmentResultEntity>(
      `SELECT ${COLUMNS} FROM assessment_result WHERE assessment_id = $1 AND submission = $2`,
      [assessmentId, submission],
    );
    return found ?? null;
  }

  /** The result that stood at an instant, or null when there was none yet. */
  async standingAt(
    authorityId: string,
    questionnaireSlug: string,
    at: Date,
  ): Promise<AssessmentResultEntity | null> {
    return this.results.findOne({
      where: { authorityId, questionnaireSlug, submittedAt: LessThanOrEqual(at) },
      order: { submittedAt: 'DESC', id: 'DESC' },
    });
  }

  /** The last submission of each assessment of an authority, oldest first. */
  async trendOf(authorityId: string): Promise<AssessmentResultEntity[]> {
    const newestFirst = await this.uow.read<AssessmentResultEntity>(
      `SELECT ${COLUMNS} FROM assessment_result WHERE id IN (
         SELECT id FROM (
           SELECT DISTINCT ON (assessment_id) id, submitted_at FROM assessment_result
           WHERE authority_id = $1 ORDER BY assessment_id, submission DESC
         ) AS last ORDER BY submitted_at DESC LIMIT ${TREND_LIMIT}
       ) ORDER BY submitted_at DESC`,
      [authorityId],
    );
    return newestFirst.reverse();
  }

  /** The last submission of an authority to each questionnaire, the newest first. */
  async standingOf(authorityId: string): Promise<AssessmentResultEntity[]> {
    return this.uow.query<AssessmentResultEntity>(
      `SELECT ${COLUMNS} FROM (
         SELECT DISTINCT ON (questionnaire_slug) * FROM assessment_result
         WHERE authority_id = $1 ORDER BY questionnaire_slug, submitted_at DESC, id DESC
       ) AS standing ORDER BY submitted_at DESC, id DESC`,
      [authorityId],
    );
  }

  /** Adds the result of a submission. */
  async add(result: AssessmentResultEntity): Promise<void> {
    await this.results.insert(result);
  }

  /** Notes who reopened a submission and why. What it said stays. */
  async markReopened(
    assessmentId: string,
    submission: number,
    reopenedBy: string,
    reopenedAt: Date,
    reopenReason: string,
  ): Promise<void> {
    await this.results.update({ assessmentId, submission }, { reopenedBy, reopenedAt, reopenReason });
  }

  private get results() {
    return this.uow.manager.getRepository(AssessmentResultEntity);
  }
}
