import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** A line of the audit log as those may read it for whom it was done. */
export interface Decision {
  readonly at: Date;
  readonly action: string;
  readonly actorId: string | null;
}

/** Reads what was done for an authority or an organisation. Whoever calls it has decided who may read. */
@Injectable()
export class AuditTrail {
  constructor(private readonly uow: UnitOfWork) {}

  /** The last things done for it, newest first; at most so many. */
  async lastFor(actingFor: string, limit: number): Promise<Decision[]> {
    return this.uow.query<Decision>(
      `SELECT at, action, actor_id AS "actorId" FROM audit_entry WHERE acting_for = $1 ORDER BY at DESC, id DESC LIMIT $2`,
      [actingFor, limit],
    );
  }
}
