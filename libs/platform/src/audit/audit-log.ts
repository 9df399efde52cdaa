import { newId } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Something worth remembering for good. It names people by id only: never a name, an address or a secret. */
export interface AuditRecord {
  /** What was done, as `subject.verb`: `membership.sign`. */
  readonly action: string;
  /** The person who did it; null when the hub did it by itself. */
  readonly actorId: string | null;
  /** The authority or organisation for which it was done. */
  readonly actingFor?: string | null;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The part that changed, where it matters. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** The append-only memory of who did what, acting for whom. */
@Injectable()
export class AuditLog {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds a line within the running unit of work: it exists if, and only if, what it tells of is committed. */
  async record({ action, actorId, actingFor, subject, before, after }: AuditRecord): Promise<void> {
    await this.uow.query(
      `INSERT INTO audit_entry (id, at, action, actor_id, acting_for, subject_kind, subject_id, before, after)
       VALUES ($1, now(), $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        action,
        actorId,
        actingFor ?? null,
        subject.kind,
        subject.id,
        before ? JSON.stringify(before) : null,
        after ? JSON.stringify(after) : null,
      ],
    );
  }
}
