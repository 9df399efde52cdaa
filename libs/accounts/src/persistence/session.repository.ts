import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { FRESH_SECONDS, SESSION_TOUCH_SECONDS } from '../domain/session.rules.js';

/** The person behind a running session, as the plain row. */
export interface SessionPerson {
  readonly sessionId: string;
  readonly personId: string;
  readonly name: string;
  readonly locale: string;
  readonly roles: readonly string[];
  /** Whether "last seen" is due to be written again. */
  readonly stale: boolean;
  readonly secondFactor: boolean;
  readonly isFresh: boolean;
}

/** A session to be opened. */
export interface NewSession {
  readonly id: string;
  readonly idHash: Buffer;
  readonly personId: string;
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
  readonly userAgent: string;
  readonly secondFactor: boolean;
  /** How many seconds ago the person proved who they are; null when nobody knows. */
  readonly provedSecondsAgo: number | null;
}

/** A running session as its owner sees it in the list. */
export interface SessionRow {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly secondFactor: boolean;
}

/**
 * Sessions. All times are those of the database, so that replicas whose clocks differ agree on when one ends.
 */
@Injectable()
export class SessionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Who is behind a session that has not ended, of a person who is not suspended; or null. Demo people are nobody outside demo mode. */
  async person(idHash: Buffer, demoMode: boolean): Promise<SessionPerson | null> {
    const [row] = await this.uow.read<SessionPerson>(
      `SELECT s.id AS "sessionId", p.id AS "personId", p.name, p.locale, p.roles,
              s.last_seen_at < now() - make_interval(secs => $2) AS stale,
              s.second_factor AS "secondFactor", s.confirmed_at > now() - make_interval(secs => $4) AS "isFresh"
       FROM session s JOIN person p ON p.id = s.person_id
       WHERE s.id_hash = $1 AND s.idle_expires_at > now() AND s.expires_at > now() AND p.suspended_at IS NULL
         AND (NOT p.demo OR $3)`,
      [idHash, SESSION_TOUCH_SECONDS, demoMode, FRESH_SECONDS],
    );
    return row ?? null;
  }

  /** Moves the idle end on. Of several requests at the same time only one writes. */
  async touch(idHash: Buffer, idleSeconds: number): Promise<void> {
    await this.uow.query(
      `UPDATE session SET last_seen_at = now(), idle_expires_at = now() + make_interval(secs => $2)
       WHERE id_hash = $1 AND last_seen_at < now() - make_interval(secs => $3)`,
      [idHash, idleSeconds, SESSION_TOUCH_SECONDS],
    );
  }

  /**
   * Opens a session. It counts as proved only as strongly as the person can: a mailbox alone proves nothing for
   * somebody who has a second factor, or it would be enough to take the factor away.
   *
   * @returns whether the proof is fresh
   */
  async open(session: NewSession): Promise<boolean> {
    const { id, idHash, personId, idleSeconds, absoluteSeconds, userAgent, secondFactor } = session;
    const [row] = await this.uow.query<{ isFresh: boolean }>(
      `INSERT INTO session (id, id_hash, person_id, created_at, last_seen_at, confirmed_at, idle_expires_at, expires_at,
         user_agent, second_factor)
       SELECT $1, $2, $3, now(), now(),
         CASE WHEN $8::integer IS NULL OR NOT $7 AND (
             EXISTS (SELECT 1 FROM totp_factor WHERE person_id = $3)
             OR EXISTS (SELECT 1 FROM passkey WHERE person_id = $3))
           THEN 'epoch'::timestamptz ELSE now() - make_interval(secs => $8::integer) END,
         now() + make_interval(secs => $4), now() + make_interval(secs => $5), $6, $7
       RETURNING confirmed_at > now() - make_interval(secs => $9) AS "isFresh"`,
      [
        id,
        idHash,
        personId,
        idleSeconds,
        absoluteSeconds,
        userAgent,
        secondFactor,
        session.provedSecondsAgo,
        FRESH_SECONDS,
      ],
    );
    return row?.isFresh ?? false;
  }

  /**
   * Notes that the person has just proved who they are, and gives the session a new secret.
   *
   * @returns for how many seconds it still runs at most; null when it has ended
   */
  async confirm(idHash: Buffer, newIdHash: Buffer, secondFactor: boolean): Promise<number | null> {
    const [row] = await this.uow.query<{ seconds: number }>(
      `UPDATE session SET id_hash = $2, confirmed_at = now(), second_factor = second_factor OR $3
       WHERE id_hash = $1 AND idle_expires_at > now() AND expires_at > now()
       RETURNING ceil(extract(epoch FROM expires_at - now()))::integer AS seconds`,
      [idHash, newIdHash, secondFactor],
    );
    return row?.seconds ?? null;
  }

  /** Takes back what a second factor gave to a session, when its person has none any more. */
  async forgetSecondFactor(id: string): Promise<void> {
    await this.uow.query('UPDATE session SET second_factor = false WHERE id = $1', [id]);
  }

  /** The running sessions of a person, the latest used first. */
  async listOf(personId: string): Promise<SessionRow[]> {
    return this.uow.query<SessionRow>(
      `SELECT id, user_agent AS "userAgent", created_at AS "createdAt", last_seen_at AS "lastSeenAt",
         second_factor AS "secondFactor"
       FROM session WHERE person_id = $1 AND idle_expires_at > now() AND expires_at > now()
       ORDER BY last_seen_at DESC, id DESC LIMIT 100`,
      [personId],
    );
  }

  /** Ends a session; nothing happens when it has ended already. */
  async end(idHash: Buffer): Promise<void> {
    await this.uow.query('DELETE FROM session WHERE id_hash = $1', [idHash]);
  }

  /** Ends all sessions of a person. */
  async endAllOf(personId: string): Promise<void> {
    await this.uow.query('DELETE FROM session WHERE person_id = $1', [personId]);
  }

  /** Ends one session of a person; false when they have none of that name. */
  async endOneOf(personId: string, id: string): Promise<boolean> {
    const ended = await this.uow.query('DELETE FROM session WHERE person_id = $1 AND id = $2 RETURNING id', [
      personId,
      id,
    ]);
    return ended.length > 0;
  }

  /** Ends all sessions of a person but one; says how many there were. */
  async endOthersOf(personId: string, keptId: string): Promise<number> {
    const ended = await this.uow.query('DELETE FROM session WHERE person_id = $1 AND id <> $2 RETURNING id', [
      personId,
      keptId,
    ]);
    return ended.length;
  }

  /** Deletes the rows of sessions that have ended. */
  async forgetEnded(): Promise<void> {
    await this.uow.query('DELETE FROM session WHERE expires_at <= now() OR idle_expires_at <= now()');
  }
}
