import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AuthorityEntity } from '../authority.entity.js';

/** A domain under which an authority has its mailboxes. Verified, it suggests the authority to colleagues; no more. */
@Entity('mail_domain')
@Check('mail_domain_domain_ck', 'domain = lower(domain) AND length(domain) <= 253')
export class MailDomainEntity {
  @ForeignKey(() => AuthorityEntity, { name: 'mail_domain_authority_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'authority_id', primaryKeyConstraintName: 'mail_domain_pk' })
  authorityId: string;

  @Index('mail_domain_domain_idx')
  @PrimaryColumn('text', { primaryKeyConstraintName: 'mail_domain_pk' })
  domain: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** Null until a coordinator confirmed it. */
  @Column({ type: 'timestamptz', name: 'verified_at', precision: 3, nullable: true })
  verifiedAt: Date | null;
}
