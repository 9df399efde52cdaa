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
   * @throws NotFoundError in both other cases, in the same words
   */
  async assertMayUse(actor: Actor, assessment: AssessmentEntity | null): Promise<AssessmentEntity> {
    if (assessment === null) throw assessmentNotFound();
    await this.assertActsFor(actor, assessment.authorityId);
    return assessment;
  }
}

function assessmentNotFound(): NotFoundError {
  return new NotFoundError(
    'ASSESSMENT_NOT_FOUND',
    'There is no such assessment, or only another authority sees it.',
  );
}
