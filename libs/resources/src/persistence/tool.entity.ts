import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ToolBody } from '../domain/tool-body.js';
import type { ToolKind, ToolLayer } from '../domain/vocabulary.js';

/** A tool or standard as the public sees it. Publishing writes it; withdrawing takes it away. */
@Entity('tool')
@Unique('tool_slug_uq', ['slug'])
@Index('tool_name_idx', ['sortName', 'id'])
@Index('tool_kind_idx', ['kind', 'sortName', 'id'])
@Index('tool_layer_idx', ['layer', 'sortName', 'id'])
@Index('tool_search_idx', { synchronize: false })
export class ToolEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tool_pk' })
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  kind: ToolKind;

  @Column('text', { nullable: true })
  layer: ToolLayer | null;

  @Column('text', { name: 'sort_name' })
  sortName: string;

  /** Names, tags and summaries in all languages, without accents and capitals. */
  @Column('text', { name: 'search_text' })
  searchText: string;

  @Column('jsonb')
  body: ToolBody;

  @Column('integer')
  publication: number;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'timestamptz', name: 'verified_at', precision: 3 })
  verifiedAt: Date;
}
