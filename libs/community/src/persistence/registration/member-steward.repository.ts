import { newId, type Locale, type LocalizedText } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { MemberRef } from '../../domain/registration/member.js';
import { isCurrent } from '../span.sql.js';

/** A member with its name. */
export interface NamedMember extends MemberRef {
  readonly name: LocalizedText;
  readonly sourceLocale: Locale;
}

const CURRENT = isCurrent('s');
const OF_MEMBER = '(s.authority_id = $1 OR s.organisation_id = $1)';

/** Who acts for a member, be it an authority or an organisation. */
@Injectable()
export class MemberStewardRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whether the person acts for the member now. */
  async isSteward(personId: string, memberId: string): Promise<boolean> {
    const found = await this.uow.query(
      `SELECT 1 FROM stewardship s
       WHERE ${OF_MEMBER} AND s.person_id = $2 AND ${CURRENT}`,
      [memberId, personId],
    );
    return found.length > 0;
  }

  /** The members the person acts for now, by name. */
  async membersOf(personId: string): Promise<NamedMember[]> {
    return this.uow.query<NamedMember>(
      `SELECT CASE WHEN s.authority_id IS NULL THEN 'organisation' ELSE 'authority' END AS kind,
         coalesce(a.id, o.id) AS id, coalesce(a.name, o.name) AS name,
         coalesce(a.source_locale, o.source_locale) AS "sourceLocale"
       FROM stewardship s LEFT JOIN authority a ON a.id = s.authority_id
       LEFT JOIN organisation o ON o.id = s.organisation_id
       WHERE s.person_id = $1 AND ${CURRENT} ORDER BY coalesce(a.sort_name, o.sort_name), id`,
      [personId],
    );
  }

  /** The people who act for a member now. */
  async stewardsOf(memberId: string): Promise<string[]> {
    const rows = await this.uow.query<{ personId: string }>(
      `SELECT DISTINCT s.person_id AS "personId" FROM stewardship s WHERE ${OF_MEMBER} AND ${CURRENT}`,
      [memberId],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Makes a person a steward of a new member, from now on and without an end. */
  async addFirst(personId: string, { kind, id }: MemberRef): Promise<void> {
    await this.uow.query(
      `INSERT INTO stewardship (id, person_id, authority_id, organisation_id, since)
       VALUES ($1, $2, CASE WHEN $3 = 'authority' THEN $4::uuid END, CASE WHEN $3 = 'organisation' THEN $4::uuid END,
         now())`,
      [newId(), personId, kind, id],
    );
  }
}
