import { Injectable } from '@nestjs/common';
import { ContributesToHandover, HandoverSource, type OpenTask } from '#libs/community';
import { AssessmentRepository } from '../persistence/assessment.repository.js';

/** What a new steward finds begun: the drafts of assessments. */
@Injectable()
@ContributesToHandover()
export class AssessmentHandover extends HandoverSource {
  constructor(private readonly assessments: AssessmentRepository) {
    super();
  }

  async openTasks(bodyId: string): Promise<readonly OpenTask[]> {
    const drafts = await this.assessments.draftsOf(bodyId);
    return drafts.map(({ id, questionnaireSlug, period, createdAt }) => ({
      kind: 'assessment.draft',
      title: `${questionnaireSlug} ${period}`,
      path: `/assessments/${id}`,
      since: createdAt,
    }));
  }
}
