import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ClaimLabel, ClaimState, TestReport, Verification } from '../../domain/conformance/claim.js';
import { SolutionEntity } from './solution.entity.js';

/** What a body claims about one solution and one MIM. */
@Entity('conformance_claim')
@Check('conformance_claim_state_ck', `state IN ('draft', 'public', 'withdrawn')`)
@Check('conformance_claim_label_ck', `label IN ('real', 'illustrative')`)
@Check('conformance_claim_published_ck', `state = 'draft' OR published_at IS NOT NULL`)
@Check('conformance_claim_withdrawn_ck', `(state = 'withdrawn') = (withdrawn_at IS NOT NULL)`)
@Check('conformance_claim_verified_ck', '(verification IS NULL) = (verified_at IS NULL)')
@Check('conformance_claim_term_ck', 'expires_at > confirmed_at')
@Index('conformance_claim_standing_uq', ['solutionId', 'mimId'], {
  unique: true,
  where: `state <> 'withdrawn'`,
})
@Index('conformance_claim_published_idx', ['publishedAt', 'id'], { where: `state = 'public'` })
@Index('conformance_claim_expiry_idx', ['expiresAt'], { where: `state = 'public'` })
export class ConformanceClaimEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'conformance_claim_pk' })
  id: string;

  @ForeignKey(() => SolutionEntity, { name: 'conformance_claim_solution_fk' })
  @Column('uuid', { name: 'solution_id' })
  solutionId: string;

  @Index('conformance_claim_mim_idx')
  @ForeignKey('mim', { name: 'conformance_claim_mim_fk' })
  @Column('uuid', { name: 'mim_id' })
  mimId: string;

  @Column('text')
  state: ClaimState;

  @Column('integer', { default: 1 })
  version: number;

  @Column('jsonb', { nullable: true })
  test: TestReport | null;

  @Column('jsonb', { nullable: true })
  verification: Verification | null;

  @Column({ type: 'timestamptz', name: 'verified_at', precision: 3, nullable: true })
  verifiedAt: Date | null;

  @Index('conformance_claim_verifier_idx')
  @ForeignKey('person', { name: 'conformance_claim_verifier_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'verified_by', nullable: true })
  verifiedBy: string | null;

  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3 })
  confirmedAt: Date;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3, nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { name: 'withdrawn_reason', default: '' })
  withdrawnReason: string;

  @Column('text')
  label: ClaimLabel;

  @Column('text', { name: 'source_note', default: '' })
  sourceNote: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt: Date;

  @Index('conformance_claim_writer_idx')
  @ForeignKey('person', { name: 'conformance_claim_writer_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy: string | null;

  /** The answers to be looked at again that its stewards were told of last. */
  @Column('text', { name: 'told_recheck', default: '' })
  toldRecheck: string;

  @Column({ type: 'timestamptz', name: 'told_expiry_at', precision: 3, nullable: true })
  toldExpiryAt: Date | null;
}
