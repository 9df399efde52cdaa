import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AuthorityEntity } from './authority.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

/** That a person acts for an authority or an organisation, from one instant to another. */
@Entity('stewardship')
@Check('stewardship_dates_ck', 'until > since')
@Check('stewardship_of_one_ck', 'num_nonnulls(authority_id, organisation_id) = 1')
@Index('stewardship_open_for_organisation_uq', ['personId', 'organisationId'], {
  unique: true,
  where: 'until IS NULL',
})
@Index('stewardship_open_uq', ['personId', 'authorityId'], { unique: true, where: 'until IS NULL' })
export class StewardshipEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stewardship_pk' })
  id: string;

  @Index('stewardship_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'stewardship_authority_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  @Index('stewardship_organisation_idx')
  @ForeignKey(() => OrganisationEntity, { name: 'stewardship_organisation_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  /** Null once the person is erased: that somebody acted for it stays known. */
  @Index('stewardship_person_idx')
  @ForeignKey('person', { name: 'stewardship_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  /** Null while it lasts. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  until: Date | null;
}
