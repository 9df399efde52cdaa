import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DependencyView, ReferenceView } from '../domain/mim-view.js';

const MOST_OF_MIM = 500;
const MOST_DANGLING = 500;
const MOST_EDGES = 2_000;

/**
 * Every reference of the MIMs `m` with what it leads to now, within the edition. The same number has the same canonical form.
 */
const resolved = (where: string) => `
  SELECT f.mim_id AS "fromId", f.position, f.path, f.requirement_key AS "requirementKey", f.raw,
    m.family, m.edition, m.number_place, t.id AS "targetId", r.key AS "targetKey",
    CASE WHEN t.id IS NULL THEN 'no-such-mim' WHEN f.target_requirement IS NULL THEN 'resolved'
      WHEN r.key IS NULL THEN 'no-such-requirement' WHEN r.withdrawn_publication IS NOT NULL THEN 'withdrawn'
      WHEN NOT r.exact THEN 'other-numbering' ELSE 'resolved' END AS state
  FROM mim_reference f JOIN mim m ON m.id = f.mim_id AND m.gone IS NULL
  LEFT JOIN mim t ON t.family = m.family AND t.edition = m.edition AND t.gone IS NULL
    AND (t.number = f.target_number OR t.slug = f.target_slug)
  LEFT JOIN LATERAL (
    SELECT q.key, q.withdrawn_publication, lower(q.number) = lower(f.target_requirement) AS exact
    FROM mim_requirement q WHERE q.mim_id = t.id AND q.canonical = f.target_canonical
    ORDER BY q.withdrawn_publication IS NOT NULL, lower(q.number) = lower(f.target_requirement) DESC, q.position LIMIT 1
  ) r ON TRUE
  WHERE ${where}`;

const SHOWN = `"fromId", position, path, "requirementKey", raw, "targetId", "targetKey", state`;

/** Reads what MIMs name in their texts, resolved at the moment of reading. */
@Injectable()
export class ReferenceReader {
  constructor(private readonly uow: UnitOfWork) {}

  /** What these MIMs name, in the order of their texts; at most 500 of each. */
  async from(mimIds: readonly string[]): Promise<ReferenceView[]> {
    return this.uow.read(
      `SELECT ${SHOWN} FROM (SELECT x.*, row_number() OVER (PARTITION BY x."fromId" ORDER BY x.position) AS place
         FROM (${resolved('m.id = ANY($1::uuid[])')}) x) y
       WHERE place <= $2 ORDER BY "fromId", position`,
      [mimIds, MOST_OF_MIM],
    );
  }

  /** Where other texts of the edition name these MIMs; at most 500 of each. */
  async to(mimIds: readonly string[]): Promise<ReferenceView[]> {
    return this.uow.read(
      `SELECT ${SHOWN} FROM (SELECT x.*, row_number() OVER (PARTITION BY x."targetId"
           ORDER BY x.number_place, x."fromId", x.position) AS place
         FROM (${resolved(`m.id IN (SELECT near.id FROM mim near JOIN mim own ON own.family = near.family
           AND own.edition = near.edition WHERE own.id = ANY($1::uuid[])) AND t.id = ANY($1::uuid[])`)}) x
         WHERE x.state <> 'no-such-requirement') y
       WHERE place <= $2 ORDER BY place`,
      [mimIds, MOST_OF_MIM],
    );
  }

  /** What is named in an edition and is not there, MIM by MIM. */
  async dangling(family: string, edition: string): Promise<ReferenceView[]> {
    return this.uow.read(
      `SELECT ${SHOWN} FROM (${resolved('m.family = $1 AND m.edition = $2')}) x
       WHERE state <> 'resolved' ORDER BY number_place, "fromId", position LIMIT $3`,
      [family, edition, MOST_DANGLING],
    );
  }

  /** Who rests on whom in an edition, also where the requirement that is named is not there. */
  async dependencies(family: string, edition: string): Promise<DependencyView[]> {
    return this.uow.read(
      `SELECT f.id AS "fromId", t.id AS "toId", sum(f.named)::integer AS references, bool_or(f.slug IS NOT NULL) AS declared
       FROM (SELECT m.id, m.family, m.edition, m.number_place, r.target_number AS number, r.target_slug AS slug,
           count(r.target_number) AS named
         FROM mim m JOIN mim_reference r ON r.mim_id = m.id
         WHERE m.family = $1 AND m.edition = $2 AND m.gone IS NULL
         GROUP BY m.id, r.target_number, r.target_slug) f
       JOIN mim t ON t.family = f.family AND t.edition = f.edition AND t.gone IS NULL AND t.id <> f.id
         AND (t.number = f.number OR t.slug = f.slug)
       GROUP BY f.id, f.number_place, t.id, t.number_place ORDER BY f.number_place, t.number_place LIMIT $3`,
      [family, edition, MOST_EDGES],
    );
  }
}
