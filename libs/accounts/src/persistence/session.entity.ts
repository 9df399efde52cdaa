import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** One signed-in browser. The secret in its cookie is kept only as a hash. */
@Entity('session')
@Unique('session_id_uq', ['id'])
export class SessionEntity {
  @PrimaryColumn('bytea', { name: 'id_hash', primaryKeyConstraintName: 'session_pk' })
  idHash: Buffer;

  /** Names the session to its owner. Stays the same while the secret changes, and opens nothing. */
  @Column('uuid')
  id: string;

  @Index('session_person_idx')
  @ForeignKey(() => PersonEntity, { name: 'session_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** Accurate to a minute. */
  @Column({ type: 'timestamptz', name: 'last_seen_at', precision: 3 })
  lastSeenAt: Date;

  /** When the session ends if nobody uses it; moves on with every use. */
  @Column({ type: 'timestamptz', name: 'idle_expires_at', precision: 3 })
  idleExpiresAt: Date;

  /** When the session ends at the latest; never moves. */
  @Index('session_expires_at_idx')
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  /** When the person last proved in this session who they are, as strongly as they can; 1970 when they never did. */
  @Column({ type: 'timestamptz', name: 'confirmed_at', precision: 3 })
  confirmedAt: Date;

  /** Whether a second factor was part of the proof. */
  @Column('boolean', { name: 'second_factor', default: false })
  secondFactor: boolean;

  /** Browser and system in words, for its owner to recognise; '' when unknown. */
  @Column('text', { name: 'user_agent', default: '' })
  userAgent: string;
}
