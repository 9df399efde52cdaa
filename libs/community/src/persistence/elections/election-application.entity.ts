import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AuthorityEntity } from '../authority.entity.js';
import { ElectionEntity } from './election.entity.js';

/** That somebody stands in an election, on behalf of an authority. The same form for all. */
@Entity('election_application')
@Unique('election_application_uq', ['electionId', 'authorityId'])
@Check('election_application_rejected_ck', '(rejected_at IS NULL) = (rejection IS NULL)')
export class ElectionApplicationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'election_application_pk' })
  id: string;

  @ForeignKey(() => ElectionEntity, { name: 'election_application_election_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'election_id' })
  electionId: string;

  @Index('election_application_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'election_application_authority_fk' })
  @Column('uuid', { name: 'authority_id' })
  authorityId: string;

  @Index('election_application_person_idx')
  @ForeignKey('person', { name: 'election_application_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  /** The name as it stood on the ballot; empty once the person was erased. */
  @Column('text', { name: 'person_name' })
  personName: string;

  @Column('text')
  cv: string;

  @Column('text')
  statement: string;

  @Column('text', { nullable: true })
  link: string | null;

  /** Decides the place in the public list: random, and the same for all readers. */
  @Column('uuid')
  draw: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;

  @Column({ type: 'timestamptz', name: 'withdrawn_at', precision: 3, nullable: true })
  withdrawnAt: Date | null;

  @Column({ type: 'timestamptz', name: 'rejected_at', precision: 3, nullable: true })
  rejectedAt: Date | null;

  @Index('election_application_rejected_by_idx')
  @ForeignKey('person', { name: 'election_application_rejected_by_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'rejected_by', nullable: true })
  rejectedBy: string | null;

  /** The reason of the rejection, as the candidate is told. */
  @Column('text', { nullable: true })
  rejection: string | null;
}
