import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AuthorityEntity } from './authority.entity.js';

/** That a person acts for an authority, from one instant to another. */
@Entity('stewardship')
@Check('stewardship_dates_ck', 'until > since')
@Index('stewardship_open_uq', ['personId', 'authorityId'], { unique: true, where: 'until IS NULL' })
export class StewardshipEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stewardship_pk' })
  id: string;

  @Index('stewardship_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'stewardship_authority_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'authority_id' })
  authorityId: string;

  @ForeignKey('person', { name: 'stewardship_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  /** Null while it lasts. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  until: Date | null;
}
