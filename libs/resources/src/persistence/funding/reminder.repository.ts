import type { Translated } from '#libs/curation';
import type { Locale } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A deadline that comes near for an authority that is interested. */
export interface NearDeadline {
  readonly pursuitId: string;
  readonly authorityId: string;
  readonly callId: string;
  readonly title: Translated;
  readonly language: Locale;
  readonly address: string;
  readonly zone: string;
  readonly deadlineAt: Date;
}

const MOST = 1_000;

/** Finds the deadlines that stewards have to be told of. */
@Injectable()
export class ReminderRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Deadlines after `after` and up to `until` of which nobody was told so many days before. */
  async near(days: number, after: Date, until: Date): Promise<NearDeadline[]> {
    return this.uow.query<NearDeadline>(
      `SELECT p.id AS "pursuitId", p.authority_id AS "authorityId", p.call_id AS "callId", i.body->'title' AS title,
         i.language, i.address, i.body->>'zone' AS zone, f.deadline_at AS "deadlineAt"
       FROM funding_pursuit p JOIN funding_call f ON f.item_id = p.call_id JOIN shelf_item i ON i.id = p.call_id
       WHERE p.status = 'interested' AND f.deadline_at > $2 AND f.deadline_at <= $3
         AND NOT EXISTS (SELECT 1 FROM funding_reminder r
           WHERE r.pursuit_id = p.id AND r.days = $1 AND r.deadline_at = f.deadline_at)
       ORDER BY f.deadline_at, p.id LIMIT ${MOST}`,
      [days, after, until],
    );
  }

  /** Notes that stewards are told; false when they were already, or are at this moment. */
  async noteTold({ pursuitId, deadlineAt }: NearDeadline, days: number): Promise<boolean> {
    const noted = await this.uow.query(
      `INSERT INTO funding_reminder (pursuit_id, days, deadline_at)
       SELECT id, $2, $3 FROM funding_pursuit WHERE id = $1 AND status = 'interested'
       ON CONFLICT DO NOTHING RETURNING pursuit_id`,
      [pursuitId, days, deadlineAt],
    );
    return noted.length > 0;
  }
}
