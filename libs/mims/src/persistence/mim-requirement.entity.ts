import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MimRequirement } from '../domain/bodies/mim-body.js';
import type { RequirementLevel } from '../domain/bodies/vocabulary.js';
import { MimEntity } from './mim.entity.js';

/** One requirement of a MIM; withdrawn ones stay as tombstones. */
@Entity('mim_requirement')
@Check('mim_requirement_level_ck', `level IN ('shall', 'should', 'may', 'unspecified')`)
@Index('mim_requirement_number_idx', ['mimId', 'canonical'])
export class MimRequirementEntity {
  @ForeignKey(() => MimEntity, { name: 'mim_requirement_mim_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'mim_id', primaryKeyConstraintName: 'mim_requirement_pk' })
  mimId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'mim_requirement_pk' })
  key: string;

  @Column('text')
  number: string;

  @Column('text')
  canonical: string;

  @Column('integer')
  position: number;

  @Column('text', { nullable: true })
  capability: string | null;

  @Column('text')
  level: RequirementLevel;

  /** In the language of the original. */
  @Column('text')
  text: string;

  @Column('jsonb')
  body: MimRequirement;

  @Column('text')
  fingerprint: string;

  @Column('integer', { name: 'since_publication' })
  sincePublication: number;

  @Column('integer', { name: 'changed_publication' })
  changedPublication: number;

  @Column('integer', { name: 'withdrawn_publication', nullable: true })
  withdrawnPublication: number | null;
}
