import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A change of address that waits. */
export interface WaitingEmailChange {
  readonly id: string;
  readonly personId: string;
  readonly oldEmail: string;
  readonly newEmail: string;
}

const WAITING = `SELECT c.id, c.person_id AS "personId", p.email AS "oldEmail", c.new_email AS "newEmail"
  FROM email_change c JOIN person p ON p.id = c.person_id
  WHERE c.expires_at > now() AND p.suspended_at IS NULL`;

/** Changes of address that wait for their confirmation. All times are those of the database. */
@Injectable()
export class EmailChangeRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Stores a wish; it takes the place of an earlier one of the same person, whose link is void from then on. */
  async put(id: string, personId: string, newEmail: string, validSeconds: number): Promise<void> {
    await this.uow.query(
      `INSERT INTO email_change (id, person_id, new_email, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4))
       ON CONFLICT (person_id) DO UPDATE SET id = excluded.id, new_email = excluded.new_email, token_hash = NULL,
         expires_at = excluded.expires_at`,
      [id, personId, newEmail, validSeconds],
    );
  }

  /** The wish with this id; null when it is gone or another took its place. */
  async byId(id: string): Promise<WaitingEmailChange | null> {
    const [row] = await this.uow.query<WaitingEmailChange>(`${WAITING} AND c.id = $1`, [id]);
    return row ?? null;
  }

  /** Gives a wish the hash of its secret; false when it has one already. */
  async setToken(id: string, tokenHash: Buffer): Promise<boolean> {
    const changed = await this.uow.query(
      'UPDATE email_change SET token_hash = $2 WHERE id = $1 AND token_hash IS NULL RETURNING id',
      [id, tokenHash],
    );
    return changed.length > 0;
  }

  /** Whether a link can be used. Does not use it. */
  async isUsable(tokenHash: Buffer): Promise<boolean> {
    const found = await this.uow.query(`${WAITING} AND c.token_hash = $1`, [tokenHash]);
    return found.length > 0;
  }

  /** Takes the wish with this secret away, to be carried out in the same unit of work; null when there is none. */
  async take(tokenHash: Buffer): Promise<WaitingEmailChange | null> {
    const [wish] = await this.uow.query<WaitingEmailChange>(
      `${WAITING} AND c.token_hash = $1 FOR UPDATE OF c, p`,
      [tokenHash],
    );
    if (wish) await this.uow.query('DELETE FROM email_change WHERE id = $1', [wish.id]);
    return wish ?? null;
  }

  /** The address that a person asked for; null when none waits. */
  async wantedBy(personId: string): Promise<string | null> {
    const [row] = await this.uow.query<WaitingEmailChange>(`${WAITING} AND c.person_id = $1`, [personId]);
    return row?.newEmail ?? null;
  }

  /** Deletes the wishes that were not confirmed in time, and says how many. */
  async forgetExpired(): Promise<number> {
    return (await this.uow.query('DELETE FROM email_change WHERE expires_at <= now() RETURNING id')).length;
  }
}
