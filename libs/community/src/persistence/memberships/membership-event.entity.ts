import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MembershipState } from '../../domain/membership.js';
import type { MembershipAction } from '../../domain/memberships/membership.machine.js';
import { MembershipEntity } from '../membership.entity.js';

/** One step of a membership, for good. */
@Entity('membership_event')
@Index('membership_event_membership_idx', ['membershipId', 'at'])
export class MembershipEventEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_event_pk' })
  id: string;

  @ForeignKey(() => MembershipEntity, { name: 'membership_event_membership_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'membership_id' })
  membershipId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column('text')
  action: MembershipAction;

  @Column('text', { name: 'from_state', nullable: true })
  fromState: MembershipState | null;

  @Column('text', { name: 'to_state' })
  toState: MembershipState;

  /** Null once the person is erased. */
  @Index('membership_event_actor_idx')
  @ForeignKey('person', { name: 'membership_event_actor_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  /** The reason, where the step wants one. */
  @Column('text', { default: '' })
  note: string;
}
