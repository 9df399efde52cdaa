import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { AuthorityView } from '../domain/authority-view.js';
import type { Label } from '../domain/authority.js';
import type { MembershipKind } from '../domain/membership.js';
import { AUTHORITY_COLUMNS, JOIN_REGION } from './authority.repository.js';

/** One line of a public list of members. */
export interface ListedMember {
  readonly id: string;
  readonly authority: AuthorityView;
  /** The day of signing as YYYY-MM-DD. */
  readonly signedOn: string | null;
  /** The month or day the list was seen in. */
  readonly asOf: string | null;
  readonly signerPosition: string;
  readonly sourceNote: string;
  readonly label: Label;
}

/** The columns of an authority, and beside them those of its membership. */
interface MemberRow
  extends AuthorityView, Pick<ListedMember, 'signedOn' | 'asOf' | 'signerPosition' | 'sourceNote'> {
  readonly sortName: string;
  readonly membershipId: string;
  readonly membershipLabel: Label;
}

const BY_NAME = new KeysetList<MemberRow>('members', 'ASC', [
  { sql: 'a.sort_name', key: 'sortName', type: 'text' },
  { sql: 'a.id', key: 'id', type: 'uuid' },
]);

const LISTED = `m.kind = $1 AND m.state = 'listed'`;

/** Reads the public lists of members. */
@Injectable()
export class MembershipRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * One page of the listed members of a kind, by name. The authorities come with them in one statement: this is the
   * list that the public reads most.
   *
   * @param toNode what a member becomes in the page
   * @throws InvalidInputError when the cursor is not one of this list
   */
  async listed<N>(
    kind: MembershipKind,
    page: PageArgs,
    toNode: (member: ListedMember) => N,
  ): Promise<Page<N>> {
    const { where, orderBy, limit, parameters } = BY_NAME.slice(page, kind, 1);
    const rows = await this.uow.read<MemberRow>(
      `SELECT ${AUTHORITY_COLUMNS}, a.sort_name AS "sortName", m.id AS "membershipId", m.label AS "membershipLabel",
         m.signed_on::text AS "signedOn", m.as_of AS "asOf", m.signer_position AS "signerPosition",
         m.source_note AS "sourceNote"
       FROM membership m JOIN authority a ON a.id = m.authority_id ${JOIN_REGION}
       WHERE ${LISTED} AND ${where} ORDER BY ${orderBy} LIMIT $${parameters.length + 2}`,
      [kind, ...parameters, limit],
    );
    return BY_NAME.connection(
      rows,
      page,
      kind,
      () => this.count(kind),
      (row) => toNode(memberOf(row)),
    );
  }

  private async count(kind: MembershipKind): Promise<number> {
    const [row] = await this.uow.read<{ count: number }>(
      `SELECT count(*)::integer AS count FROM membership m WHERE ${LISTED}`,
      [kind],
    );
    return row?.count ?? 0;
  }
}

function memberOf(row: MemberRow): ListedMember {
  const { membershipId, membershipLabel, signedOn, asOf, signerPosition, sourceNote } = row;
  return {
    id: membershipId,
    label: membershipLabel,
    signedOn,
    asOf,
    signerPosition,
    sourceNote,
    authority: row,
  };
}
