import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Approval } from '../domain/four-eyes.js';

/** Who found which revision good. */
@Injectable()
export class ContentApprovalRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * What was said last of each of these revisions, where it was that it is good: by curators, and by reviewers whose link
   * still stands. A link that the author of the revision made for it is nobody else's word, and never counts.
   */
  async of(revisionIds: readonly string[]): Promise<Approval[]> {
    return this.uow.query<Approval>(
      `SELECT said.actor_id AS "personId", said.revision_id AS "revisionId" FROM (
         SELECT DISTINCT ON (s.revision_id, s.actor_id) s.revision_id, s.actor_id, s.action FROM content_step s
         WHERE s.revision_id = ANY($1::uuid[]) AND s.action IN ('approved', 'changes_asked') AND s.actor_id IS NOT NULL
         ORDER BY s.revision_id, s.actor_id, s.at DESC, s.id DESC) said WHERE said.action = 'approved'
       UNION ALL
       SELECT NULL, l.revision_id FROM content_review_link l JOIN content_revision r ON r.id = l.revision_id
       WHERE l.revision_id = ANY($1::uuid[]) AND l.verdict = 'approve' AND l.revoked_at IS NULL
         AND l.created_by IS NOT NULL AND l.created_by IS DISTINCT FROM r.created_by`,
      [revisionIds],
    );
  }
}
