import { newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { AuthoritiesDocument, AuthorityEntry } from '../domain/authorities-document.js';
import type { AuthorityView } from '../domain/authority-view.js';
import { matchNamesOf, webHostOf } from '../domain/registration/match-name.js';
import { populationClassOf } from '../domain/population-class.js';
import { sortNameOf } from '../domain/sort-name.js';

/** The columns of an `AuthorityView`, for statements that call the authority `a` and its region `r`. */
export const AUTHORITY_COLUMNS = `a.id, a.name, a.source_locale AS "sourceLocale", a.type, a.country,
  CASE WHEN r.code IS NOT NULL THEN
    json_build_object('edition', r.edition, 'code', r.code, 'name', r.name, 'level', r.level) END AS region,
  a.population, a.population_year AS "populationYear", a.population_class AS "populationClass",
  a.lau_code AS "lauCode", a.website, a.checked_at IS NOT NULL AS checked, a.demo, a.label`;

/** Joins the region to the authority. */
export const JOIN_REGION = 'LEFT JOIN region r ON r.edition = a.region_edition AND r.code = a.region_code';

/** Reads and writes authorities. Reads give plain rows: they stand in public lists that are read often. */
@Injectable()
export class AuthorityRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The authorities with these ids, in no particular order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<AuthorityView[]> {
    return this.uow.read<AuthorityView>(
      `SELECT ${AUTHORITY_COLUMNS} FROM authority a ${JOIN_REGION} WHERE a.id = ANY($1::uuid[])`,
      [ids],
    );
  }

  /** Whether there is an authority with this id. */
  async exists(id: string): Promise<boolean> {
    return (await this.uow.query('SELECT 1 FROM authority WHERE id = $1', [id])).length > 0;
  }

  /**
   * Adds the authorities of a document that are missing, each with its membership as listed. Authorities that are
   * there stay as they are, also when they left the list in the meantime.
   *
   * @returns the ids of those added
   */
  async addMissing(document: AuthoritiesDocument, demo: boolean): Promise<ReadonlySet<string>> {
    const rows = document.authorities.map((entry) => authorityRow(entry, document));
    const added = await this.uow.query<{ id: string }>(
      `INSERT INTO authority (id, name, source_locale, sort_name, type, country, region_edition, region_code, lau_code,
         population, population_year, population_class, website, web_host, match_names, demo, label, source_note,
         created_at, checked_at)
       SELECT a.*, $2, $3, $4, now(), now()
       FROM jsonb_to_recordset($1::jsonb) AS a (id uuid, name jsonb, source_locale text, sort_name text, type text,
         country text, region_edition text, region_code text, lau_code text, population integer,
         population_year smallint, population_class text, website text, web_host text, match_names text[])
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(rows), demo, document.label, sourceNoteOf(document)],
    );
    const ids = new Set(added.map(({ id }) => id));
    await this.addMemberships(document, ids);
    return ids;
  }

  private async addMemberships(document: AuthoritiesDocument, ids: ReadonlySet<string>): Promise<void> {
    const rows = document.authorities.flatMap(({ id, membership }) =>
      membership && ids.has(id)
        ? [
            {
              id: newId(),
              authority_id: id,
              kind: membership.kind,
              signed_on: membership.signedOn,
              as_of: membership.asOf,
              signer_position: membership.signerPosition ?? '',
            },
          ]
        : [],
    );
    await this.uow.query(
      `INSERT INTO membership (id, authority_id, kind, signed_on, as_of, signer_position, state, label, source_note,
         created_at)
       SELECT m.*, 'listed', $2, $3, now()
       FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, authority_id uuid, kind text, signed_on date, as_of text,
         signer_position text)`,
      [JSON.stringify(rows), document.label, sourceNoteOf(document)],
    );
  }
}

function authorityRow(entry: AuthorityEntry, { edition }: AuthoritiesDocument): Record<string, unknown> {
  return {
    id: entry.id,
    name: entry.name,
    source_locale: entry.sourceLocale,
    sort_name: sortNameOf(entry.name, entry.sourceLocale),
    type: entry.type,
    country: entry.country,
    region_edition: entry.region ? edition : null,
    region_code: entry.region ?? null,
    lau_code: entry.lauCode ?? null,
    population: entry.population?.count ?? null,
    population_year: entry.population?.year ?? null,
    population_class: populationClassOf(entry.population?.count ?? null),
    website: entry.website ?? null,
    web_host: webHostOf(entry.website ?? null),
    match_names: matchNamesOf(entry.name),
  };
}

function sourceNoteOf({ source }: AuthoritiesDocument): string {
  return `${source.note} (read on ${source.readOn})`;
}
