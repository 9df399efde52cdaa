import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentFile, FileForm, NewContentFile } from '../../domain/files/content-file.js';
import type { FileKind } from '../../domain/files/file-kind.js';

const FILE = `f.id, f.item_id AS "itemId", f.kind, f.name, f.media_type AS "mediaType", f.sha256, f.bytes, f.width, f.height,
  f.created_at AS "createdAt", (SELECT coalesce(json_agg(json_build_object('width', v.width, 'height', v.height, 'bytes', v.bytes,
    'sha256', v.sha256, 'storeKey', v.store_key) ORDER BY v.width), '[]') FROM content_file_form v WHERE v.file_id = f.id) AS forms`;

const MOST_OF_AN_ITEM = 100;
const FORGOTTEN_AT_ONCE = 500;

/** Reads and writes the files of items. */
@Injectable()
export class ContentFileRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Stores what is known of a file whose forms lie in the store. */
  async add(file: NewContentFile): Promise<void> {
    const { id, itemId, kind, name, mediaType, width, height, createdBy, createdAt, forms } = file;
    const { sha256, bytes } = forms.at(-1)!;
    await this.uow.query(
      `INSERT INTO content_file (id, item_id, kind, name, media_type, sha256, bytes, width, height, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, itemId, kind, name, mediaType, sha256, bytes, width, height, createdBy, createdAt],
    );
    await this.uow.query(
      `INSERT INTO content_file_form (file_id, width, height, bytes, sha256, store_key)
       SELECT $1, r.width, r.height, r.bytes, r.sha256, r."storeKey" FROM jsonb_to_recordset($2::jsonb)
         AS r (width integer, height integer, bytes integer, sha256 text, "storeKey" text)`,
      [id, JSON.stringify(forms)],
    );
  }

  /** The file, or null. */
  async byId(id: string): Promise<ContentFile | null> {
    const [file] = await this.uow.query<ContentFile>(`SELECT ${FILE} FROM content_file f WHERE f.id = $1`, [
      id,
    ]);
    return file ?? null;
  }

  /** The files of an item, the oldest first; at most 100. */
  async ofItem(itemId: string): Promise<ContentFile[]> {
    return this.uow.query<ContentFile>(
      `SELECT ${FILE} FROM content_file f WHERE f.item_id = $1 ORDER BY f.created_at, f.id LIMIT ${MOST_OF_AN_ITEM}`,
      [itemId],
    );
  }

  /** How many files an item keeps. */
  async countOf(itemId: string): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM content_file WHERE item_id = $1',
      [itemId],
    );
    return row!.count;
  }

  /** What kinds of files an item has, by id. */
  async kindsOf(itemId: string): Promise<ReadonlyMap<string, FileKind>> {
    const rows = await this.uow.query<{ id: string; kind: FileKind }>(
      'SELECT id, kind FROM content_file WHERE item_id = $1',
      [itemId],
    );
    return new Map(rows.map(({ id, kind }) => [id, kind]));
  }

  /** The files of an item that everybody may read, the oldest first; none of an item that is not public. */
  async publicOf(itemId: string): Promise<ContentFile[]> {
    return this.uow.query<ContentFile>(
      `SELECT ${FILE} FROM shelf_file s JOIN content_file f ON f.id = s.file_id WHERE s.item_id = $1
       ORDER BY f.created_at, f.id LIMIT ${MOST_OF_AN_ITEM}`,
      [itemId],
    );
  }

  /** Whether everybody may read the file. */
  async isPublic(id: string): Promise<boolean> {
    return (await this.uow.query('SELECT 1 FROM shelf_file WHERE file_id = $1', [id])).length > 0;
  }

  /** Makes exactly these files of an item public, within the unit of work that publishes it. */
  async publish(itemId: string, fileIds: readonly string[]): Promise<void> {
    await this.uow.query('DELETE FROM shelf_file WHERE item_id = $1', [itemId]);
    await this.uow.query(
      'INSERT INTO shelf_file (item_id, file_id) SELECT DISTINCT $1::uuid, unnest($2::uuid[])',
      [itemId, fileIds],
    );
  }

  /**
   * Forgets files that are older and that no revision of their item names; some of them at a time.
   *
   * @returns the forms that may leave the store
   */
  async forgetUnnamed(days: number): Promise<readonly FileForm[][]> {
    const rows = await this.uow.query<{ forms: FileForm[] }>(
      `DELETE FROM content_file d USING (
         SELECT ${FILE} FROM content_file f WHERE f.created_at < now() - make_interval(days => $1)
           AND NOT EXISTS (SELECT 1 FROM shelf_file s WHERE s.file_id = f.id)
           AND NOT EXISTS (SELECT 1 FROM content_revision r
             WHERE r.item_id = f.item_id AND lower(r.body::text) LIKE '%' || f.id || '%')
         ORDER BY f.created_at LIMIT ${FORGOTTEN_AT_ONCE} FOR UPDATE OF f SKIP LOCKED) old
       WHERE d.id = old.id RETURNING old.forms`,
      [days],
    );
    return rows.map(({ forms }) => forms);
  }

  /** What a person uploaded. */
  async uploadedBy(personId: string): Promise<readonly object[]> {
    return this.uow.query(
      `SELECT i.title AS item, f.name, f.media_type AS "mediaType", f.bytes, f.created_at AS "createdAt"
       FROM content_file f JOIN content_item i ON i.id = f.item_id WHERE f.created_by = $1 ORDER BY f.created_at`,
      [personId],
    );
  }

  /** Takes a person off what they uploaded; it belongs to its items and stays. */
  async forgetPerson(personId: string): Promise<void> {
    await this.uow.query('UPDATE content_file SET created_by = NULL WHERE created_by = $1', [personId]);
  }
}
