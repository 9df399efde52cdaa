import type { Locale } from '#libs/kernel';
import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Mark } from '../domain/marks.js';
import type { ShelfBody } from '../domain/parts.js';

/** An item on the shelf as the public sees it. Publishing writes it; withdrawing takes it away. */
@Entity('shelf_item')
@Unique('shelf_item_slug_uq', ['kind', 'slug'])
@Unique('shelf_item_address_uq', ['address'])
@Index('shelf_item_title_idx', ['kind', 'sortTitle', 'id'])
@Index('shelf_item_all_titles_idx', ['sortTitle', 'id'])
@Index('shelf_item_updated_idx', ['kind', 'updatedAt', 'id'])
@Index('shelf_item_all_updated_idx', ['updatedAt', 'id'])
@Index('shelf_item_day_up_idx', { synchronize: false })
@Index('shelf_item_day_down_idx', { synchronize: false })
@Index('shelf_item_support_idx', { synchronize: false })
@Index('shelf_item_all_support_idx', { synchronize: false })
@Index('shelf_item_authority_idx', ['authorityId', 'kind', 'sortTitle', 'id'])
@Index('shelf_item_marks_idx', { synchronize: false })
@Index('shelf_item_search_idx', { synchronize: false })
export class ShelfItemEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shelf_item_pk' })
  id: string;

  /** Its place in the sets that counts are taken from. */
  @Column({ type: 'integer', insert: false, update: false })
  number: number;

  @Column('text')
  kind: string;

  @Column('text')
  slug: string;

  @Column('text')
  address: string;

  @Column('text')
  language: Locale;

  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  @Column('text', { name: 'sort_title' })
  sortTitle: string;

  /** Titles, summaries and what else a search looks at: words without accents and capitals, a space before each. */
  @Column('text', { name: 'search_text' })
  searchText: string;

  @Column('jsonb')
  body: ShelfBody;

  @Column('text', { array: true })
  marks: Mark[];

  @Column('date', { nullable: true })
  day: string | null;

  /** How many authorities stand behind it; the database counts them. */
  @Column('integer', { default: 0 })
  support: number;

  @Column('integer')
  publication: number;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3 })
  publishedAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'timestamptz', name: 'verified_at', precision: 3 })
  verifiedAt: Date;
}
