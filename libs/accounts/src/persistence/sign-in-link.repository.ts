import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A link to be stored. */
export interface NewSignInLink {
  readonly tokenHash: Buffer;
  readonly requestId: string;
  readonly personId: string;
  readonly email: string;
  readonly next: string;
  readonly validSeconds: number;
}

/** What a used link was good for. */
export interface UsedSignInLink {
  readonly personId: string;
  readonly next: string;
}

/** A link as the person it was for may know it. */
export interface SignInLinkRow {
  readonly createdAt: Date;
  readonly usedAt: Date | null;
}

/** A link counts while it is unused and not expired, and its person is not suspended and still has that address. */
const USABLE = `l.used_at IS NULL AND l.expires_at > now() AND p.id = l.person_id
  AND p.suspended_at IS NULL AND p.email = l.email`;

/** Sign-in links. All times are those of the database. */
@Injectable()
export class SignInLinkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Stores a link; false when this order has its link already. */
  async add(link: NewSignInLink): Promise<boolean> {
    const { tokenHash, requestId, personId, email, next, validSeconds } = link;
    const added = await this.uow.query(
      `INSERT INTO sign_in_link (token_hash, request_id, person_id, email, next, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, now(), now() + make_interval(secs => $6))
       ON CONFLICT (request_id) DO NOTHING RETURNING request_id`,
      [tokenHash, requestId, personId, email, next, validSeconds],
    );
    return added.length > 0;
  }

  /** Whether the link can be used. Does not use it. */
  async isUsable(tokenHash: Buffer): Promise<boolean> {
    const found = await this.uow.query(
      `SELECT 1 FROM sign_in_link l, person p WHERE l.token_hash = $1 AND ${USABLE}`,
      [tokenHash],
    );
    return found.length > 0;
  }

  /**
   * Uses the link, and with it every other open link of the person. Null when it cannot be used (any more).
   * Belongs in a unit of work: the person is locked first, so that two links used at once never wait for each other.
   */
  async use(tokenHash: Buffer): Promise<UsedSignInLink | null> {
    await this.uow.query(
      `SELECT 1 FROM person WHERE id = (SELECT person_id FROM sign_in_link WHERE token_hash = $1) FOR NO KEY UPDATE`,
      [tokenHash],
    );
    const [used] = await this.uow.query<UsedSignInLink>(
      `UPDATE sign_in_link l SET used_at = now() FROM person p WHERE l.token_hash = $1 AND ${USABLE}
       RETURNING l.person_id AS "personId", l.next`,
      [tokenHash],
    );
    if (!used) return null;
    await this.uow.query('UPDATE sign_in_link SET used_at = now() WHERE person_id = $1 AND used_at IS NULL', [
      used.personId,
    ]);
    return used;
  }

  /** When links were made for a person and used; a link is forgotten once it cannot be used any more. */
  async listOf(personId: string): Promise<SignInLinkRow[]> {
    return this.uow.query<SignInLinkRow>(
      `SELECT created_at AS "createdAt", used_at AS "usedAt" FROM sign_in_link WHERE person_id = $1 ORDER BY created_at`,
      [personId],
    );
  }

  /** Deletes all links of a person. */
  async removeAllOf(personId: string): Promise<void> {
    await this.uow.query('DELETE FROM sign_in_link WHERE person_id = $1', [personId]);
  }

  /** Deletes the rows of links that can no longer be used. */
  async forgetExpired(): Promise<void> {
    await this.uow.query('DELETE FROM sign_in_link WHERE expires_at <= now()');
  }
}
