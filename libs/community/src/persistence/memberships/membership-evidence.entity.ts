import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MembershipEntity } from '../membership.entity.js';

/** A file that shows what a council decided. Its content lies in the file store. */
@Entity('membership_evidence')
export class MembershipEvidenceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_evidence_pk' })
  id: string;

  @Index('membership_evidence_membership_idx')
  @ForeignKey(() => MembershipEntity, { name: 'membership_evidence_membership_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'membership_id' })
  membershipId: string;

  @Column('text', { name: 'file_key' })
  fileKey: string;

  @Column('text', { name: 'file_name' })
  fileName: string;

  @Column('text', { name: 'media_type' })
  mediaType: string;

  @Column('integer')
  size: number;

  @Column('text')
  sha256: string;

  /** Null once the person is erased. */
  @Index('membership_evidence_person_idx')
  @ForeignKey('person', { name: 'membership_evidence_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'added_by', nullable: true })
  addedBy: string | null;

  @Column({ type: 'timestamptz', name: 'added_at', precision: 3 })
  addedAt: Date;
}
