import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person.entity.js';

/** The key that a person's authenticator app shares with the hub. */
@Entity('totp_factor')
export class TotpFactorEntity {
  @ForeignKey(() => PersonEntity, { name: 'totp_factor_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'totp_factor_pk' })
  personId: string;

  @Column('bytea')
  secret: Buffer;

  /** The last step of 30 seconds whose code was used; codes up to it are worth nothing. */
  @Column('integer', { name: 'last_step' })
  lastStep: number;

  @Column({ type: 'timestamptz', name: 'added_at', precision: 3 })
  addedAt: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3 })
  lastUsedAt: Date;
}
