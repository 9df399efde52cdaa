import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** A region as a plain row. */
export interface RegionRow {
  readonly edition: string;
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly country: string;
  readonly parentCode: string | null;
}

/** Reads and writes the regions of Europe. */
@Injectable()
export class RegionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The regions of one country in one edition, by code; of one level, or of all three. At most some 500. */
  async ofCountry(edition: string, country: string, level: number | null): Promise<RegionRow[]> {
    return this.uow.query<RegionRow>(
      `SELECT edition, code, name, level, country, parent_code AS "parentCode" FROM region
       WHERE country = $1 AND edition = $2 AND ($3::smallint IS NULL OR level = $3) ORDER BY code`,
      [country, edition, level],
    );
  }

  /** Whether exactly this content was imported as the edition before. */
  async isImported(edition: string, contentHash: Buffer): Promise<boolean> {
    const found = await this.uow.query(
      'SELECT 1 FROM region_import WHERE edition = $1 AND content_hash = $2',
      [edition, contentHash],
    );
    return found.length > 0;
  }

  /** Adds and renames the regions of an edition, in one statement, and remembers the content they came from. */
  async import(edition: string, regions: readonly RegionRow[], contentHash: Buffer): Promise<void> {
    await this.uow.query(
      `INSERT INTO region AS r (edition, code, name, level, country, parent_code)
       SELECT n.edition, n.code, n.name, n.level, n.country, n."parentCode"
       FROM jsonb_to_recordset($1::jsonb)
         AS n (edition text, code text, name text, level smallint, country text, "parentCode" text)
       ORDER BY n.code
       ON CONFLICT (edition, code) DO UPDATE SET name = excluded.name WHERE r.name <> excluded.name`,
      [JSON.stringify(regions)],
    );
    await this.uow.query(
      `INSERT INTO region_import (edition, content_hash, imported_at) VALUES ($1, $2, now())
       ON CONFLICT (edition) DO UPDATE SET content_hash = excluded.content_hash, imported_at = excluded.imported_at`,
      [edition, contentHash],
    );
  }
}
