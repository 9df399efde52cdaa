import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Label } from '../domain/authority.js';
import type { MembershipKind, MembershipState } from '../domain/membership.js';
import { AuthorityEntity } from './authority.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/** That an authority signed the declaration, or that an authority or organisation supports it, with its date and where we know it from. */
@Entity('membership')
@Check('membership_kind_ck', `kind IN ('signatory', 'supporter')`)
@Check('membership_state_ck', `state IN ('draft', 'decided', 'signed', 'checked', 'listed', 'withdrawn')`)
@Check('membership_dated_ck', 'signed_on IS NOT NULL OR as_of IS NOT NULL')
@Check('membership_label_ck', `label IN ('real', 'illustrative')`)
@Check(
  'membership_of_one_ck',
  `num_nonnulls(authority_id, organisation_id) = 1 AND (kind = 'supporter' OR organisation_id IS NULL)`,
)
@Index('membership_organisation_current_uq', ['organisationId'], {
  unique: true,
  where: `state <> 'withdrawn'`,
})
@Index('membership_current_uq', ['authorityId', 'kind'], { unique: true, where: `state <> 'withdrawn'` })
export class MembershipEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_pk' })
  id: string;

  @ForeignKey(() => AuthorityEntity, { name: 'membership_authority_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  @ForeignKey(() => OrganisationEntity, { name: 'membership_organisation_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column('text')
  kind: MembershipKind;

  @Column('text')
  state: MembershipState;

  /** The day of the signature, where it is known. */
  @Column('date', { name: 'signed_on', nullable: true })
  signedOn: string | null;

  /** When somebody saw the authority on the list, as a month or day: "2023-05". */
  @Column('text', { name: 'as_of', nullable: true })
  asOf: string | null;

  @Column('text', { name: 'signer_position', default: '' })
  signerPosition: string;

  @Column('text', { name: 'source_note', default: '' })
  sourceNote: string;

  @Column('text')
  label: Label;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
