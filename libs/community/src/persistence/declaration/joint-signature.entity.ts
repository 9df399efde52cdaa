import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AuthorityEntity } from '../authority.entity.js';
import { DeclarationTextEntity } from './declaration-text.entity.js';

/** That several authorities sign together, each by a signature of its own under the same text. */
@Entity('joint_signature')
@Unique('joint_signature_code_uq', ['code'])
export class JointSignatureEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'joint_signature_pk' })
  id: string;

  @Index('joint_signature_lead_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'joint_signature_lead_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'lead_authority_id' })
  leadAuthorityId: string;

  /** What the lead hands to the others, so that they find it. */
  @Column('text')
  code: string;

  /** The text of the first signature, which the others sign too; null until then. */
  @Index('joint_signature_text_idx')
  @ForeignKey(() => DeclarationTextEntity, { name: 'joint_signature_text_fk' })
  @Column('text', { name: 'text_version', nullable: true })
  textVersion: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
