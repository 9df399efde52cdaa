import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Label } from '../domain/authority.js';
import type { MembershipKind } from '../domain/membership.js';

/** One line of a public list of members. */
export interface ListedMember {
  readonly id: string;
  readonly authorityId: string;
  readonly sortName: string;
  /** The day of signing as YYYY-MM-DD. */
  readonly signedOn: string | null;
  /** The month or day the list was seen in. */
  readonly asOf: string | null;
  readonly signerPosition: string;
  readonly sourceNote: string;
  readonly label: Label;
}

const BY_NAME = new KeysetList<ListedMember>('members', 'ASC', [
  { sql: 'a.sort_name', key: 'sortName', type: 'text' },
  { sql: 'a.id', key: 'authorityId', type: 'uuid' },
]);

const LISTED = `FROM membership m JOIN authority a ON a.id = m.authority_id WHERE m.kind = $1 AND m.state = 'listed'`;

/** Reads the public lists of members. */
@Injectable()
export class MembershipRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * One page of the listed members of a kind, by name.
   *
   * @throws InvalidInputError when the cursor is not one of this list
   */
  async listed(kind: MembershipKind, page: PageArgs): Promise<Page<ListedMember>> {
    const { where, orderBy, limit, parameters } = BY_NAME.slice(page, kind, 1);
    const rows = await this.uow.query<ListedMember>(
      `SELECT m.id, m.authority_id AS "authorityId", a.sort_name AS "sortName", m.signed_on::text AS "signedOn",
         m.as_of AS "asOf", m.signer_position AS "signerPosition", m.source_note AS "sourceNote", m.label
       ${LISTED} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}`,
      [kind, ...parameters],
    );
    return BY_NAME.connection(rows, page, kind, () => this.count(kind));
  }

  private async count(kind: MembershipKind): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(`SELECT count(*)::integer AS count ${LISTED}`, [
      kind,
    ]);
    return row?.count ?? 0;
  }
}
