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

  /** Which of these authorities are on the list of signatories now. */
  async signatoriesAmong(ids: readonly string[]): Promise<string[]> {
    const rows = await this.uow.read<{ id: string }>(
      `SELECT authority_id AS id FROM membership
       WHERE authority_id = ANY($1::uuid[]) AND kind = 'signatory' AND state = 'listed'`,
      [ids],
    );
    return rows.map(({ id }) => id);
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
       SELECT a.id, a.name, a.source_locale, a.sort_name, a.type, a.country, a.region_edition, a.region_code, a.lau_code,
         a.population, a.population_year, a.population_class, a.website, a.web_host, a.match_names, $2, $3, $4, now(),
         CASE WHEN a.checked THEN now() END
       FROM jsonb_to_recordset($1::jsonb) AS a (id uuid, name jsonb, source_locale text, sort_name text, type text,
         country text, region_edition text, region_code text, lau_code text, population integer,
         population_year smallint, population_class text, website text, web_host text, match_names text[],
         checked boolean)
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(rows), demo, document.label, sourceNoteOf(document)],
    );
    const ids = new Set(added.map(({ id }) => id));
    await this.addMemberships(document, ids);
    return ids;
  }

  private async addMemberships(document: AuthoritiesDocument, ids: ReadonlySet<string>): Promise<void> {
    const rows = document.authorities.flatMap(({ id, membership }) =>
      membership && ids.has(id) ? [membershipRow(id, membership)] : [],
    );
    await this.uow.query(
      `INSERT INTO membership (id, authority_id, kind, signed_on, as_of, signer_position, state, decided_on,
         decision_reference, on_behalf_of, signer_entitled, certificate_code, text_version, text_hash, signed_at,
         listed_at, label, source_note, created_at)
       SELECT m.id, m.authority_id, m.kind, m.signed_on, m.as_of, m.signer_position, m.state, m.decided_on,
         m.decision_reference, m.on_behalf_of, m.text_version IS NOT NULL, m.certificate_code, t.version, t.sha256,
         m.signed_on::timestamptz, CASE WHEN m.state = 'listed' THEN now() END, $2, $3, now()
       FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, authority_id uuid, kind text, signed_on date, as_of text,
         signer_position text, state text, decided_on date, decision_reference text, on_behalf_of text,
         certificate_code text, text_version text)
       LEFT JOIN declaration_text t ON t.version = m.text_version`,
      [JSON.stringify(rows), document.label, sourceNoteOf(document)],
    );
  }
}

function membershipRow(
  authorityId: string,
  { kind, signedOn, asOf, signerPosition, state, journey }: NonNullable<AuthorityEntry['membership']>,
): Record<string, unknown> {
  return {
    id: newId(),
    authority_id: authorityId,
    kind,
    signed_on: signedOn,
    as_of: asOf,
    signer_position: signerPosition ?? '',
    state,
    decided_on: journey?.decidedOn,
    decision_reference: journey?.decisionReference ?? '',
    on_behalf_of: journey?.onBehalfOf ?? '',
    certificate_code: journey?.certificate,
    text_version: journey?.textVersion,
  };
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
    checked: entry.checked,
  };
}

function sourceNoteOf({ source }: AuthoritiesDocument): string {
  return `${source.note} (read on ${source.readOn})`;
}
