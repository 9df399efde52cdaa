import type { Locale } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MailKind, NotificationKind } from '../domain/notifications.js';

/** Somebody a mail goes to. */
export interface MailRecipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** What people say about themselves. */
@Injectable()
export class ProfileRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Changes the name of a person. */
  async setName(personId: string, name: string): Promise<void> {
    await this.uow.query('UPDATE person SET name = $2 WHERE id = $1', [personId, name]);
  }

  /** Changes the address of a person; false when it belongs to somebody else. */
  async setEmail(personId: string, email: string): Promise<boolean> {
    const changed = await this.uow.query(
      `UPDATE person SET email = $2 WHERE id = $1
         AND NOT EXISTS (SELECT 1 FROM person other WHERE other.email = $2) RETURNING id`,
      [personId, email],
    );
    return changed.length > 0;
  }

  /** Ends all sessions of a person but the one with this secret; all of them when it is null. */
  async endOtherSessions(personId: string, keptIdHash: Buffer | null): Promise<void> {
    await this.uow.query('DELETE FROM session WHERE person_id = $1 AND id_hash IS DISTINCT FROM $2', [
      personId,
      keptIdHash,
    ]);
  }

  /** The kinds of mail that a person switched off. */
  async mutedBy(personId: string): Promise<string[]> {
    const rows = await this.uow.query<{ kind: string }>(
      'SELECT kind FROM muted_notification WHERE person_id = $1 ORDER BY kind',
      [personId],
    );
    return rows.map(({ kind }) => kind);
  }

  /** Switches exactly these kinds of mail off. */
  async mute(personId: string, kinds: readonly NotificationKind[]): Promise<void> {
    await this.uow.query('DELETE FROM muted_notification WHERE person_id = $1', [personId]);
    await this.uow.query(
      'INSERT INTO muted_notification (person_id, kind) SELECT $1, kind FROM unnest($2::text[]) AS k (kind)',
      [personId, kinds],
    );
  }

  /** Of these people, those who may sign in and did not switch this kind of mail off. */
  async recipients(personIds: readonly string[], kind: MailKind | null): Promise<MailRecipient[]> {
    return this.uow.query<MailRecipient>(
      `SELECT id, name, email, locale FROM person p
       WHERE id = ANY($1::uuid[]) AND suspended_at IS NULL AND NOT EXISTS
         (SELECT 1 FROM muted_notification m WHERE m.person_id = p.id AND m.kind = $2)
       ORDER BY id`,
      [personIds, kind],
    );
  }
}
