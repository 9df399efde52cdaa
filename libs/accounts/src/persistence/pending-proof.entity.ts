import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a browser has begun and not finished: a challenge, a key to be confirmed, a way to the identity provider. */
@Entity('pending_proof')
export class PendingProofEntity {
  /** The hash of the secret in the browser's cookie. */
  @PrimaryColumn('bytea', { name: 'browser_hash', primaryKeyConstraintName: 'pending_proof_pk' })
  browserHash: Buffer;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'pending_proof_pk' })
  purpose: string;

  @Column('jsonb')
  content: Record<string, unknown>;

  @Index('pending_proof_expires_at_idx')
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;
}
