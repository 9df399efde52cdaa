import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { SavedSearch, SearchFind, SearchWish } from '../../domain/saved-search/saved-search.js';
import { filterSql } from '../shelf-filter.js';

const SEARCH = `SELECT s.id, s.person_id AS "personId", s.name, s.kind, s.text, s.marks, s.path,
  s.authority_id AS "forAuthorityId", s.created_at AS "createdAt", s.looked_at AS "lookedAt", s.muted FROM saved_search s`;
/** How far back it is looked each time: what is published is seen when it is committed, which may be a little later. */
const OVERLAP = `interval '1 day'`;
const MOST_NEW = 200;

/** Reads and writes the searches that people keep. */
@Injectable()
export class SavedSearchRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The searches of a person, the oldest first. */
  async ofPerson(personId: string): Promise<SavedSearch[]> {
    return this.uow.query<SavedSearch>(`${SEARCH} WHERE s.person_id = $1 ORDER BY s.created_at, s.id`, [
      personId,
    ]);
  }

  /** The same, which nobody else changes until the unit of work ends. */
  async lockOf(personId: string): Promise<SavedSearch[]> {
    return this.uow.query<SavedSearch>(
      `${SEARCH} WHERE s.person_id = $1 ORDER BY s.created_at, s.id FOR UPDATE`,
      [personId],
    );
  }

  /** The people who keep searches, in pages by id. */
  async peopleAfter(personId: string | null, limit: number): Promise<string[]> {
    const rows = await this.uow.query<{ id: string }>(
      `SELECT DISTINCT person_id AS id FROM saved_search WHERE $1::uuid IS NULL OR person_id > $1
       ORDER BY person_id LIMIT $2`,
      [personId, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Until the running unit of work ends, nothing else is added for the person. */
  async lockAdding(personId: string): Promise<void> {
    await this.uow.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `saved-search ${personId}`,
    ]);
  }

  /** The search of the person that looks for the same, whatever it is called; null when there is none. */
  async same(
    personId: string,
    { kind, text, marks, forAuthorityId }: SearchWish,
  ): Promise<SavedSearch | null> {
    const [same] = await this.uow.query<SavedSearch>(
      `${SEARCH} WHERE s.person_id = $1 AND s.kind IS NOT DISTINCT FROM $2 AND s.text IS NOT DISTINCT FROM $3
         AND s.marks = $4::text[] AND s.authority_id IS NOT DISTINCT FROM $5
       ORDER BY s.created_at, s.id LIMIT 1`,
      [personId, kind, text, marks, forAuthorityId],
    );
    return same ?? null;
  }

  /** Keeps a search; false when the person keeps as many as one may. */
  async add(id: string, personId: string, wish: SearchWish, at: Date, most: number): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO saved_search (id, person_id, name, kind, text, marks, path, authority_id, created_at, looked_at)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $9
       WHERE (SELECT count(*) FROM saved_search WHERE person_id = $2) < $10 RETURNING id`,
      [id, personId, wish.name, wish.kind, wish.text, wish.marks, wish.path, wish.forAuthorityId, at, most],
    );
    return added.length > 0;
  }

  /** Gives it another name; false when the person keeps no such search. */
  async rename(id: string, personId: string, name: string): Promise<boolean> {
    const renamed = await this.uow.query(
      'UPDATE saved_search SET name = $3 WHERE id = $1 AND person_id = $2 RETURNING id',
      [id, personId, name],
    );
    return renamed.length > 0;
  }

  /** Tells of it no more, or again; false when the person keeps no such search. */
  async mute(id: string, personId: string, muted: boolean): Promise<boolean> {
    const changed = await this.uow.query(
      'UPDATE saved_search SET muted = $3 WHERE id = $1 AND person_id = $2 RETURNING id',
      [id, personId, muted],
    );
    return changed.length > 0;
  }

  /** Forgets it; false when the person keeps no such search. */
  async remove(id: string, personId: string): Promise<boolean> {
    const removed = await this.uow.query(
      'DELETE FROM saved_search WHERE id = $1 AND person_id = $2 RETURNING id',
      [id, personId],
    );
    return removed.length > 0;
  }

  /** What is new since it was looked last, was not told of, and is not to be quiet about; the oldest first. */
  async news({ id, personId, createdAt, lookedAt, ...search }: SavedSearch): Promise<SearchFind[]> {
    const { where, parameters } = filterSql({ ...search, authorityId: null });
    const from = parameters.length;
    return this.uow.query<SearchFind>(
      `SELECT i.id, i.kind, i.address, i.language, i.body->'title' AS title FROM shelf_item i
       WHERE ${where} AND i.published_at > greatest($${from + 1}::timestamptz, $${from + 2}::timestamptz - ${OVERLAP})
         AND NOT EXISTS (SELECT 1 FROM saved_search_told t WHERE t.search_id = $${from + 3} AND t.item_id = i.id)
         AND NOT EXISTS (SELECT 1 FROM quiet_item q WHERE q.person_id = $${from + 4} AND q.item_id = i.id)
       ORDER BY i.published_at, i.id LIMIT ${MOST_NEW}`,
      [...parameters, createdAt, lookedAt, id, personId],
    );
  }

  /** Notes what a search tells of. */
  async noteTold(id: string, itemIds: readonly string[]): Promise<void> {
    await this.uow.query(
      `INSERT INTO saved_search_told (search_id, item_id) SELECT $1, item FROM unnest($2::uuid[]) AS item
       ON CONFLICT DO NOTHING`,
      [id, itemIds],
    );
  }

  /** Notes that it was looked until now for all searches of a person. */
  async noteLooked(personId: string, at: Date): Promise<void> {
    await this.uow.query('UPDATE saved_search SET looked_at = $2 WHERE person_id = $1', [personId, at]);
  }

  /** What is kept of a person, for them to read. */
  async collect(personId: string): Promise<Readonly<Record<string, unknown>>> {
    const savedSearches = (await this.ofPerson(personId)).map(
      ({ name, kind, text, marks, path, muted, createdAt }) => ({
        name,
        kind,
        text,
        marks,
        path,
        muted,
        createdAt,
      }),
    );
    const quietItems = await this.uow.query(
      `SELECT item_id AS "itemId", since FROM quiet_item WHERE person_id = $1 ORDER BY since`,
      [personId],
    );
    const quietLinks = await this.uow.query(
      `SELECT created_at AS "createdAt" FROM quiet_link WHERE person_id = $1 ORDER BY created_at`,
      [personId],
    );
    return { savedSearches, quietItems, quietLinks };
  }

  /** Forgets all of it. */
  async forget(personId: string): Promise<void> {
    await this.uow.query('DELETE FROM saved_search WHERE person_id = $1', [personId]);
    await this.uow.query('DELETE FROM quiet_item WHERE person_id = $1', [personId]);
    await this.uow.query('DELETE FROM quiet_link WHERE person_id = $1', [personId]);
  }
}
