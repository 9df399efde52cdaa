import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ClaimAnswerKind, SeenRequirement } from '../../domain/conformance/claim.js';
import { ConformanceClaimEntity } from './conformance-claim.entity.js';

/** What a claim says about one requirement. */
@Entity('conformance_answer')
@Check('conformance_answer_answer_ck', `answer IN ('meets', 'equivalent', 'not', 'not-applicable')`)
@Check('conformance_answer_reason_ck', `answer NOT IN ('equivalent', 'not-applicable') OR reason <> ''`)
export class ConformanceAnswerEntity {
  @ForeignKey(() => ConformanceClaimEntity, { name: 'conformance_answer_claim_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'claim_id', primaryKeyConstraintName: 'conformance_answer_pk' })
  claimId: string;

  @PrimaryColumn('text', { name: 'requirement_key', primaryKeyConstraintName: 'conformance_answer_pk' })
  requirementKey: string;

  @Column('text')
  answer: ClaimAnswerKind;

  @Column('text', { default: '' })
  reason: string;

  @Column('text', { default: '' })
  evidence: string;

  @Column('text', { name: 'evidence_url', nullable: true })
  evidenceUrl: string | null;

  @Column('text')
  fingerprint: string;

  @Column('jsonb')
  seen: SeenRequirement;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3 })
  answeredAt: Date;
}
