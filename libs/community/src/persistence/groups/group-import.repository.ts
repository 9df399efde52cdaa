import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { GroupsDocument } from '../../domain/groups/groups-document.js';
import type { NewMandate } from './mandate.repository.js';
import { sortNameOf } from '../../domain/sort-name.js';

/** A mandate of a document, ready to be stored. */
export interface ImportedMandate extends NewMandate {
  readonly asOf: string | null;
  readonly label: string;
}

/** A membership of a document, ready to be stored. */
export interface ImportedMember {
  readonly id: string;
  readonly groupId: string;
  readonly authorityId: string;
  readonly contactPersonId: string | null;
  readonly since: Date;
}

/** Adds what is missing of a document; what is there already stays as people left it. */
@Injectable()
export class GroupImportRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds organisations that are missing. */
  async addOrganisations(organisations: GroupsDocument['organisations']): Promise<void> {
    const rows = organisations.map(({ sourceLocale, sourceNote, ...row }) => ({
      ...row,
      source_locale: sourceLocale,
      source_note: sourceNote,
      sort_name: sortNameOf(row.name, sourceLocale),
      demo: row.label === 'illustrative',
    }));
    await this.uow.query(
      `INSERT INTO organisation (id, name, source_locale, sort_name, type, country, website, demo, label, source_note, created_at)
       SELECT n.*, now() FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, name jsonb, source_locale text, sort_name text,
         type text, country text, website text, demo boolean, label text, source_note text)
       ON CONFLICT (id) DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  /** Adds groups that are missing, in the order of the document. */
  async addGroups(groups: GroupsDocument['groups']): Promise<void> {
    const rows = groups.map(({ sourceLocale, sourceNote, chairSeats, ...row }, position) => ({
      ...row,
      source_locale: sourceLocale,
      source_note: sourceNote,
      chair_seats: chairSeats,
      position,
    }));
    await this.uow.query(
      `INSERT INTO community_group (id, slug, kind, name, purpose, source_locale, position, chair_seats, label, source_note,
         created_at)
       SELECT n.*, now() FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, slug text, kind text, name jsonb, purpose jsonb,
         source_locale text, position smallint, chair_seats smallint, label text, source_note text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  /** Adds mandates that are missing, as the document tells them: nobody is written to. */
  async addMandates(mandates: readonly ImportedMandate[]): Promise<void> {
    await this.uow.query(
      `INSERT INTO mandate (id, group_id, role, authority_id, organisation_id, person_id, since, until, as_of, label,
         source_note, created_at)
       SELECT n.id, n."groupId", n.role, n."authorityId", n."organisationId", n."personId", n.since, n.until, n."asOf",
         n.label, n."sourceNote", now()
       FROM jsonb_to_recordset($1::jsonb) AS n (id uuid, "groupId" uuid, role text, "authorityId" uuid,
         "organisationId" uuid, "personId" uuid, since timestamptz, until timestamptz, "asOf" text, label text,
         "sourceNote" text)
       ON CONFLICT (id) DO NOTHING`,
      [JSON.stringify(mandates)],
    );
  }

  /** Adds memberships that are missing. */
  async addMembers(members: readonly ImportedMember[]): Promise<void> {
    await this.uow.query(
      `INSERT INTO group_member (id, group_id, authority_id, contact_person_id, since)
       SELECT n.id, n."groupId", n."authorityId", n."contactPersonId", n.since
       FROM jsonb_to_recordset($1::jsonb)
         AS n (id uuid, "groupId" uuid, "authorityId" uuid, "contactPersonId" uuid, since timestamptz)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(members)],
    );
  }

  /** Which of these ids belong to no authority. */
  async unknownAuthorities(ids: readonly string[]): Promise<string[]> {
    return this.unknown('authority', ids);
  }

  /** Which of these ids belong to no organisation. */
  async unknownOrganisations(ids: readonly string[]): Promise<string[]> {
    return this.unknown('organisation', ids);
  }

  private async unknown(table: 'authority' | 'organisation', ids: readonly string[]): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      `SELECT n.id FROM unnest($1::uuid[]) AS n (id) WHERE NOT EXISTS (SELECT 1 FROM ${table} t WHERE t.id = n.id)`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }
}
