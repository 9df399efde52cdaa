import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { FRESH_SECONDS, SESSION_TOUCH_SECONDS } from '../domain/session.rules.js';

/** The person behind a running session, as the plain row. */
export interface SessionPerson {
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
  readonly idHash: Buffer;
  readonly personId: string;
  readonly idleSeconds: number;
  readonly absoluteSeconds: number;
  readonly userAgent: string;
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
      `SELECT p.id AS "personId", p.name, p.locale, p.roles,
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

  /** Opens a session. */
  async open(session: NewSession): Promise<void> {
    const { idHash, personId, idleSeconds, absoluteSeconds, userAgent, secondFactor } = session;
    await this.uow.query(
      `INSERT INTO session (id_hash, person_id, created_at, last_seen_at, confirmed_at, idle_expires_at, expires_at,
         user_agent, second_factor)
       VALUES ($1, $2, now(), now(), now(), now() + make_interval(secs => $3), now() + make_interval(secs => $4), $5, $6)`,
      [idHash, personId, idleSeconds, absoluteSeconds, userAgent, secondFactor],
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

  /** Deletes the rows of sessions that have ended. */
  async forgetEnded(): Promise<void> {
    await this.uow.query('DELETE FROM session WHERE expires_at <= now() OR idle_expires_at <= now()');
  }
}
