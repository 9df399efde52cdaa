import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MimCategory, MimStatus, ContentLabel } from '../domain/bodies/vocabulary.js';
import type { MimHead, MimRest } from '../domain/mim-parts.js';
import { PublishedColumns } from './published.columns.js';

/** One MIM in one edition. */
@Entity('mim')
@Unique('mim_slug_uq', ['family', 'edition', 'slug'])
@Index('mim_number_uq', ['family', 'edition', 'number'], { unique: true, where: 'gone IS NULL' })
@Check('mim_gone_ck', `gone IN ('archived', 'expired')`)
export class MimEntity extends PublishedColumns {
  @Column('jsonb')
  body: MimRest;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mim_pk' })
  id: string;

  @Column('text')
  family: string;

  @Column('text')
  edition: string;

  @Column('text')
  slug: string;

  @Column('text')
  number: string;

  @Column({ type: 'text', name: 'number_place', collation: 'C' })
  numberPlace: string;

  @Column('text')
  category: MimCategory;

  @Column('text', { nullable: true })
  status: MimStatus | null;

  @Column('text')
  label: ContentLabel;

  /** Withdrawn ones are not counted. */
  @Column('integer', { name: 'requirement_count' })
  requirementCount: number;

  @Column('jsonb')
  head: MimHead;

  /** What lists are searched by, folded. */
  @Column('text')
  haystack: string;

  /** When it was first published. */
  @Column({ type: 'timestamptz', name: 'published_at', precision: 3 })
  publishedAt: Date;
}
