import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AuthorityEntity } from '../authority.entity.js';
import { ElectionEntity } from './election.entity.js';

/** What the votes of an election are sealed with while voting is open. Gone afterwards. */
@Entity('election_key')
export class ElectionKeyEntity {
  @ForeignKey(() => ElectionEntity, { name: 'election_key_election_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'election_id', primaryKeyConstraintName: 'election_key_pk' })
  electionId: string;

  @Column('bytea')
  key: Buffer;
}

/** That an authority took part; no time and no person. While voting is open its sealed vote lies beside it. */
@Entity('election_participation')
export class ElectionParticipationEntity {
  @ForeignKey(() => ElectionEntity, { name: 'election_participation_election_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'election_id', primaryKeyConstraintName: 'election_participation_pk' })
  electionId: string;

  @Index('election_participation_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'election_participation_authority_fk' })
  @PrimaryColumn('uuid', { name: 'authority_id', primaryKeyConstraintName: 'election_participation_pk' })
  authorityId: string;

  @Column('bytea', { nullable: true })
  sealed: Buffer | null;
}

/** One vote, of nobody knows whom. The id is random and says nothing about when. */
@Entity('election_ballot')
export class ElectionBallotEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'election_ballot_pk' })
  id: string;

  @Index('election_ballot_election_idx')
  @ForeignKey(() => ElectionEntity, { name: 'election_ballot_election_fk' })
  @Column('uuid', { name: 'election_id' })
  electionId: string;

  /** The id of an application, `no` or `blank`. */
  @Column('text')
  choice: string;
}

/** The receipt of one counted vote, without the vote. */
@Entity('election_receipt')
export class ElectionReceiptEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'election_receipt_pk' })
  id: string;

  @Index('election_receipt_election_idx')
  @ForeignKey(() => ElectionEntity, { name: 'election_receipt_election_fk' })
  @Column('uuid', { name: 'election_id' })
  electionId: string;
}
