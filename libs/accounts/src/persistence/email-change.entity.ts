import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A change of address that its owner has yet to confirm; one for each person at most. */
@Entity('email_change')
@Unique('email_change_person_uq', ['personId'])
@Unique('email_change_token_uq', ['tokenHash'])
export class EmailChangeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'email_change_pk' })
  id: string;

  @ForeignKey(() => PersonEntity, { name: 'email_change_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text', { name: 'new_email' })
  newEmail: string;

  /** Null until the mail with the link was written. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash: Buffer | null;

  @Index('email_change_expires_at_idx')
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;
}
