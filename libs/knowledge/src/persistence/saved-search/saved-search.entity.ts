import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Mark } from '../../domain/marks.js';

/** A search that a person keeps. */
@Entity('saved_search')
@Check('saved_search_name_ck', 'length(name) BETWEEN 1 AND 120')
@Check('saved_search_path_ck', `path ~ '^/[^/]' AND length(path) <= 600`)
@Index('saved_search_person_idx', ['personId', 'createdAt', 'id'])
@Index('saved_search_authority_idx', ['authorityId'], { where: 'authority_id IS NOT NULL' })
export class SavedSearchEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'saved_search_pk' })
  id: string;

  @ForeignKey('person', { name: 'saved_search_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  kind: string | null;

  @Column('text', { nullable: true })
  text: string | null;

  @Column('text', { array: true })
  marks: Mark[];

  @Column('text')
  path: string;

  /** Only what this authority may use or apply for. */
  @ForeignKey('authority', { name: 'saved_search_authority_fk' })
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'looked_at', precision: 3 })
  lookedAt: Date;

  /** Kept, but without mail about it. */
  @Column('boolean', { default: false })
  muted: boolean;
}

/** What a search told of. */
@Entity('saved_search_told')
export class SavedSearchToldEntity {
  @ForeignKey(() => SavedSearchEntity, { name: 'saved_search_told_search_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'search_id', primaryKeyConstraintName: 'saved_search_told_pk' })
  searchId: string;

  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'saved_search_told_pk' })
  itemId: string;
}

/** An item of which a person wants no more mail. */
@Entity('quiet_item')
export class QuietItemEntity {
  @ForeignKey('person', { name: 'quiet_item_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'quiet_item_pk' })
  personId: string;

  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'quiet_item_pk' })
  itemId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;
}

/** The secret of the links in one mail, by which its reader has less of it. */
@Entity('quiet_link')
export class QuietLinkEntity {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'quiet_link_pk' })
  tokenHash: Buffer;

  @Index('quiet_link_person_idx')
  @ForeignKey('person', { name: 'quiet_link_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Index('quiet_link_created_idx')
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
