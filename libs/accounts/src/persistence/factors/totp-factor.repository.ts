import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** What a code is checked against. */
export interface TotpKey {
  readonly secret: Buffer;
  readonly lastStep: number;
  /** Seconds since 1970 by the clock of the database, which all replicas share. */
  readonly now: number;
}

/** When the app was added and last used. */
export interface TotpFactorRow {
  readonly addedAt: Date;
  readonly lastUsedAt: Date;
}

/** The keys of authenticator apps, one per person. */
@Injectable()
export class TotpFactorRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The app of a person as they see it, without its key; null when they have none. */
  async find(personId: string): Promise<TotpFactorRow | null> {
    const [row] = await this.uow.query<TotpFactorRow>(
      'SELECT added_at AS "addedAt", last_used_at AS "lastUsedAt" FROM totp_factor WHERE person_id = $1',
      [personId],
    );
    return row ?? null;
  }

  /** What a code of the person is checked against, or null. */
  async key(personId: string): Promise<TotpKey | null> {
    const [row] = await this.uow.query<TotpKey>(
      `SELECT secret, last_step AS "lastStep", floor(extract(epoch FROM now()))::integer AS now
       FROM totp_factor WHERE person_id = $1`,
      [personId],
    );
    return row ?? null;
  }

  /** Seconds since 1970 by the clock of the database. */
  async now(): Promise<number> {
    const [row] = await this.uow.query<{ now: number }>(
      'SELECT floor(extract(epoch FROM now()))::integer AS now',
    );
    return row?.now ?? 0;
  }

  /** Adds the app of a person; false when they have one already. */
  async add(personId: string, secret: Buffer, lastStep: number): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO totp_factor (person_id, secret, last_step, added_at, last_used_at)
       VALUES ($1, $2, $3, now(), now()) ON CONFLICT (person_id) DO NOTHING RETURNING person_id`,
      [personId, secret, lastStep],
    );
    return added.length > 0;
  }

  /** Uses the code of a step; false when it, or that of a later step, was used meanwhile. */
  async use(personId: string, step: number): Promise<boolean> {
    const used = await this.uow.query(
      `UPDATE totp_factor SET last_step = $2, last_used_at = now()
       WHERE person_id = $1 AND last_step < $2 RETURNING person_id`,
      [personId, step],
    );
    return used.length > 0;
  }

  /** Removes the app of a person; false when they have none. */
  async remove(personId: string): Promise<boolean> {
    const removed = await this.uow.query('DELETE FROM totp_factor WHERE person_id = $1 RETURNING person_id', [
      personId,
    ]);
    return removed.length > 0;
  }
}
