import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { MimEntity } from './mim.entity.js';

/** That a text of a MIM names another MIM or requirement of its edition, as it is written there. */
@Entity('mim_reference')
@Check('mim_reference_target_ck', 'num_nonnulls(target_number, target_slug) = 1')
export class MimReferenceEntity {
  @ForeignKey(() => MimEntity, { name: 'mim_reference_mim_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'mim_id', primaryKeyConstraintName: 'mim_reference_pk' })
  mimId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'mim_reference_pk' })
  position: number;

  @Column('text')
  path: string;

  @Column('text', { name: 'requirement_key', nullable: true })
  requirementKey: string | null;

  @Column('text')
  raw: string;

  @Column('text', { name: 'target_number', nullable: true })
  targetNumber: string | null;

  @Column('text', { name: 'target_slug', nullable: true })
  targetSlug: string | null;

  @Column('text', { name: 'target_requirement', nullable: true })
  targetRequirement: string | null;

  @Column('text', { name: 'target_canonical', nullable: true })
  targetCanonical: string | null;
}
