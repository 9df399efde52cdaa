import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { FileKind } from '../../domain/files/file-kind.js';

/** A picture or an attachment of an item. Its content lies in the file store, see `ContentFileFormEntity`. */
@Entity('content_file')
@Unique('content_file_item_uq', ['id', 'itemId'])
@Index('content_file_item_idx', ['itemId', 'createdAt'])
@Check('content_file_kind_ck', `kind IN ('picture', 'attachment')`)
@Check('content_file_size_ck', `(kind = 'picture') = (width IS NOT NULL AND height IS NOT NULL)`)
export class ContentFileEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'content_file_pk' })
  id: string;

  @ForeignKey('content_item', { name: 'content_file_item_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId: string;

  @Column('text')
  kind: FileKind;

  @Column('text')
  name: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  /** Of the largest form. */
  @Column('text')
  sha256: string;

  @Column('integer')
  bytes: number;

  @Column('integer', { nullable: true })
  width: number | null;

  @Column('integer', { nullable: true })
  height: number | null;

  /** Null once the person is erased. */
  @Index('content_file_person_idx')
  @ForeignKey('person', { name: 'content_file_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Index('content_file_created_idx')
  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}

/** How a file lies in the store: an attachment once, with a width of 0, a picture in up to three widths. */
@Entity('content_file_form')
export class ContentFileFormEntity {
  @ForeignKey(() => ContentFileEntity, { name: 'content_file_form_file_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'content_file_form_pk' })
  fileId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'content_file_form_pk' })
  width: number;

  @Column('integer')
  height: number;

  @Column('integer')
  bytes: number;

  @Column('text')
  sha256: string;

  @Column('text', { name: 'store_key' })
  storeKey: string;
}

/** That the published body of a public item names a file of its own. */
@Entity('shelf_file')
@ForeignKey(() => ContentFileEntity, ['fileId', 'itemId'], ['id', 'itemId'], { name: 'shelf_file_file_fk' })
export class ShelfFileEntity {
  @PrimaryColumn('uuid', { name: 'file_id', primaryKeyConstraintName: 'shelf_file_pk' })
  fileId: string;

  @Index('shelf_file_item_idx')
  @ForeignKey('shelf_item', { name: 'shelf_file_item_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'shelf_file_pk' })
  itemId: string;
}
