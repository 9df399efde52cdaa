import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../person.entity.js';

/** A passkey: the public half of a key that a device or a password manager keeps. */
@Entity('passkey')
@Unique('passkey_credential_uq', ['credentialId'])
@Check('passkey_name_ck', 'length(name) BETWEEN 1 AND 100')
export class PasskeyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passkey_pk' })
  id: string;

  @Index('passkey_person_idx')
  @ForeignKey(() => PersonEntity, { name: 'passkey_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** As the authenticator calls it, in base64url. */
  @Column('text', { name: 'credential_id' })
  credentialId: string;

  /** In the form of COSE. */
  @Column('bytea', { name: 'public_key' })
  publicKey: Buffer;

  /** How often it was used, as the authenticator counts; 0 for ever when it does not count. */
  @Column('bigint')
  counter: string;

  /** Ways to reach the authenticator, as hints for the browser. */
  @Column('text', { array: true })
  transports: string[];

  /** What its owner calls it. */
  @Column('text')
  name: string;

  @Column({ type: 'timestamptz', name: 'added_at', precision: 3 })
  addedAt: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3, nullable: true })
  lastUsedAt: Date | null;
}
