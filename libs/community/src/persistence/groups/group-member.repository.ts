import { newId } from '#libs/kernel';
import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Party } from '../../domain/groups/group-view.js';
import { isCurrent, NOW } from '../span.sql.js';
import { PARTY } from './party.sql.js';

/** A signatory that takes part in a group. */
export interface GroupMember {
  readonly id: string;
  readonly groupId: string;
  readonly party: Party;
  readonly since: Date;
  /** Whom the group turns to. */
  readonly contactPersonId: string | null;
}

interface MemberRow extends GroupMember {
  readonly sortName: string;
}

const BY_NAME = new KeysetList<MemberRow>('group-members', 'ASC', [
  { sql: 'a.sort_name', key: 'sortName', type: 'text' },
  { sql: 'p.id', key: 'id', type: 'uuid' },
]);

const MEMBER = `SELECT p.id, p.group_id AS "groupId", ${PARTY} AS party, p.since, p.contact_person_id AS "contactPersonId",
  a.sort_name AS "sortName" FROM group_member p JOIN authority a ON a.id = p.authority_id
  LEFT JOIN organisation o ON false`;

/** Counts as a member who has not left, and whose signature is still listed. */
const LISTED = `${isCurrent('p')} AND EXISTS (SELECT 1 FROM membership d
  WHERE d.authority_id = p.authority_id AND d.kind = 'signatory' AND d.state = 'listed')`;

/** Who takes part in which group. */
@Injectable()
export class GroupMemberRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * One page of the members of a group, by name.
   *
   * @throws InvalidInputError when the cursor is not one of this list
   */
  async ofGroup<N>(groupId: string, page: PageArgs, toNode: (member: GroupMember) => N): Promise<Page<N>> {
    const { where, orderBy, limit, parameters } = BY_NAME.slice(page, groupId, 1);
    const rows = await this.uow.read<MemberRow>(
      `${MEMBER} WHERE p.group_id = $1 AND ${LISTED} AND ${where} ORDER BY ${orderBy} LIMIT $${parameters.length + 2}`,
      [groupId, ...parameters, limit],
    );
    return BY_NAME.connection(rows, page, groupId, () => this.count(groupId), toNode);
  }

  /** How many take part in each of these groups; a group without members is left out. */
  async counts(groupIds: readonly string[]): Promise<{ id: string; count: number }[]> {
    return this.uow.read(
      `SELECT p.group_id AS id, count(*)::integer AS count FROM group_member p
       WHERE p.group_id = ANY($1::uuid[]) AND ${LISTED} GROUP BY p.group_id`,
      [groupIds],
    );
  }

  /** The memberships in a group of these authorities. */
  async ofAuthorities(groupId: string, authorityIds: readonly string[]): Promise<GroupMember[]> {
    return this.uow.read<MemberRow>(
      `${MEMBER} WHERE p.group_id = $1 AND p.authority_id = ANY($2::uuid[]) AND ${isCurrent('p')} ORDER BY a.sort_name, p.id`,
      [groupId, authorityIds],
    );
  }

  /** Which of these authorities are listed as signatories. */
  async signatoriesAmong(authorityIds: readonly string[]): Promise<string[]> {
    const rows = await this.uow.read<{ id: string }>(
      `SELECT authority_id AS id FROM membership
       WHERE authority_id = ANY($1::uuid[]) AND kind = 'signatory' AND state = 'listed'`,
      [authorityIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Lets an authority take part from now on; null when it does so already. */
  async join(groupId: string, authorityId: string, contactPersonId: string | null): Promise<string | null> {
    const [added] = await this.uow.query<{ id: string }>(
      `INSERT INTO group_member (id, group_id, authority_id, contact_person_id, since) VALUES ($1, $2, $3, $4, ${NOW})
       ON CONFLICT (group_id, authority_id) WHERE until IS NULL DO NOTHING RETURNING id`,
      [newId(), groupId, authorityId, contactPersonId],
    );
    return added?.id ?? null;
  }

  /** Ends the membership of an authority now; null when it has none. */
  async leave(groupId: string, authorityId: string): Promise<string | null> {
    const [left] = await this.uow.query<{ id: string }>(
      `UPDATE group_member SET until = greatest(${NOW}, since + interval '1 millisecond')
       WHERE group_id = $1 AND authority_id = $2 AND until IS NULL RETURNING id`,
      [groupId, authorityId],
    );
    return left?.id ?? null;
  }

  /** Names whom the group turns to, or nobody; null when the authority does not take part. */
  async setContact(groupId: string, authorityId: string, personId: string | null): Promise<string | null> {
    const [changed] = await this.uow.query<{ id: string }>(
      `UPDATE group_member SET contact_person_id = $3 WHERE group_id = $1 AND authority_id = $2 AND until IS NULL
       RETURNING id`,
      [groupId, authorityId, personId],
    );
    return changed?.id ?? null;
  }

  private async count(groupId: string): Promise<number> {
    const [row] = await this.counts([groupId]);
    return row?.count ?? 0;
  }
}
