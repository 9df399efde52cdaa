import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import { CommunityFacade } from '#libs/community';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';

/** Who may see and change an assessment: the stewards of its authority, and nobody else. */
@Injectable()
export class AssessmentPolicy {
  constructor(private readonly community: CommunityFacade) {}

  /**
   * @throws NotFoundError for everybody who is not a steward of the authority, so that nobody learns what exists
   */
  async assertActsFor(actor: Actor, authorityId: string): Promise<void> {
    if (!(await this.community.isSteward(actor.personId, authorityId))) throw assessmentNotFound();
  }

  /**
   * The assessment, when there is one and the actor is a steward of its authority.
   *
   * @param reading the assessment, or the reading of it, which then goes on beside the question who acts for whom;
   *   inside a unit of work it has to be read before
   * @throws NotFoundError in both other cases, in the same words
   */
  async assertMayUse(
    actor: Actor,
    reading: AssessmentEntity | null | Promise<AssessmentEntity | null>,
  ): Promise<AssessmentEntity> {
    const [assessment, authorityIds] = await Promise.all([
      reading,
      this.community.authorityIdsOf(actor.personId),
    ]);
    if (assessment === null || !authorityIds.includes(assessment.authorityId)) throw assessmentNotFound();
    return assessment;
  }
}

function assessmentNotFound(): NotFoundError {
  return new NotFoundError(
    'ASSESSMENT_NOT_FOUND',
    'There is no such assessment, or only another authority sees it.',
  );
}
