import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

const COLLECT = {
  revisions: `SELECT i.kind, i.title, r.number, r.created_at AS "createdAt", r.note FROM content_revision r
    JOIN content_item i ON i.id = r.item_id WHERE r.created_by = $1 ORDER BY r.created_at`,
  steps: `SELECT i.kind, i.title, s.action, s.at, s.note FROM content_step s JOIN content_item i ON i.id = s.item_id
    WHERE s.actor_id = $1 ORDER BY s.at`,
  comments: `SELECT i.kind, i.title, c.path, c.text, c.written_at AS "writtenAt" FROM content_comment c
    JOIN content_item i ON i.id = c.item_id WHERE c.author_id = $1 ORDER BY c.written_at`,
  reviewLinks: `SELECT i.kind, i.title, l.reviewer_name AS "reviewerName", l.reviewer_email AS "reviewerEmail",
      l.created_at AS "createdAt", l.answered_at AS "answeredAt", l.verdict FROM content_review_link l
    JOIN content_item i ON i.id = l.item_id
    WHERE l.created_by = $1 OR l.reviewer_email = (SELECT email FROM person WHERE id = $1) ORDER BY l.created_at`,
  stillTrueLinks: `SELECT i.kind, i.title, l.expires_at AS "expiresAt", l.used_at AS "usedAt"
    FROM content_still_true_link l JOIN content_item i ON i.id = l.item_id WHERE l.person_id = $1
    ORDER BY l.expires_at, i.id`,
  editing: `SELECT item_id AS "itemId", seen_at AS "seenAt" FROM content_editing WHERE person_id = $1 ORDER BY seen_at`,
} as const;

const FORGET = [
  'UPDATE content_item SET created_by = NULL WHERE created_by = $1',
  'UPDATE content_item SET verified_by = NULL WHERE verified_by = $1',
  'UPDATE content_revision SET created_by = NULL WHERE created_by = $1',
  'UPDATE content_publication SET published_by = NULL WHERE published_by = $1',
  'UPDATE content_draft SET opened_by = NULL WHERE opened_by = $1',
  'UPDATE content_draft SET state_by = NULL WHERE state_by = $1',
  'UPDATE content_step SET actor_id = NULL WHERE actor_id = $1',
  `UPDATE content_comment SET author_id = NULL, author_name = '' WHERE author_id = $1`,
  'UPDATE content_comment SET resolved_by = NULL WHERE resolved_by = $1',
  'UPDATE content_review_link SET created_by = NULL WHERE created_by = $1',
  `UPDATE content_review_link SET reviewer_name = '', reviewer_email = NULL
    WHERE reviewer_email = (SELECT email FROM person WHERE id = $1)`,
  'DELETE FROM content_editing WHERE person_id = $1',
  'DELETE FROM content_still_true_link WHERE person_id = $1',
];

/** What the editorial flow keeps about one person. */
@Injectable()
export class ContentPersonRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Everything, by kind. */
  async collect(personId: string): Promise<Readonly<Record<string, unknown[]>>> {
    const found: Record<string, unknown[]> = {};
    for (const [kind, statement] of Object.entries(COLLECT))
      found[kind] = await this.uow.query(statement, [personId]);
    return found;
  }

  /** Takes the person off everything, within the running unit of work; the content itself stays. */
  async forget(personId: string): Promise<void> {
    for (const statement of FORGET) await this.uow.query(statement, [personId]);
  }
}
