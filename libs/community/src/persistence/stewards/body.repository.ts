import { newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Body } from '../../domain/stewards/body.js';
import { isCurrent, NOW } from '../span.sql.js';

/** Somebody who acts for an authority or an organisation now. */
export interface ActiveSteward {
  readonly personId: string;
  readonly since: Date;
}

/** A body somebody acts for, with how many do. */
export interface StewardedBody extends Body {
  readonly activeStewards: number;
}

/** Everything one can act for. */
const BODIES = `(SELECT id, 'authority' AS kind, name, source_locale AS "sourceLocale", sort_name FROM authority
  UNION ALL SELECT id, 'organisation', name, source_locale, sort_name FROM organisation)`;

const CURRENT = isCurrent('s');
/** Somebody who is suspended cannot act, so nobody should count on them. */
const ACTIVE = `${CURRENT} AND EXISTS (SELECT 1 FROM person p WHERE p.id = s.person_id AND p.suspended_at IS NULL)`;

/** Who acts for authorities and organisations; an id names either. */
@Injectable()
export class BodyRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The authority or organisation, or null. */
  async byId(bodyId: string): Promise<Body | null> {
    const [body] = await this.byIds([bodyId]);
    return body ?? null;
  }

  /** The authorities and organisations with these ids, in no particular order; unknown ids are left out. */
  async byIds(bodyIds: readonly string[]): Promise<Body[]> {
    return this.uow.query<Body>(
      `SELECT id, kind, name, "sourceLocale" FROM ${BODIES} b WHERE id = ANY($1::uuid[])`,
      [bodyIds],
    );
  }

  /** Whether a coordinator has checked it, so that everybody sees it. */
  async isPublic(bodyId: string): Promise<boolean> {
    const found = await this.uow.query(
      `SELECT 1 FROM authority WHERE id = $1 AND checked_at IS NOT NULL
       UNION ALL SELECT 1 FROM organisation WHERE id = $1 AND checked_at IS NOT NULL`,
      [bodyId],
    );
    return found.length > 0;
  }

  /**
   * Keeps everybody else from changing who acts for it until the unit of work ends: whoever counts stewards and then
   * changes them has to be alone. False when there is no such authority or organisation.
   */
  async lock(bodyId: string): Promise<boolean> {
    const authority = await this.uow.query('SELECT 1 FROM authority WHERE id = $1 FOR NO KEY UPDATE', [
      bodyId,
    ]);
    if (authority.length > 0) return true;
    const found = await this.uow.query('SELECT 1 FROM organisation WHERE id = $1 FOR NO KEY UPDATE', [
      bodyId,
    ]);
    return found.length > 0;
  }

  /** Who acts for it now and can sign in, the longest first. */
  async activeStewards(bodyId: string): Promise<ActiveSteward[]> {
    return this.uow.query<ActiveSteward>(
      `SELECT s.person_id AS "personId", s.since FROM stewardship s
       WHERE (s.authority_id = $1 OR s.organisation_id = $1) AND ${ACTIVE} ORDER BY s.since, s.id`,
      [bodyId],
    );
  }

  /** Whether the person acts for it now. */
  async isSteward(personId: string, bodyId: string): Promise<boolean> {
    const found = await this.uow.query(
      `SELECT 1 FROM stewardship s
       WHERE s.person_id = $1 AND (s.authority_id = $2 OR s.organisation_id = $2) AND ${CURRENT}`,
      [personId, bodyId],
    );
    return found.length > 0;
  }

  /** What the person acts for now, by name. */
  async ofPerson(personId: string): Promise<StewardedBody[]> {
    return this.uow.query<StewardedBody>(
      `SELECT b.id, b.kind, b.name, b."sourceLocale",
         (SELECT count(*)::integer FROM stewardship s WHERE (s.authority_id = b.id OR s.organisation_id = b.id)
            AND ${ACTIVE}) AS "activeStewards"
       FROM ${BODIES} b
       WHERE b.id IN (SELECT coalesce(s.authority_id, s.organisation_id) FROM stewardship s
         WHERE s.person_id = $1 AND ${CURRENT})
       ORDER BY b.sort_name, b.id`,
      [personId],
    );
  }

  /** Lets a person act for it from now on; false when they do already. */
  async add(personId: string, bodyId: string): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO stewardship (id, person_id, authority_id, organisation_id, since)
       SELECT $1, $2, (SELECT id FROM authority WHERE id = $3), (SELECT id FROM organisation WHERE id = $3), ${NOW}
       ON CONFLICT DO NOTHING RETURNING id`,
      [newId(), personId, bodyId],
    );
    return added.length > 0;
  }

  /** Ends it at once; false when the person does not act for it. */
  async end(personId: string, bodyId: string): Promise<boolean> {
    const ended = await this.uow.query(
      `UPDATE stewardship s SET until = greatest(${NOW}, s.since + interval '1 millisecond')
       WHERE s.person_id = $1 AND (s.authority_id = $2 OR s.organisation_id = $2) AND ${CURRENT} RETURNING s.id`,
      [personId, bodyId],
    );
    return ended.length > 0;
  }

  /** Everything the person ever acted for, for the person to take along. */
  async historyOf(personId: string): Promise<{ bodyId: string; since: Date; until: Date | null }[]> {
    return this.uow.query(
      `SELECT coalesce(authority_id, organisation_id) AS "bodyId", since, until FROM stewardship
       WHERE person_id = $1 ORDER BY since, id`,
      [personId],
    );
  }

  /** Ends whatever the person acts for and forgets who it was; that somebody acted stays known. */
  async forgetPerson(personId: string): Promise<void> {
    await this.uow.query(
      `UPDATE stewardship SET person_id = NULL,
         until = least(until, greatest(${NOW}, since + interval '1 millisecond'))
       WHERE person_id = $1`,
      [personId],
    );
  }
}
