import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried in the present window; shared by all replicas. */
@Entity('sign_in_throttle')
export class SignInThrottleEntity {
  /** The hash of what is counted. */
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'sign_in_throttle_pk' })
  bucket: Buffer;

  @Column('integer')
  used: number;

  @Index('sign_in_throttle_resets_at_idx')
  @Column({ type: 'timestamptz', name: 'resets_at', precision: 3 })
  resetsAt: Date;
}
