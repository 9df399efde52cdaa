import type { Locale, LocalizedText } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Label } from '../../domain/authority.js';
import { CURRENT_EDITION } from '../../domain/edition.js';
import { matchNamesOf, webHostOf } from '../../domain/registration/match-name.js';
import type { AuthorityFacts, OrganisationFacts } from '../../domain/registration/member-facts.rules.js';
import type { MemberKind, MemberRef } from '../../domain/registration/member.js';
import { populationClassOf } from '../../domain/population-class.js';
import type { LikelyDuplicate } from '../../domain/registration/registration.errors.js';
import { sortNameOf } from '../../domain/sort-name.js';

/** What two registrations of the same member have in common. */
export interface MemberMarks {
  readonly matchNames: readonly string[];
  readonly webHost: string | null;
  readonly country: string;
  readonly lauCode: string | null;
}

/** Where duplicates are looked for, and who looks. */
export interface DuplicateSearch {
  /** The member itself. */
  readonly except?: string | null;
  /** Whether the reader may see the names of members that nobody has checked yet. */
  readonly unchecked?: boolean;
}

/** How a new member is entered, beside its facts. */
export interface MemberEntry {
  readonly id: string;
  readonly label: Label;
  readonly demo: boolean;
  readonly sourceNote: string;
  readonly distinctFrom: readonly string[];
}

/** A member that waits for a coordinator. */
export interface WaitingMember extends MemberRef {
  readonly name: LocalizedText;
  readonly sourceLocale: Locale;
  readonly country: string;
  readonly type: string;
  readonly website: string | null;
  readonly createdAt: Date;
}

const MOST_WAITING = 50;
const REGISTRATION_LOCK = 4_855_005;
const MOST_CANDIDATES = 10;
const NAMES_AT_ONCE = 500;

/** Enters members, changes their facts, and finds those that may be the same. */
@Injectable()
export class MemberRegistryRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Lets one registration at a time look for duplicates and enter its member, until the unit of work ends. */
  async waitForTurn(): Promise<void> {
    await this.uow.query('SELECT pg_advisory_xact_lock($1)', [REGISTRATION_LOCK]);
  }

  /** Members that share a form of their name, their web host or their LAU code with these marks. */
  async likelyDuplicates(
    { matchNames, webHost, country, lauCode }: MemberMarks,
    { except = null, unchecked = false }: DuplicateSearch = {},
  ): Promise<LikelyDuplicate[]> {
    return this.uow.query<LikelyDuplicate>(
      `SELECT m.id, m.kind, CASE WHEN m.checked_at IS NOT NULL OR $6 THEN m.name END AS name,
         m.source_locale AS "sourceLocale", m.country,
         array_remove(ARRAY[
           CASE WHEN m.match_names && $1::text[] THEN 'name' END,
           CASE WHEN m.web_host = $2 THEN 'web-domain' END,
           CASE WHEN m.country = $3 AND m.lau_code = $4 THEN 'lau-code' END], NULL) AS reasons
       FROM (
         SELECT id, 'authority' AS kind, name, source_locale, sort_name, country, match_names, web_host, lau_code,
           checked_at FROM authority
         UNION ALL
         SELECT id, 'organisation', name, source_locale, sort_name, country, match_names, web_host, NULL,
           checked_at FROM organisation
       ) AS m
       WHERE (m.match_names && $1::text[] OR m.web_host = $2 OR (m.country = $3 AND m.lau_code = $4))
         AND m.id IS DISTINCT FROM $5::uuid
       ORDER BY m.country = $3 DESC, m.sort_name, m.id LIMIT ${MOST_CANDIDATES}`,
      [[...matchNames], webHost, country, lauCode, except, unchecked],
    );
  }

  /** Whether the present edition of NUTS knows the region. */
  async regionExists(code: string): Promise<boolean> {
    const found = await this.uow.query('SELECT 1 FROM region WHERE edition = $1 AND code = $2', [
      CURRENT_EDITION,
      code,
    ]);
    return found.length > 0;
  }

  /** Enters an authority that no coordinator has checked yet. */
  async addAuthority(entry: MemberEntry, facts: AuthorityFacts): Promise<void> {
    await this.uow.query(
      `INSERT INTO authority (id, label, demo, source_note, distinct_from, created_at, checked_at, name, source_locale, sort_name,
         match_names, country, website, web_host, type, region_edition, region_code, lau_code, population,
         population_year, population_class)
       VALUES ($1, $2, $3, $4, $5, now(), NULL, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [...entryValues(entry), ...memberValues(facts), ...authorityValues(facts)],
    );
  }

  /** Enters an organisation that no coordinator has checked yet. */
  async addOrganisation(entry: MemberEntry, facts: OrganisationFacts): Promise<void> {
    await this.uow.query(
      `INSERT INTO organisation (id, label, demo, source_note, distinct_from, created_at, checked_at, name, source_locale, sort_name,
         match_names, country, website, web_host, type)
       VALUES ($1, $2, $3, $4, $5, now(), NULL, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [...entryValues(entry), ...memberValues(facts), facts.type],
    );
  }

  /** Replaces the facts about an authority. */
  async changeAuthority(id: string, facts: AuthorityFacts): Promise<void> {
    await this.uow.query(
      `UPDATE authority SET name = $2, source_locale = $3, sort_name = $4, match_names = $5, country = $6, website = $7,
         web_host = $8, type = $9, region_edition = $10, region_code = $11, lau_code = $12, population = $13,
         population_year = $14, population_class = $15, changed_at = now()
       WHERE id = $1`,
      [id, ...memberValues(facts), ...authorityValues(facts)],
    );
  }

  /** The facts about an authority as they are stored, locked for a change; or null. */
  async authorityFacts(id: string): Promise<AuthorityFacts | null> {
    const [facts] = await this.uow.query<AuthorityFacts>(
      `SELECT name, source_locale AS "sourceLocale", country, website, type, region_code AS "regionCode",
         lau_code AS "lauCode", population, population_year AS "populationYear"
       FROM authority WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return facts ?? null;
  }

  /** Whether a coordinator has checked an authority; false when there is none. */
  async isChecked(id: string): Promise<boolean> {
    const found = await this.uow.query('SELECT 1 FROM authority WHERE id = $1 AND checked_at IS NOT NULL', [
      id,
    ]);
    return found.length > 0;
  }

  /** Makes a member public; false when it is already. */
  async markChecked({ kind, id }: MemberRef): Promise<boolean> {
    const marked = await this.uow.query(
      `UPDATE ${TABLES[kind]} SET checked_at = now() WHERE id = $1 AND checked_at IS NULL RETURNING id`,
      [id],
    );
    return marked.length > 0;
  }

  /** The label of a member; null when there is no such member. */
  async labelOf({ kind, id }: MemberRef): Promise<Label | null> {
    const [row] = await this.uow.query<{ label: Label }>(`SELECT label FROM ${TABLES[kind]} WHERE id = $1`, [
      id,
    ]);
    return row?.label ?? null;
  }

  /** Members nobody has checked yet, longest waiting first; at most fifty. */
  async unchecked(): Promise<WaitingMember[]> {
    const selects = Object.entries(TABLES).map(
      ([
        kind,
        table,
      ]) => `SELECT '${kind}' AS kind, id, name, source_locale AS "sourceLocale", country, type, website,
         created_at AS "createdAt" FROM ${table} WHERE checked_at IS NULL`,
    );
    return this.uow.query<WaitingMember>(
      `${selects.join(' UNION ALL ')} ORDER BY "createdAt", id LIMIT ${MOST_WAITING}`,
    );
  }

  /** Members that may be the same as one that is there, also those it was said not to be: the coordinator judges. */
  async duplicatesOf(memberId: string): Promise<LikelyDuplicate[]> {
    const [marks] = await this.uow.query<MemberMarks>(
      `SELECT match_names AS "matchNames", web_host AS "webHost", country, lau_code AS "lauCode"
         FROM authority WHERE id = $1
       UNION ALL
       SELECT match_names, web_host, country, NULL FROM organisation WHERE id = $1`,
      [memberId],
    );
    return marks === undefined ? [] : this.likelyDuplicates(marks, { except: memberId, unchecked: true });
  }

  /** How many members that wait for a coordinator the person acts for. */
  async countUncheckedOf(personId: string): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM stewardship s
       LEFT JOIN authority a ON a.id = s.authority_id LEFT JOIN organisation o ON o.id = s.organisation_id
       WHERE s.person_id = $1 AND s.until IS NULL AND coalesce(a.checked_at, o.checked_at) IS NULL`,
      [personId],
    );
    return row?.count ?? 0;
  }

  /** Fills in the forms of names, and the hosts, of members that came into the database before these were kept. */
  async fillInMarks(): Promise<void> {
    for (const table of Object.values(TABLES)) {
      for (let more = true; more;) {
        const rows = await this.uow.query<Pick<AuthorityFacts, 'name' | 'website'> & { id: string }>(
          `SELECT id, name, website FROM ${table} WHERE match_names = '{}' AND name <> '{}' ORDER BY id LIMIT ${NAMES_AT_ONCE}`,
        );
        const marks = rows.map(({ id, name, website }) => ({
          id,
          match_names: matchNamesOf(name),
          web_host: webHostOf(website),
        }));
        await this.uow.query(
          `UPDATE ${table} AS t SET match_names = m.match_names, web_host = m.web_host
           FROM jsonb_to_recordset($1::jsonb) AS m (id uuid, match_names text[], web_host text) WHERE t.id = m.id`,
          [JSON.stringify(marks)],
        );
        more = rows.length === NAMES_AT_ONCE;
      }
    }
  }
}

const TABLES: Readonly<Record<MemberKind, string>> = { authority: 'authority', organisation: 'organisation' };

function entryValues({ id, label, demo, sourceNote, distinctFrom }: MemberEntry): unknown[] {
  return [id, label, demo, sourceNote, [...distinctFrom]];
}

function memberValues(facts: OrganisationFacts | AuthorityFacts): unknown[] {
  const { name, sourceLocale, country, website } = facts;
  return [
    JSON.stringify(name),
    sourceLocale,
    sortNameOf(name, sourceLocale),
    matchNamesOf(name),
    country,
    website,
    webHostOf(website),
  ];
}

function authorityValues(facts: AuthorityFacts): unknown[] {
  const { type, regionCode, lauCode, population, populationYear } = facts;
  const edition = regionCode === null ? null : CURRENT_EDITION;
  return [type, edition, regionCode, lauCode, population, populationYear, populationClassOf(population)];
}
