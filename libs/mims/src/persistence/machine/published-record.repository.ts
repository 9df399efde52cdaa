import { UnitOfWork, type FeedEntry, type ListedPage } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { EditionRecord, MimRecord } from '../../domain/machine/published-records.js';

/** More editions, or MIMs in one of them, are not told at once. */
const MOST = 500;

const EDITION = `SELECT e.family, e.number, e.state, e.released::text, e.updated_at AS "updatedAt", e.body FROM mim_edition e`;

const MIM = `SELECT m.id, m.family, m.edition, m.slug, m.number, m.publication, m.published_at AS "publishedAt",
  m.updated_at AS "updatedAt",
  m.body || jsonb_build_object('requirements', coalesce((SELECT jsonb_agg(r.body ORDER BY r.position) FROM mim_requirement r
    WHERE r.mim_id = m.id AND r.withdrawn_publication IS NULL), '[]')) AS body FROM mim m`;

const PAGES = `SELECT '/mims/' || family || '/' || number AS address, updated_at AS "updatedAt" FROM mim_edition WHERE gone IS NULL
  UNION ALL
  SELECT '/mims/' || family || '/' || edition || '/' || slug, updated_at FROM mim WHERE gone IS NULL
  UNION ALL
  SELECT '/mims/' || m.family || '/' || m.edition || '/' || m.slug || '/' || r.key, m.updated_at
  FROM mim_requirement r JOIN mim m ON m.id = r.mim_id WHERE m.gone IS NULL AND r.withdrawn_publication IS NULL`;

/** Reads what is published for those who read by machine. */
@Injectable()
export class PublishedRecordRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** All editions, the newest of each family first. */
  async editions(): Promise<EditionRecord[]> {
    return this.uow.query<EditionRecord>(
      `${EDITION} WHERE e.gone IS NULL ORDER BY e.family, e.chronology DESC LIMIT ${MOST}`,
    );
  }

  /** The edition, or null. */
  async edition(family: string, number: string): Promise<EditionRecord | null> {
    const [edition] = await this.uow.query<EditionRecord>(
      `${EDITION} WHERE e.gone IS NULL AND e.family = $1 AND e.number = $2`,
      [family, number],
    );
    return edition ?? null;
  }

  /** The MIMs of an edition, by number. */
  async mimsOf(family: string, edition: string): Promise<MimRecord[]> {
    return this.uow.query<MimRecord>(
      `${MIM} WHERE m.gone IS NULL AND m.family = $1 AND m.edition = $2
       ORDER BY m.number_place, m.slug LIMIT ${MOST}`,
      [family, edition],
    );
  }

  /** The MIM, or null. */
  async mim(family: string, edition: string, slug: string): Promise<MimRecord | null> {
    const [mim] = await this.uow.query<MimRecord>(
      `${MIM} WHERE m.gone IS NULL AND m.family = $1 AND m.edition = $2 AND m.slug = $3`,
      [family, edition, slug],
    );
    return mim ?? null;
  }

  /** What the family is called; its slug when it is not described. */
  async familyName(slug: string): Promise<string> {
    const [family] = await this.uow.query<{ name: string }>(
      `SELECT body->>'name' AS name FROM mim_family WHERE slug = $1 AND gone IS NULL`,
      [slug],
    );
    return family?.name ?? slug;
  }

  /** The newest publications, of all MIMs or of those of an edition, newest first. */
  async newest(
    count: number,
    of?: { readonly family: string; readonly edition: string },
  ): Promise<FeedEntry[]> {
    return this.uow.query<FeedEntry>(
      `SELECT '/mims/' || m.family || '/' || m.edition || '/' || m.slug AS address, m.publication, m.updated_at AS at,
         'MIM' || m.number || ' ' || (m.body->'name'->(m.body->>'language')->>'text') || ' (' || m.edition || ')' AS title,
         coalesce(m.body->>'changeNote', m.body->'source'->>'note') AS summary
       FROM mim m WHERE m.gone IS NULL AND ($2::text IS NULL OR (m.family = $2 AND m.edition = $3))
       ORDER BY m.updated_at DESC, m.id DESC LIMIT $1`,
      [count, of?.family ?? null, of?.edition ?? null],
    );
  }

  /** How many pages editions, MIMs and requirements have. */
  async countPages(): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM (${PAGES}) page`,
    );
    return row?.count ?? 0;
  }

  /** The pages of editions, MIMs and requirements, by address. */
  async pages(offset: number, limit: number): Promise<ListedPage[]> {
    return this.uow.query<ListedPage>(
      `SELECT address, "updatedAt" FROM (${PAGES}) page ORDER BY address OFFSET $1 LIMIT $2`,
      [offset, limit],
    );
  }
}
