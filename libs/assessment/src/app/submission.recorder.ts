import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import { AssessmentRepository } from '../persistence/assessment.repository.js';
import { ResultRepository } from '../persistence/result.repository.js';
import type { ScoredAssessment } from './assessment.scorer.js';

/** Keeps what a submission said, within the unit of work of the caller. */
@Injectable()
export class SubmissionRecorder {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly results: ResultRepository,
  ) {}

  /** Adds the result and closes the assessment. */
  async record(
    assessment: AssessmentEntity,
    scored: ScoredAssessment,
    submittedBy: string,
    submittedAt: Date,
  ): Promise<AssessmentEntity> {
    const submission = assessment.submissionCount + 1;
    await this.assessments.markSubmitted(assessment.id, submission, submittedAt);
    await this.results.add({
      id: newId(),
      assessmentId: assessment.id,
      authorityId: assessment.authorityId,
      questionnaireVersionId: assessment.questionnaireVersionId,
      questionnaireSlug: assessment.questionnaireSlug,
      period: assessment.period,
      submission,
      ...scored,
      submittedBy,
      submittedAt,
      reopenedBy: null,
      reopenedAt: null,
      reopenReason: null,
    });
    return { ...assessment, state: 'submitted', submissionCount: submission, changedAt: submittedAt };
  }

  /** Notes who reopened the standing submission and why, and opens the assessment for answers again. */
  async reopen(
    assessment: AssessmentEntity,
    reopenedBy: string,
    reopenedAt: Date,
    reason: string,
  ): Promise<AssessmentEntity> {
    await this.results.markReopened(
      assessment.id,
      assessment.submissionCount,
      reopenedBy,
      reopenedAt,
      reason,
    );
    await this.assessments.markReopened(assessment.id, reopenedAt);
    return { ...assessment, state: 'draft', changedAt: reopenedAt };
  }
}
