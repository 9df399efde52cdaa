import { newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { AuthorityView } from '../domain/authority-view.js';
import { AUTHORITY_COLUMNS, JOIN_REGION } from './authority.repository.js';
import { isCurrent, NOW } from './span.sql.js';

/** An authority together with the person who acts for it. */
export interface StewardedAuthority extends AuthorityView {
  readonly personId: string;
}

const CURRENT = isCurrent('s');

/** Who acts for which authority. */
@Injectable()
export class StewardshipRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The authorities these people act for now, by name. */
  async authoritiesOf(personIds: readonly string[]): Promise<StewardedAuthority[]> {
    return this.uow.read<StewardedAuthority>(
      `SELECT s.person_id AS "personId", ${AUTHORITY_COLUMNS}
       FROM stewardship s JOIN authority a ON a.id = s.authority_id ${JOIN_REGION}
       WHERE s.person_id = ANY($1::uuid[]) AND ${CURRENT}
       ORDER BY a.sort_name, a.id`,
      [personIds],
    );
  }

  /** The ids of the authorities the person acts for now. */
  async authorityIdsOf(personId: string): Promise<string[]> {
    const rows = await this.uow.read<{ authorityId: string }>(
      `SELECT s.authority_id AS "authorityId" FROM stewardship s
       WHERE s.person_id = $1 AND s.authority_id IS NOT NULL AND ${CURRENT}`,
      [personId],
    );
    return rows.map(({ authorityId }) => authorityId);
  }

  /** Whether the person acts for the authority now. */
  async isSteward(personId: string, authorityId: string): Promise<boolean> {
    const found = await this.uow.read(
      `SELECT 1 FROM stewardship s WHERE s.person_id = $1 AND s.authority_id = $2 AND ${CURRENT}`,
      [personId, authorityId],
    );
    return found.length > 0;
  }

  /** Makes a person a steward from now on, without an end; false when they are one already. */
  async add(personId: string, authorityId: string): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO stewardship (id, person_id, authority_id, since) VALUES ($1, $2, $3, ${NOW})
       ON CONFLICT (person_id, authority_id) WHERE until IS NULL DO NOTHING RETURNING id`,
      [newId(), personId, authorityId],
    );
    return added.length > 0;
  }
}
