import type { LocalizedText } from '#libs/kernel';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Label } from '../domain/authority.js';
import type { MembershipKind, MembershipState } from '../domain/membership.js';
import { AuthorityEntity } from './authority.entity.js';
import { DeclarationTextEntity } from './declaration/declaration-text.entity.js';
import { JointSignatureEntity } from './declaration/joint-signature.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/** That an authority signed the declaration, or that an authority or organisation supports it, with its date and where we know it from. */
@Entity('membership')
@Check('membership_kind_ck', `kind IN ('signatory', 'supporter')`)
@Check('membership_state_ck', `state IN ('draft', 'decided', 'signed', 'checked', 'listed', 'withdrawn')`)
@Check(
  'membership_dated_ck',
  `state IN ('draft', 'decided', 'withdrawn') OR signed_on IS NOT NULL OR as_of IS NOT NULL`,
)
@Check('membership_signed_text_ck', '(text_version IS NULL) = (text_hash IS NULL)')
@Index('membership_certificate_uq', ['certificateCode'], { unique: true })
@Index('membership_desk_idx', ['signedAt', 'id'], { where: `state IN ('signed', 'checked')` })
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

  /** What the member was called, and was, when it signed: what its certificate says from then on. */
  @Column('jsonb', { name: 'signed_name', nullable: true })
  signedName: LocalizedText | null;

  @Column('text', { name: 'signed_type', nullable: true })
  signedType: string | null;

  @Column('character', { name: 'signed_country', length: 2, nullable: true })
  signedCountry: string | null;

  /** When somebody saw the authority on the list, as a month or day: "2023-05". */
  @Column('text', { name: 'as_of', nullable: true })
  asOf: string | null;

  @Column('text', { name: 'signer_position', default: '' })
  signerPosition: string;

  /** The day the council, or whoever decides such things, decided to sign. */
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: string | null;

  @Column('text', { name: 'decision_reference', default: '' })
  decisionReference: string;

  /** Where the decision can be read. */
  @Column('text', { name: 'evidence_url', nullable: true })
  evidenceUrl: string | null;

  /** Published only where the person allowed it. */
  @Column('text', { name: 'signer_name', default: '' })
  signerName: string;

  @Column('text', { name: 'on_behalf_of', default: '' })
  onBehalfOf: string;

  @Column('boolean', { name: 'signer_entitled', default: false })
  signerEntitled: boolean;

  @Column('boolean', { name: 'signer_name_public', default: false })
  signerNamePublic: boolean;

  /** The text that was signed; its hash stands beside it, as it was read. */
  @Index('membership_text_idx')
  @ForeignKey(() => DeclarationTextEntity, { name: 'membership_text_fk' })
  @Column('text', { name: 'text_version', nullable: true })
  textVersion: string | null;

  @Column('text', { name: 'text_hash', nullable: true })
  textHash: string | null;

  @Column({ type: 'timestamptz', name: 'signed_at', precision: 3, nullable: true })
  signedAt: Date | null;

  /** Who pressed the button; null once the person is erased. */
  @Index('membership_signed_by_idx')
  @ForeignKey('person', { name: 'membership_signed_by_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'signed_by', nullable: true })
  signedBy: string | null;

  @Index('membership_joint_idx')
  @ForeignKey(() => JointSignatureEntity, { name: 'membership_joint_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'joint_id', nullable: true })
  jointId: string | null;

  @Column('text', { name: 'certificate_code', nullable: true })
  certificateCode: string | null;

  @Column({ type: 'timestamptz', name: 'listed_at', precision: 3, nullable: true })
  listedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3, nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'source_note', default: '' })
  sourceNote: string;

  @Column('text')
  label: Label;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
