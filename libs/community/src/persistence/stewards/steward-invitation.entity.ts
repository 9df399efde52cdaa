import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { InvitationState } from '../../domain/stewards/steward.rules.js';
import { AuthorityEntity } from '../authority.entity.js';
import { OrganisationEntity } from '../organisation.entity.js';

/** That somebody with a mailbox was asked to act for an authority or an organisation. The secret is kept as a hash only. */
@Entity('steward_invitation')
@Check('steward_invitation_of_one_ck', 'num_nonnulls(authority_id, organisation_id) = 1')
@Check('steward_invitation_state_ck', `state IN ('open', 'accepted', 'revoked')`)
@Check('steward_invitation_email_ck', `(email IS NOT NULL) = (state = 'open')`)
@Unique('steward_invitation_token_uq', ['tokenHash'])
export class StewardInvitationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'steward_invitation_pk' })
  id: string;

  @Index('steward_invitation_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'steward_invitation_authority_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  @Index('steward_invitation_organisation_idx')
  @ForeignKey(() => OrganisationEntity, { name: 'steward_invitation_organisation_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  /** Kept only while the invitation is open. */
  @Index('steward_invitation_email_idx')
  @Column('text', { nullable: true })
  email: string | null;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Index('steward_invitation_inviter_idx')
  @ForeignKey('person', { name: 'steward_invitation_inviter_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'invited_by', nullable: true })
  invitedBy: string | null;

  @Column('text')
  state: InvitationState;

  /** How many mails went out, for the limit. */
  @Column('smallint', { name: 'sent_count' })
  sentCount: number;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'sent_at', precision: 3 })
  sentAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;
}
