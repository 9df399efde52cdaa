import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MandateRole } from '../../domain/group.js';
import type { MandateView, Party } from '../../domain/groups/group-view.js';
import type { Term } from '../../domain/groups/mandate.rules.js';
import { hasNotEnded, isCurrent, NOW, spanState } from '../span.sql.js';
import { PARTY } from './party.sql.js';

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

/** As what, and on whose behalf, somebody curates a group. */
export interface Office {
  readonly role: 'chair' | 'delegate';
  readonly authorityId: string;
}

/** A person who can be given a mandate, with the authority they act for. */
export interface MandateCandidate {
  readonly personId: string;
  readonly party: Party;
}

const MOST_CANDIDATES = 500;

const MANDATE = `SELECT m.id, m.group_id AS "groupId", m.role, m.person_id AS "personId", ${PARTY} AS holder, m.since, m.until,
  m.as_of AS "asOf", ${spanState('m')} AS state, m.label, m.source_note AS "sourceNote"
  FROM mandate m LEFT JOIN authority a ON a.id = m.authority_id LEFT JOIN organisation o ON o.id = m.organisation_id`;

/** A person curates by a mandate that runs now, as long as they act for the authority that holds it. */
const CURATED_BY_PERSON = `SELECT m.group_id, m.role, m.authority_id AS "authorityId" FROM mandate m
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

  /** The present instant by the clock that decides about mandates: that of the database. */
  async now(): Promise<Date> {
    const [row] = await this.uow.query<{ now: Date }>(`SELECT ${NOW} AS now`);
    return row!.now;
  }

  /** Ends a mandate now, or when it begins if it has not begun; false when it has ended already. */
  async end(id: string): Promise<boolean> {
    const ended = await this.uow.query(
      `UPDATE mandate m SET until = greatest(${NOW}, m.since + interval '1 millisecond')
       WHERE m.id = $1 AND ${hasNotEnded('m')} RETURNING m.id`,
      [id],
    );
    return ended.length > 0;
  }

  /** Names another person, or nobody, to exercise a mandate; false when it has ended. */
  async setPerson(id: string, personId: string | null): Promise<boolean> {
    const changed = await this.uow.query(
      `UPDATE mandate m SET person_id = $2 WHERE m.id = $1 AND ${hasNotEnded('m')} RETURNING m.id`,
      [id, personId],
    );
    return changed.length > 0;
  }

  /**
   * Who can chair a group or be its delegate: the stewards of its members, or of every signatory; by authority.
   *
   * @param everywhere whether to look beyond the members of the group
   */
  async candidates(groupId: string, everywhere: boolean): Promise<MandateCandidate[]> {
    return this.uow.query<MandateCandidate>(
      `SELECT s.person_id AS "personId", ${PARTY} AS party FROM stewardship s
       JOIN authority a ON a.id = s.authority_id LEFT JOIN organisation o ON false
       JOIN membership d ON d.authority_id = a.id AND d.kind = 'signatory' AND d.state = 'listed'
       WHERE ${isCurrent('s')} AND ($2::boolean OR EXISTS
         (SELECT 1 FROM group_member p WHERE p.group_id = $1 AND p.authority_id = a.id AND p.until IS NULL))
       ORDER BY a.sort_name, a.id, s.person_id LIMIT ${MOST_CANDIDATES}`,
      [groupId, everywhere],
    );
  }

  /** The organisations that can lead a group, by name. */
  async organisations(): Promise<Party[]> {
    const rows = await this.uow.query<{ party: Party }>(
      `SELECT ${PARTY} AS party FROM organisation o LEFT JOIN authority a ON false
       ORDER BY o.sort_name, o.id LIMIT ${MOST_CANDIDATES}`,
    );
    return rows.map(({ party }) => party);
  }

  /** Whether the person curates the group now: by the clock of the database, and for an authority they still act for. */
  async curates(personId: string, groupId: string): Promise<boolean> {
    return (await this.office(personId, groupId)) !== null;
  }

  /** As what, and for whom, the person curates the group now; the chair before the delegate; null when they do not. */
  async office(personId: string, groupId: string): Promise<Office | null> {
    const [office] = await this.uow.read<Office>(
      `${CURATED_BY_PERSON} AND m.group_id = $2 ORDER BY m.role LIMIT 1`,
      [personId, groupId],
    );
    return office ?? null;
  }

  /** The ids of the people who curate a group now: chairs before delegates, the longest in office first. */
  async curatorIdsOf(groupId: string): Promise<string[]> {
    const rows = await this.uow.query<{ personId: string }>(
      `SELECT m.person_id AS "personId" FROM mandate m
       JOIN stewardship s ON s.authority_id = m.authority_id AND s.person_id = m.person_id AND ${isCurrent('s')}
       WHERE m.group_id = $1 AND m.role IN ('chair', 'delegate') AND ${isCurrent('m')}
       GROUP BY m.person_id ORDER BY min(m.role), min(m.since), m.person_id LIMIT ${MOST_CANDIDATES}`,
      [groupId],
    );
    return rows.map(({ personId }) => personId);
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
