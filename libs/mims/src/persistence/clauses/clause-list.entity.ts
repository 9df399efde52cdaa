import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SeenClause } from '../../domain/clauses/clause.js';

/** The clauses an authority has picked for a purchase. */
@Entity('clause_list')
@Check('clause_list_name_ck', 'length(name) BETWEEN 1 AND 200')
export class ClauseListEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clause_list_pk' })
  id: string;

  @Index('clause_list_authority_idx')
  @ForeignKey('authority', { name: 'clause_list_authority_fk' })
  @Column('uuid', { name: 'authority_id' })
  authorityId: string;

  @Column('text')
  name: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt: Date;

  @Index('clause_list_writer_idx')
  @ForeignKey('person', { name: 'clause_list_writer_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy: string | null;

  /** The changes its stewards were told of last. */
  @Column('text', { default: '' })
  told: string;
}

/** One requirement of a list, with what it said when it was picked. */
@Entity('clause_list_item')
export class ClauseListItemEntity {
  @ForeignKey(() => ClauseListEntity, { name: 'clause_list_item_list_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'list_id', primaryKeyConstraintName: 'clause_list_item_pk' })
  listId: string;

  @Index('clause_list_item_mim_idx')
  @ForeignKey('mim', { name: 'clause_list_item_mim_fk' })
  @PrimaryColumn('uuid', { name: 'mim_id', primaryKeyConstraintName: 'clause_list_item_pk' })
  mimId: string;

  @PrimaryColumn('text', { name: 'requirement_key', primaryKeyConstraintName: 'clause_list_item_pk' })
  requirementKey: string;

  @Column('text')
  fingerprint: string;

  @Column('jsonb')
  seen: SeenClause;
}
