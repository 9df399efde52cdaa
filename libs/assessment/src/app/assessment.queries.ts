import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#libs/kernel';
import type { Actor, Page, PageArgs } from '#libs/platform';
import type { AssessmentResultEntity } from '../persistence/assessment-result.entity.js';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import { ASSESSMENTS_OF_AUTHORITY, AssessmentRepository } from '../persistence/assessment.repository.js';
import { ResultRepository } from '../persistence/result.repository.js';
import { AssessmentPolicy } from './assessment.policy.js';

/** Reads assessments and results, for the stewards of their authority only. */
@Injectable()
export class AssessmentQueries {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly results: ResultRepository,
    private readonly policy: AssessmentPolicy,
  ) {}

  /** @throws NotFoundError for everybody but the authority's stewards */
  async byId(actor: Actor, id: string): Promise<AssessmentEntity> {
    return this.policy.assertMayUse(actor, this.assessments.byId(id));
  }

  /**
   * One page of an authority's assessments, newest first.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   */
  async ofAuthority(actor: Actor, authorityId: string, page: PageArgs): Promise<Page<AssessmentEntity>> {
    await this.policy.assertActsFor(actor, authorityId);
    const rows = await this.assessments.ofAuthority(authorityId, page);
    return ASSESSMENTS_OF_AUTHORITY.connection(rows, page, { authorityId }, () =>
      this.assessments.countOfAuthority(authorityId),
    );
  }

  /**
   * The result that stood for an authority at an instant, or null.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   */
  async resultAt(
    actor: Actor,
    authorityId: string,
    questionnaireSlug: string,
    at: Date,
  ): Promise<AssessmentResultEntity | null> {
    await this.policy.assertActsFor(actor, authorityId);
    return this.results.standingAt(authorityId, questionnaireSlug, at);
  }

  /**
   * The last result of each assessment of an authority, oldest first.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   */
  async trend(actor: Actor, authorityId: string): Promise<AssessmentResultEntity[]> {
    await this.policy.assertActsFor(actor, authorityId);
    return this.results.trendOf(authorityId);
  }

  /** The last submission of an assessment, or null when it was never submitted. */
  async lastResult(assessment: AssessmentEntity): Promise<AssessmentResultEntity | null> {
    return assessment.submissionCount === 0 ? null : this.submission(assessment, assessment.submissionCount);
  }

  /**
   * One submission of an assessment, counted from 1. The caller has checked who may read.
   *
   * @throws NotFoundError when there is no such submission
   */
  async submission(assessment: AssessmentEntity, submission: number): Promise<AssessmentResultEntity> {
    const exists = submission >= 1 && submission <= assessment.submissionCount;
    const result = exists ? await this.results.one(assessment.id, submission) : null;
    if (!result) throw new NotFoundError('SUBMISSION_NOT_FOUND', 'The assessment has no such submission.');
    return result;
  }
}
