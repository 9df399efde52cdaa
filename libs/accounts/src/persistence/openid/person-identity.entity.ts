import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../person.entity.js';

/** Who a person is at an identity provider. The pair of issuer and subject is the key, never an e-mail address. */
@Entity('person_identity')
@Unique('person_identity_subject_uq', ['issuer', 'subject'])
export class PersonIdentityEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_identity_pk' })
  id: string;

  @Index('person_identity_person_idx')
  @ForeignKey(() => PersonEntity, { name: 'person_identity_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

  @Column({ type: 'timestamptz', name: 'added_at', precision: 3 })
  addedAt: Date;

  @Column({ type: 'timestamptz', name: 'last_used_at', precision: 3, nullable: true })
  lastUsedAt: Date | null;
}
