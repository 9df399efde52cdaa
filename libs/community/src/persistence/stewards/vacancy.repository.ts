import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ALARM_DAYS, WANTED_STEWARDS } from '../../domain/stewards/steward.rules.js';
import { isCurrent } from '../span.sql.js';

/** An authority with too few stewards. */
export interface Vacancy {
  readonly authorityId: string;
  readonly activeStewards: number;
  /** The one who is left; null when nobody is. */
  readonly stewardId: string | null;
}

/**
 * Authorities that are listed, or that anybody ever acted for: only stewards start assessments, so these are all that
 * have something to lose.
 */
const VACANCIES = `
  SELECT a.id AS "authorityId", a.sort_name, count(p.id)::integer AS "activeStewards", (array_agg(p.id) FILTER (WHERE p.id IS NOT NULL))[1] AS "stewardId"
  FROM authority a
  LEFT JOIN stewardship s ON s.authority_id = a.id AND ${isCurrent('s')}
  LEFT JOIN person p ON p.id = s.person_id AND p.suspended_at IS NULL
  WHERE EXISTS (SELECT 1 FROM membership m WHERE m.authority_id = a.id AND m.state = 'listed')
    OR EXISTS (SELECT 1 FROM stewardship ever WHERE ever.authority_id = a.id)
  GROUP BY a.id HAVING count(p.id) < ${WANTED_STEWARDS}`;

/** Finds authorities that could be locked out. */
@Injectable()
export class VacancyRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The authorities with too few stewards: those with none first, then by name; at most so many. */
  async list(limit: number): Promise<Vacancy[]> {
    return this.uow.query<Vacancy>(`${VACANCIES} ORDER BY "activeStewards", a.sort_name, a.id LIMIT $1`, [
      limit,
    ]);
  }

  /** Those of them that nobody was told of lately, which from now on counts as told; at most so many. */
  async raise(limit: number): Promise<Vacancy[]> {
    return this.uow.query<Vacancy>(
      `WITH vacant AS (
         SELECT * FROM (${VACANCIES}) v
         WHERE NOT EXISTS (SELECT 1 FROM vacancy_alarm told WHERE told.authority_id = v."authorityId"
           AND told.raised_at > now() - make_interval(days => $2))
         ORDER BY v."activeStewards", v.sort_name LIMIT $1
       ), raised AS (
         INSERT INTO vacancy_alarm (authority_id, raised_at) SELECT "authorityId", now() FROM vacant
         ON CONFLICT (authority_id) DO UPDATE SET raised_at = excluded.raised_at
           WHERE vacancy_alarm.raised_at <= now() - make_interval(days => $2)
         RETURNING authority_id
       )
       SELECT vacant.* FROM vacant JOIN raised ON raised.authority_id = vacant."authorityId"
       ORDER BY "activeStewards", sort_name`,
      [limit, ALARM_DAYS],
    );
  }
}
