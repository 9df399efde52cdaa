import type { Locale } from '#libs/kernel';
import { Column } from 'typeorm';
import type { ItemLabel } from '../../domain/groups/group-view.js';
import type { Visibility } from '../../domain/groups/item.js';

/** The columns that plan items, meetings and outputs share. Every one names its keys and checks by its own table. */
export abstract class GroupItemColumns {
  @Column('text')
  title: string;

  /** The language the item is written in. */
  @Column('text')
  locale: Locale;

  @Column('text')
  visibility: Visibility;

  @Column('text', { default: 'real' })
  label: ItemLabel;

  @Column('text', { name: 'source_note', default: '' })
  sourceNote: string;

  /** Grows with every change, so that nobody overwrites what they have not seen. */
  @Column('integer', { default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt: Date;

  /** Nothing is deleted: what is taken away stays, with the reason. */
  @Column({ type: 'timestamptz', name: 'archived_at', precision: 3, nullable: true })
  archivedAt: Date | null;

  @Column('text', { name: 'archive_reason', nullable: true })
  archiveReason: string | null;
}
