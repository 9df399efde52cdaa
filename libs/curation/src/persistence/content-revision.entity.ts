import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RevisionOrigin } from '../domain/content-item.js';
import { ContentItemEntity } from './content-item.entity.js';

/** A body as somebody saved it. The database refuses every change of it. */
@Entity('content_revision')
@Unique('content_revision_number_uq', ['itemId', 'number'])
@Check('content_revision_number_ck', 'number > 0')
@Check('content_revision_origin_ck', `origin IN ('edit', 'import', 'restore', 'seed')`)
export class ContentRevisionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'content_revision_pk' })
  id: string;

  @ForeignKey(() => ContentItemEntity, { name: 'content_revision_item_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId: string;

  @Column('integer')
  number: number;

  @Column('jsonb')
  body: unknown;

  @Column('text', { name: 'body_hash' })
  bodyHash: string;

  @Column('text')
  origin: RevisionOrigin;

  /** Where an imported body was taken from. */
  @Column('jsonb', { nullable: true })
  provenance: Record<string, unknown> | null;

  @Column('text', { default: '' })
  note: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;
}

/** A version that the public may read, now or in the history of the item. */
@Entity('content_publication')
@Check('content_publication_number_ck', 'number > 0')
@Index('content_publication_at_idx', ['publishedAt', 'itemId'])
export class ContentPublicationEntity {
  @ForeignKey(() => ContentItemEntity, { name: 'content_publication_item_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'content_publication_pk' })
  itemId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'content_publication_pk' })
  number: number;

  @Index('content_publication_revision_idx')
  @ForeignKey(() => ContentRevisionEntity, { name: 'content_publication_revision_fk' })
  @Column('uuid', { name: 'revision_id' })
  revisionId: string;

  @Column('jsonb')
  body: unknown;

  @Column('text')
  title: string;

  @Column('text')
  address: string;

  @Column('text', { default: '' })
  note: string;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3 })
  publishedAt: Date;

  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy: string | null;
}
