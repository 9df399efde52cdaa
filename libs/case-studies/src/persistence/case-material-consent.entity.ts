import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** That somebody let one thing of an assessment go into the draft of a case. */
@Entity('case_material_consent')
export class CaseMaterialConsentEntity {
  @ForeignKey('content_item', { name: 'case_material_consent_item_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'case_material_consent_pk' })
  itemId: string;

  @PrimaryColumn('text', { name: 'material_id', primaryKeyConstraintName: 'case_material_consent_pk' })
  materialId: string;

  @Column({ type: 'timestamptz', name: 'given_at', precision: 3 })
  givenAt: Date;

  @Index('case_material_consent_giver_idx')
  @ForeignKey('person', { name: 'case_material_consent_giver_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'given_by', nullable: true })
  givenBy: string | null;
}
