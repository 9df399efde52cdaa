import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '../../domain/groups/mandate.rules.js';

/** A mandate about whose end people are to be told. */
export interface EndingMandate {
  readonly mandateId: string;
  readonly kind: NoticeKind;
  /** Who exercises it, if anybody, and who chairs the group now. */
  readonly personIds: readonly string[];
}

/**
 * Chairs and delegates whose mandate ends within so many days, unless it was given anew or to somebody else in time. A
 * mandate that is shorter than the notice is not told of at its very beginning.
 */
const ENDING = `SELECT m.id AS "mandateId", n.kind, array_remove(array_agg(DISTINCT p.person_id), NULL) AS "personIds"
  FROM (VALUES ('ends-in-60', 60, 14), ('ends-in-14', 14, 0)) AS n (kind, days, before)
  JOIN mandate m ON m.role IN ('chair', 'delegate') AND m.since <= now()
    AND m.until > now() + n.before * interval '1 day' AND m.until <= now() + n.days * interval '1 day'
    AND m.since < m.until - n.days * interval '1 day'
  JOIN mandate p ON p.id = m.id OR (p.group_id = m.group_id AND p.role = 'chair' AND p.since <= now() AND p.until > now())
  WHERE NOT EXISTS (SELECT 1 FROM mandate f WHERE f.group_id = m.group_id AND f.role = m.role AND f.id <> m.id
    AND f.since <= m.until AND f.until > m.until AND (m.role = 'chair' OR f.authority_id = m.authority_id))
  GROUP BY m.id, n.kind`;

/** Remembers who was written to about which mandate. */
@Injectable()
export class MandateNoticeRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The mandates whose end people are to be told of now. */
  async ending(): Promise<EndingMandate[]> {
    return this.uow.query<EndingMandate>(ENDING);
  }

  /** Notes that a person is written to; false when they were before, and must not be again. */
  async note(mandateId: string, kind: NoticeKind, personId: string): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO mandate_notice (mandate_id, kind, person_id, sent_at) VALUES ($1, $2, $3, now())
       ON CONFLICT DO NOTHING RETURNING mandate_id`,
      [mandateId, kind, personId],
    );
    return added.length > 0;
  }
}
