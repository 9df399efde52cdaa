import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** A link that signs a person in once. The secret in it is kept only as a hash. */
@Entity('sign_in_link')
@Unique('sign_in_link_request_uq', ['requestId'])
export class SignInLinkEntity {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'sign_in_link_pk' })
  tokenHash: Buffer;

  /** The order this link answers, so that a repeated job makes no second link. */
  @Column('uuid', { name: 'request_id' })
  requestId: string;

  @Index('sign_in_link_person_idx')
  @ForeignKey(() => PersonEntity, { name: 'sign_in_link_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  /** Where the link was sent. It is void once the person has another address. */
  @Column('text')
  email: string;

  /** The path to go to after signing in. */
  @Column('text')
  next: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Index('sign_in_link_expires_at_idx')
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true })
  usedAt: Date | null;
}
