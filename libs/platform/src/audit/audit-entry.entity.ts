import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One line of the audit log. The database refuses to change or delete it. */
@Entity('audit_entry')
@Index('audit_entry_time_idx', ['at', 'id'])
@Index('audit_entry_subject_idx', ['subjectKind', 'subjectId'])
@Index('audit_entry_acting_for_idx', ['actingFor', 'at'])
export class AuditEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pk' })
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  /** What was done, like `membership.sign`. */
  @Column('text')
  action: string;

  /** The person who did it; null when the hub did it by itself. No foreign key: the line outlives the person. */
  @Index('audit_entry_actor_idx')
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  /** The authority or organisation for which it was done. */
  @Column('uuid', { name: 'acting_for', nullable: true })
  actingFor: string | null;

  /** The kind of thing it was done to, like `membership`. */
  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('text', { name: 'subject_id' })
  subjectId: string;

  @Column('jsonb', { nullable: true })
  before: Record<string, unknown> | null;

  @Column('jsonb', { nullable: true })
  after: Record<string, unknown> | null;
}
