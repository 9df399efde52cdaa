import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { JoinRequestState } from '../../domain/stewards/steward.rules.js';
import { AuthorityEntity } from '../authority.entity.js';
import { OrganisationEntity } from '../organisation.entity.js';

/** That a person asked to act for an authority or an organisation, and what became of it. */
@Entity('join_request')
@Check('join_request_of_one_ck', 'num_nonnulls(authority_id, organisation_id) = 1')
@Check('join_request_reason_ck', 'length(reason) BETWEEN 1 AND 1000')
@Check('join_request_state_ck', `state IN ('open', 'accepted', 'declined')`)
@Check('join_request_decided_ck', `(decided_at IS NULL) = (state = 'open')`)
@Index('join_request_authority_open_uq', ['personId', 'authorityId'], {
  unique: true,
  where: `state = 'open'`,
})
@Index('join_request_organisation_open_uq', ['personId', 'organisationId'], {
  unique: true,
  where: `state = 'open'`,
})
export class JoinRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'join_request_pk' })
  id: string;

  @Index('join_request_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'join_request_authority_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  @Index('join_request_organisation_idx')
  @ForeignKey(() => OrganisationEntity, { name: 'join_request_organisation_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  /** The request is the person's own and goes with them. */
  @Index('join_request_person_idx')
  @ForeignKey('person', { name: 'join_request_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column('text')
  reason: string;

  @Column('text')
  state: JoinRequestState;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true })
  decidedAt: Date | null;
}
