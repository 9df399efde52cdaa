import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { SeenClause } from '../../domain/clauses/clause.js';

/** A saved list of clauses, without them. */
export interface ClauseList {
  readonly id: string;
  readonly authorityId: string;
  readonly name: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly size: number;
}

/** One requirement of a list, with the address it has now. */
export interface ClauseListItem {
  readonly family: string;
  readonly edition: string;
  readonly slug: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly seen: SeenClause;
}

/** One requirement to be put on a list. */
export interface NewClauseListItem extends Pick<ClauseListItem, 'key' | 'fingerprint' | 'seen'> {
  readonly mimId: string;
}

const SELECT = `SELECT l.id, l.authority_id AS "authorityId", l.name, l.version, l.updated_at AS "updatedAt",
  (SELECT count(*)::integer FROM clause_list_item i WHERE i.list_id = l.id) AS size FROM clause_list l`;
const MOST = 500;

/** Reads and writes saved lists of clauses. */
@Injectable()
export class ClauseListRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The list, or null. */
  async byId(id: string): Promise<ClauseList | null> {
    const [list] = await this.uow.query<ClauseList>(`${SELECT} WHERE l.id = $1`, [id]);
    return list ?? null;
  }

  /** The list, which nobody else changes until the unit of work ends. */
  async lock(id: string): Promise<ClauseList | null> {
    const [list] = await this.uow.query<ClauseList>(`${SELECT} WHERE l.id = $1 FOR UPDATE OF l`, [id]);
    return list ?? null;
  }

  /** The lists of these authorities, what was changed last first. */
  async ofAuthorities(ids: readonly string[]): Promise<ClauseList[]> {
    return this.uow.query<ClauseList>(
      `${SELECT} WHERE l.authority_id = ANY($1::uuid[]) ORDER BY l.updated_at DESC, l.id LIMIT ${MOST}`,
      [ids],
    );
  }

  /** What is on a list. */
  async itemsOf(id: string): Promise<ClauseListItem[]> {
    return this.uow.query<ClauseListItem>(
      `SELECT m.family, m.edition, m.slug, i.requirement_key AS key, i.fingerprint, i.seen
       FROM clause_list_item i JOIN mim m ON m.id = i.mim_id WHERE i.list_id = $1`,
      [id],
    );
  }

  /** Stores a new list; false when the id is taken. */
  async add(list: Pick<ClauseList, 'id' | 'authorityId' | 'name'>, at: Date, by: string): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO clause_list (id, authority_id, name, created_at, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $4, $5) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [list.id, list.authorityId, list.name, at, by],
    );
    return added.length > 0;
  }

  /** Changes the name of a list, and notes who did. */
  async change(id: string, name: string, at: Date, by: string): Promise<void> {
    await this.uow.query(
      `UPDATE clause_list SET name = $2, version = version + 1, updated_at = $3, updated_by = $4, told = '' WHERE id = $1`,
      [id, name, at, by],
    );
  }

  /** Puts these requirements in the place of those on the list. */
  async replaceItems(id: string, items: readonly NewClauseListItem[]): Promise<void> {
    await this.uow.query('DELETE FROM clause_list_item WHERE list_id = $1', [id]);
    await this.uow.query(
      `INSERT INTO clause_list_item (list_id, mim_id, requirement_key, fingerprint, seen)
       SELECT $1, n."mimId", n.key, n.fingerprint, n.seen
       FROM jsonb_to_recordset($2::jsonb) AS n ("mimId" uuid, key text, fingerprint text, seen jsonb)`,
      [id, JSON.stringify(items)],
    );
  }

  /** Forgets a list. */
  async remove(id: string): Promise<void> {
    await this.uow.query('DELETE FROM clause_list WHERE id = $1', [id]);
  }

  /** Ids of all lists, in pages by id. */
  async idsAfter(id: string | null, limit: number): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      'SELECT id FROM clause_list WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2',
      [id, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Notes what the stewards are told of; false when they were told of just that before. */
  async noteTold(id: string, told: string): Promise<boolean> {
    const noted = await this.uow.query(
      'UPDATE clause_list SET told = $2 WHERE id = $1 AND told <> $2 RETURNING id',
      [id, told],
    );
    return noted.length > 0;
  }
}
