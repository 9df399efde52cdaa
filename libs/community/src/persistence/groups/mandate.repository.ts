import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MandateRole } from '../../domain/group.js';
import type { MandateView } from '../../domain/groups/group-view.js';
import type { Term } from '../../domain/groups/mandate.rules.js';
import { isCurrent, PARTY } from './party.sql.js';

/** A mandate to be stored; one of the two holders is given. */
export interface NewMandate extends Term {
  readonly id: string;
  readonly groupId: string;
  readonly role: MandateRole;
  readonly authorityId: string | null;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly sourceNote: string;
}

const MANDATE = `SELECT m.id, m.group_id AS "groupId", m.role, m.person_id AS "personId", ${PARTY} AS holder, m.since, m.until,
  m.as_of AS "asOf", m.label, m.source_note AS "sourceNote"
  FROM mandate m LEFT JOIN authority a ON a.id = m.authority_id LEFT JOIN organisation o ON o.id = m.organisation_id`;

/** A person curates by a mandate that runs now, as long as they act for the authority that holds it. */
const CURATED_BY_PERSON = `SELECT m.group_id FROM mandate m
  JOIN stewardship s ON s.authority_id = m.authority_id AND s.person_id = m.person_id AND ${isCurrent('s')}
  WHERE m.person_id = $1 AND m.role IN ('chair', 'delegate') AND ${isCurrent('m')}`;

/** Who leads, chairs and is delegated to which group, and when. */
@Injectable()
export class MandateRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** All mandates of these groups, past ones too, newest first. */
  async ofGroups(groupIds: readonly string[]): Promise<MandateView[]> {
    return this.uow.read<MandateView>(
      `${MANDATE} WHERE m.group_id = ANY($1::uuid[]) ORDER BY m.since DESC, m.id DESC`,
      [groupIds],
    );
  }

  /** The mandate, or null. */
  async byId(id: string): Promise<MandateView | null> {
    const [mandate] = await this.uow.query<MandateView>(`${MANDATE} WHERE m.id = $1`, [id]);
    return mandate ?? null;
  }

  /** The mandates of a role in a group that run at some time during a term. */
  async during(groupId: string, role: MandateRole, { since, until }: Term): Promise<MandateView[]> {
    return this.uow.query<MandateView>(
      `${MANDATE} WHERE m.group_id = $1 AND m.role = $2 AND (m.until IS NULL OR m.until > $3)
         AND ($4::timestamptz IS NULL OR m.since < $4) ORDER BY m.since, m.id`,
      [groupId, role, since, until],
    );
  }

  /** Stores a mandate. It is illustrative when its holder is. */
  async add(mandate: NewMandate): Promise<void> {
    const { id, groupId, role, authorityId, organisationId, personId, since, until, sourceNote } = mandate;
    await this.uow.query(
      `INSERT INTO mandate (id, group_id, role, authority_id, organisation_id, person_id, since, until, source_note, label,
         created_at)
       SELECT $1, $2, $3, $4::uuid, $5::uuid, $6::uuid, $7, $8, $9,
         coalesce((SELECT label FROM authority WHERE id = $4), (SELECT label FROM organisation WHERE id = $5), 'real'), now()`,
      [id, groupId, role, authorityId, organisationId, personId, since, until, sourceNote],
    );
  }

  /** Whether the person curates the group now: by the clock of the database, and for an authority they still act for. */
  async curates(personId: string, groupId: string): Promise<boolean> {
    const found = await this.uow.read(`${CURATED_BY_PERSON} AND m.group_id = $2`, [personId, groupId]);
    return found.length > 0;
  }

  /** The ids of the groups the person curates now. */
  async groupsCuratedBy(personId: string): Promise<string[]> {
    const rows = await this.uow.read<{ groupId: string }>(
      `SELECT DISTINCT group_id AS "groupId" FROM (${CURATED_BY_PERSON}) curated`,
      [personId],
    );
    return rows.map(({ groupId }) => groupId);
  }

  /** Whether the signature of the authority is on the public list. */
  async isListedSignatory(authorityId: string): Promise<boolean> {
    const found = await this.uow.query(
      `SELECT 1 FROM membership WHERE authority_id = $1 AND kind = 'signatory' AND state = 'listed'`,
      [authorityId],
    );
    return found.length > 0;
  }
}
