import { UnitOfWork } from '#libs/platform';
import type { ItemLabel } from '../../domain/groups/group-view.js';
import type { GroupItem, ItemContent, Sight } from '../../domain/groups/item.js';

/** Where a property of the content is kept: the column and its SQL type, both written by us. */
export type ItemColumns<C extends ItemContent> = Readonly<
  Record<Exclude<keyof C, keyof ItemContent> & string, readonly [column: string, type: string]>
>;

/** An item to be stored for the first time. */
export interface NewItem<C extends ItemContent> {
  readonly id: string;
  readonly groupId: string;
  readonly content: C;
  readonly label: ItemLabel;
  readonly sourceNote: string;
  /** Who wrote it; null when it ships with the hub. */
  readonly writtenBy: string | null;
}

const SHARED = {
  title: ['title', 'text'],
  locale: ['locale', 'text'],
  visibility: ['visibility', 'text'],
} as const;

/** What a person sees of a list, for statements that call the item `i`; takes three parameters from `$at` on. */
export function visible(at: number): string {
  return `i.archived_at IS NULL AND (i.visibility = 'public' OR $${at}::boolean OR i.group_id = ANY($${at + 1}::uuid[])
    OR i.id = ANY($${at + 2}::uuid[]))`;
}

/** The parameters of `visible`. */
export function sightParameters({ seesAll, groupIds, meetingIds }: Sight): readonly unknown[] {
  return [seesAll, groupIds, meetingIds];
}

/** Reads and writes the items of one kind, whose own columns the kind names. */
export abstract class GroupItemRepository<C extends ItemContent> {
  protected readonly select: string;
  private readonly names: string;
  private readonly record: string;
  private readonly values: string;

  protected constructor(
    protected readonly uow: UnitOfWork,
    private readonly table: string,
    own: ItemColumns<C>,
  ) {
    const columns = Object.entries<readonly [string, string]>({ ...SHARED, ...own });
    const reads = columns.map(
      ([key, [column, type]]) => `i.${column}${type === 'date' ? '::text' : ''} AS "${key}"`,
    );
    this.names = columns.map(([, [column]]) => column).join(', ');
    this.values = columns.map(([key]) => `n."${key}"`).join(', ');
    this.record = columns.map(([key, [, type]]) => `"${key}" ${type}`).join(', ');
    this.select = `SELECT i.id, i.group_id AS "groupId", i.label, i.source_note AS "sourceNote", i.version,
      i.updated_at AS "updatedAt", ${reads.join(', ')} FROM ${table} i`;
  }

  /** The item, unless it was archived; until the running unit of work ends, nobody else changes it. */
  async lockById(id: string): Promise<GroupItem<C> | null> {
    const [item] = await this.uow.query<GroupItem<C>>(
      `${this.select} WHERE i.id = $1 AND i.archived_at IS NULL FOR UPDATE`,
      [id],
    );
    return item ?? null;
  }

  /** Stores a new item; false when there is one with this id already, which stays as it is. */
  async add({ id, groupId, content, label, sourceNote, writtenBy }: NewItem<C>): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO ${this.table} (id, group_id, label, source_note, updated_by, created_at, updated_at, ${this.names})
       SELECT $1, $2, $3, $4, $5, now(), now(), ${this.values} FROM jsonb_to_record($6::jsonb) AS n (${this.record})
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, groupId, label, sourceNote, writtenBy, JSON.stringify(content)],
    );
    return added.length > 0;
  }

  /** Puts another content in the place of the present one. The caller has locked the item. */
  async change(id: string, content: C, writtenBy: string): Promise<void> {
    await this.uow.query(
      `UPDATE ${this.table} SET (${this.names}) =
         (SELECT ${this.values} FROM jsonb_to_record($2::jsonb) AS n (${this.record})),
         version = version + 1, updated_at = now(), updated_by = $3 WHERE id = $1`,
      [id, JSON.stringify(content), writtenBy],
    );
  }

  /** Takes an item out of every list; it is kept with the reason. The caller has locked it. */
  async archive(id: string, reason: string, by: string): Promise<void> {
    await this.uow.query(
      `UPDATE ${this.table} SET archived_at = now(), archive_reason = $2, version = version + 1, updated_at = now(),
         updated_by = $3 WHERE id = $1`,
      [id, reason, by],
    );
  }
}
