import type { CountResult } from '#libs/counting';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Label } from '../../domain/authority.js';
import type {
  ElectionOffice,
  ElectionOutcome,
  ElectionRules,
  FollowReason,
} from '../../domain/elections/election.js';
import { GroupEntity } from '../group.entity.js';

/** An open call and the election that ends it. What was called is never changed; a trigger of the database sees to it. */
@Entity('election')
@Check('election_office_ck', `office IN ('chair')`)
@Check('election_label_ck', `label IN ('real', 'illustrative')`)
@Check('election_follows_why_ck', `follows_why IN ('second-vote', 'prolonged')`)
@Check('election_outcome_ck', `outcome IN ('elected', 'second-vote', 'vacant', 'too-few', 'prolonged')`)
@Check(
  'election_dates_ck',
  `applications_open_at < applications_close_at AND applications_close_at <= voting_opens_at
    AND voting_opens_at < voting_closes_at AND term_from < term_until`,
)
@Check('election_follows_ck', '(follows_id IS NULL) = (follows_why IS NULL)')
@Check('election_frozen_ck', 'num_nulls(frozen_at, roll_size, roll_hash) IN (0, 3)')
@Check('election_closed_ck', '(closed_at IS NULL) = (outcome IS NULL)')
@Index('election_time_idx', ['votingClosesAt', 'id'])
@Index('election_open_idx', ['applicationsCloseAt'], { where: 'closed_at IS NULL' })
export class ElectionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'election_pk' })
  id: string;

  @Index('election_group_idx')
  @ForeignKey(() => GroupEntity, { name: 'election_group_fk' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('text')
  office: ElectionOffice;

  @Column({ type: 'timestamptz', name: 'term_from', precision: 3 })
  termFrom: Date;

  @Column({ type: 'timestamptz', name: 'term_until', precision: 3 })
  termUntil: Date;

  /** The IANA zone that the deadlines were set in. */
  @Column('text')
  zone: string;

  @Column({ type: 'timestamptz', name: 'applications_open_at', precision: 3 })
  applicationsOpenAt: Date;

  @Column({ type: 'timestamptz', name: 'applications_close_at', precision: 3 })
  applicationsCloseAt: Date;

  @Column({ type: 'timestamptz', name: 'voting_opens_at', precision: 3 })
  votingOpensAt: Date;

  @Column({ type: 'timestamptz', name: 'voting_closes_at', precision: 3 })
  votingClosesAt: Date;

  @Column('jsonb')
  rules: ElectionRules;

  /** What the call says beside the facts, in plain text. */
  @Column('text', { default: '' })
  note: string;

  @Column('text')
  label: Label;

  /** The election that made this one necessary. */
  @Index('election_follows_uq', { unique: true })
  @ForeignKey(() => ElectionEntity, { name: 'election_follows_fk' })
  @Column('uuid', { name: 'follows_id', nullable: true })
  followsId: string | null;

  @Column('text', { name: 'follows_why', nullable: true })
  followsWhy: FollowReason | null;

  @Index('election_created_by_idx')
  @ForeignKey('person', { name: 'election_created_by_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  /** When those who had not voted were reminded. */
  @Column({ type: 'timestamptz', name: 'reminded_at', precision: 3, nullable: true })
  remindedAt: Date | null;

  /** When the roll was frozen; voting is possible from then on. */
  @Column({ type: 'timestamptz', name: 'frozen_at', precision: 3, nullable: true })
  frozenAt: Date | null;

  @Column('integer', { name: 'roll_size', nullable: true })
  rollSize: number | null;

  /** SHA-256 of the text of the roll. */
  @Column('text', { name: 'roll_hash', nullable: true })
  rollHash: string | null;

  /** When it ended, with or without a vote. */
  @Column({ type: 'timestamptz', name: 'closed_at', precision: 3, nullable: true })
  closedAt: Date | null;

  @Column('integer', { nullable: true })
  turnout: number | null;

  @Column('text', { nullable: true })
  outcome: ElectionOutcome | null;

  /** Null when there was no vote. */
  @Column('jsonb', { nullable: true })
  result: CountResult | null;

  /** SHA-256 of the text of the published ballots. */
  @Column('text', { name: 'ballots_hash', nullable: true })
  ballotsHash: string | null;
}
