import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { RollDecision, RollReason } from '../../domain/elections/roll.js';
import { AuthorityEntity } from '../authority.entity.js';
import { ElectionEntity } from './election.entity.js';

/** One authority on the frozen roll of an election, with its name as it was then. */
@Entity('election_roll_entry')
@Check('election_roll_entry_reason_ck', `reason IN ('signatory', 'exception')`)
export class ElectionRollEntryEntity {
  @ForeignKey(() => ElectionEntity, { name: 'election_roll_entry_election_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'election_id', primaryKeyConstraintName: 'election_roll_entry_pk' })
  electionId: string;

  @Index('election_roll_entry_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'election_roll_entry_authority_fk' })
  @PrimaryColumn('uuid', { name: 'authority_id', primaryKeyConstraintName: 'election_roll_entry_pk' })
  authorityId: string;

  @Column('text')
  name: string;

  @Column('character', { length: 2 })
  country: string;

  @Column('text')
  reason: RollReason;
}

/** That an authority asks to be on a roll on which it would not be by itself. */
@Entity('election_roll_request')
@Unique('election_roll_request_uq', ['electionId', 'authorityId'])
@Check('election_roll_request_decision_ck', `decision IN ('admitted', 'refused')`)
@Check('election_roll_request_decided_ck', '(decision IS NULL) = (decided_at IS NULL)')
export class ElectionRollRequestEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'election_roll_request_pk' })
  id: string;

  @ForeignKey(() => ElectionEntity, { name: 'election_roll_request_election_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'election_id' })
  electionId: string;

  @Index('election_roll_request_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'election_roll_request_authority_fk' })
  @Column('uuid', { name: 'authority_id' })
  authorityId: string;

  @Index('election_roll_request_person_idx')
  @ForeignKey('person', { name: 'election_roll_request_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;

  @Column('text')
  reason: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column('text', { nullable: true })
  decision: RollDecision | null;

  @Index('election_roll_request_decided_by_idx')
  @ForeignKey('person', { name: 'election_roll_request_decided_by_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', name: 'decided_at', precision: 3, nullable: true })
  decidedAt: Date | null;

  /** What the authority is told beside the decision. */
  @Column('text', { default: '' })
  answer: string;
}

/** The one person who casts the vote of an authority. */
@Entity('election_voter')
export class ElectionVoterEntity {
  @ForeignKey(() => ElectionEntity, { name: 'election_voter_election_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'election_id', primaryKeyConstraintName: 'election_voter_pk' })
  electionId: string;

  @Index('election_voter_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'election_voter_authority_fk' })
  @PrimaryColumn('uuid', { name: 'authority_id', primaryKeyConstraintName: 'election_voter_pk' })
  authorityId: string;

  @Index('election_voter_person_idx')
  @ForeignKey('person', { name: 'election_voter_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'person_id', nullable: true })
  personId: string | null;
}
