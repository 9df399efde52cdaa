import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MemberFilter } from '../../domain/directory/member-filter.js';
import type { MemberView } from '../../domain/directory/member-view.js';
import { JOIN_REGION } from '../authority.repository.js';
import { filterSql } from './directory-filter.js';

/** How many members of each kind a country has. */
export interface CountryCount {
  readonly country: string;
  readonly signatories: number;
  readonly supporters: number;
}

/** Where a reading of the whole directory stands. */
export interface DirectoryPosition {
  readonly sortName: string;
  readonly id: string;
}

/** A member with the name it is ordered by. */
export interface MemberRow extends MemberView, DirectoryPosition {}

const BY_NAME = new KeysetList<MemberRow>('directory', 'ASC', [
  { sql: 'e.sort_name', key: 'sortName', type: 'text' },
  { sql: 'e.membership_id', key: 'id', type: 'uuid' },
]);

const AUTHORITY = `CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('id', a.id, 'name', a.name,
  'sourceLocale', a.source_locale, 'type', a.type, 'country', a.country, 'region', CASE WHEN r.code IS NOT NULL THEN
  jsonb_build_object('edition', r.edition, 'code', r.code, 'name', r.name, 'level', r.level) END,
  'population', a.population, 'populationYear', a.population_year, 'populationClass', a.population_class,
  'lauCode', a.lau_code, 'website', a.website, 'checked', a.checked_at IS NOT NULL, 'demo', a.demo,
  'label', a.label) END`;
const ORGANISATION = `CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name,
  'sourceLocale', o.source_locale, 'type', o.type, 'country', o.country, 'website', o.website, 'demo', o.demo,
  'label', o.label) END`;

/** The rows of `part`, which names entries of the directory, with all that is shown of them. */
const members = (part: string): string => `
  SELECT m.id, m.kind, m.signed_on::text AS "signedOn", m.as_of AS "asOf", m.signer_position AS "signerPosition",
    m.source_note AS "sourceNote", m.label, e.sort_name AS "sortName", ${AUTHORITY} AS authority,
    ${ORGANISATION} AS organisation
  FROM (${part}) e JOIN membership m ON m.id = e.membership_id
  LEFT JOIN authority a ON a.id = m.authority_id ${JOIN_REGION}
  LEFT JOIN organisation o ON o.id = m.organisation_id
  ORDER BY e.sort_name, e.membership_id`;

/** Reads the public directory. */
@Injectable()
export class DirectoryRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * One page of the members that fit, by name.
   *
   * @param toNode what a member becomes in the page
   * @throws InvalidInputError when the cursor is not one of this list and filter
   */
  async page<N>(filter: MemberFilter, page: PageArgs, toNode: (member: MemberView) => N): Promise<Page<N>> {
    const { where, parameters } = filterSql(filter);
    const slice = BY_NAME.slice(page, filter, parameters.length);
    const values = [...parameters, ...slice.parameters];
    // Not by way of `read`: a rare combination of filters looks at every entry, and others would wait behind it.
    const rows = await this.uow.query<MemberRow>(
      members(`SELECT e.membership_id, e.sort_name FROM directory_entry e WHERE ${where} AND ${slice.where}
        ORDER BY ${slice.orderBy} LIMIT $${values.length + 1}`),
      [...values, slice.limit],
    );
    return BY_NAME.connection(rows, page, filter, () => this.count(filter), toNode);
  }

  /** So many of the members that fit, by name, after a position; for reading all of them bit by bit. */
  async after(filter: MemberFilter, position: DirectoryPosition | null, limit: number): Promise<MemberRow[]> {
    const { where, parameters } = filterSql(filter);
    const from = parameters.length;
    const beyond = position
      ? `(e.sort_name, e.membership_id) > ($${from + 2}::text, $${from + 3}::uuid)`
      : 'TRUE';
    return this.uow.query<MemberRow>(
      members(`SELECT e.membership_id, e.sort_name FROM directory_entry e WHERE ${where} AND ${beyond}
        ORDER BY e.sort_name, e.membership_id LIMIT $${from + 1}`),
      [...parameters, limit, ...(position ? [position.sortName, position.id] : [])],
    );
  }

  /** How many members fit. */
  async count(filter: MemberFilter): Promise<number> {
    const { where, parameters } = filterSql(filter);
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM directory_entry e WHERE ${where}`,
      parameters,
    );
    return row?.count ?? 0;
  }

  /** The countries of the members that fit, by code. At most as many as there are codes of two letters. */
  async countries(filter: MemberFilter): Promise<CountryCount[]> {
    const { where, parameters } = filterSql(filter);
    return this.uow.query<CountryCount>(
      `SELECT e.country, count(*) FILTER (WHERE e.kind = 'signatory')::integer AS signatories,
         count(*) FILTER (WHERE e.kind = 'supporter')::integer AS supporters
       FROM directory_entry e WHERE ${where} GROUP BY e.country ORDER BY e.country`,
      parameters,
    );
  }

  /** The listed memberships of an authority or an organisation, the newest first. */
  async membershipsOf(bodyIds: readonly string[]): Promise<(MemberView & { readonly bodyId: string })[]> {
    return this.uow.read(
      `SELECT coalesce(m.authority_id, m.organisation_id) AS "bodyId", m.id, m.kind, m.signed_on::text AS "signedOn",
         m.as_of AS "asOf", m.signer_position AS "signerPosition", m.source_note AS "sourceNote", m.label,
         NULL AS authority, NULL AS organisation
       FROM membership m
       WHERE (m.authority_id = ANY($1::uuid[]) OR m.organisation_id = ANY($1::uuid[])) AND m.state = 'listed'
       ORDER BY coalesce(m.signed_on::text, m.as_of) DESC, m.id`,
      [bodyIds],
    );
  }
}
