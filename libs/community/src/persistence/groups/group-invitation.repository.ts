import { newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Party } from '../../domain/groups/group-view.js';
import { isCurrent, NOW } from '../span.sql.js';
import { PARTY } from './party.sql.js';

/** A supporter that is invited to a group, or to one of its meetings. */
export interface GroupInvitation {
  readonly id: string;
  readonly groupId: string;
  readonly party: Party;
  readonly since: Date;
  readonly until: Date;
  readonly meetingId: string | null;
  readonly meetingTitle: string | null;
}

/** Whom an invitation is for; one of the two. */
export interface Guest {
  readonly authorityId: string | null;
  readonly organisationId: string | null;
}

/** An invitation to be stored. */
export interface NewInvitation extends Guest {
  readonly groupId: string;
  readonly meetingId: string | null;
  readonly until: Date;
}

const MOST = 200;
const SUPPORTS = `d.kind = 'supporter' AND d.state = 'listed'`;

/** Which supporters are invited where. */
@Injectable()
export class GroupInvitationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The invitations of a group that have not ended, by name of the guest. */
  async open(groupId: string): Promise<GroupInvitation[]> {
    return this.uow.query<GroupInvitation>(
      `SELECT v.id, v.group_id AS "groupId", ${PARTY} AS party, v.since, v.until, v.meeting_id AS "meetingId",
         t.title AS "meetingTitle"
       FROM group_invitation v LEFT JOIN authority a ON a.id = v.authority_id
         LEFT JOIN organisation o ON o.id = v.organisation_id LEFT JOIN group_meeting t ON t.id = v.meeting_id
       WHERE v.group_id = $1 AND ${isCurrent('v')} ORDER BY coalesce(a.sort_name, o.sort_name), v.id LIMIT ${MOST}`,
      [groupId],
    );
  }

  /** Everybody who can be invited, by name: the listed supporters. */
  async supporters(): Promise<Party[]> {
    const rows = await this.uow.query<{ party: Party }>(
      `SELECT ${PARTY} AS party FROM membership d LEFT JOIN authority a ON a.id = d.authority_id
         LEFT JOIN organisation o ON o.id = d.organisation_id
       WHERE ${SUPPORTS} ORDER BY coalesce(a.sort_name, o.sort_name), d.id LIMIT 500`,
    );
    return rows.map(({ party }) => party);
  }

  /** Whether the guest is a listed supporter. */
  async isSupporter({ authorityId, organisationId }: Guest): Promise<boolean> {
    const found = await this.uow.query(
      `SELECT 1 FROM membership d WHERE ${SUPPORTS} AND (d.authority_id = $1 OR d.organisation_id = $2)`,
      [authorityId, organisationId],
    );
    return found.length > 0;
  }

  /** Invites from now on; null when the end is not in the future. */
  async add({
    groupId,
    meetingId,
    authorityId,
    organisationId,
    until,
  }: NewInvitation): Promise<string | null> {
    const [added] = await this.uow.query<{ id: string }>(
      `INSERT INTO group_invitation (id, group_id, meeting_id, authority_id, organisation_id, since, until)
       SELECT $1, $2, $3, $4, $5, ${NOW}, $6 WHERE $6::timestamptz > now() RETURNING id`,
      [newId(), groupId, meetingId, authorityId, organisationId, until],
    );
    return added?.id ?? null;
  }

  /** The group of an invitation that has not ended, or null. */
  async groupOf(id: string): Promise<string | null> {
    const [row] = await this.uow.query<{ groupId: string }>(
      `SELECT group_id AS "groupId" FROM group_invitation v WHERE id = $1 AND ${isCurrent('v')}`,
      [id],
    );
    return row?.groupId ?? null;
  }

  /** Ends an invitation now. */
  async withdraw(id: string): Promise<void> {
    await this.uow.query(
      `UPDATE group_invitation SET until = greatest(${NOW}, since + interval '1 millisecond') WHERE id = $1`,
      [id],
    );
  }
}
