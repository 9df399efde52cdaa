import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { GroupEntity } from '../group.entity.js';
import { GroupItemColumns } from './group-item.columns.js';

/** A meeting of a group. */
@Entity('group_meeting')
@Check('group_meeting_title_ck', 'length(title) BETWEEN 1 AND 200')
@Check('group_meeting_visibility_ck', `visibility IN ('public', 'members')`)
@Check('group_meeting_label_ck', `label IN ('real', 'condensed', 'illustrative')`)
@Check('group_meeting_archive_ck', '(archived_at IS NULL) = (archive_reason IS NULL)')
@Index('group_meeting_time_idx', ['groupId', 'startsAt'])
export class GroupMeetingEntity extends GroupItemColumns {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_meeting_pk' })
  id: string;

  @ForeignKey(() => GroupEntity, { name: 'group_meeting_group_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  /** Who changed it last. */
  @Index('group_meeting_person_idx')
  @ForeignKey('person', { name: 'group_meeting_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy: string | null;

  @Column({ type: 'timestamptz', name: 'starts_at', precision: 3 })
  startsAt: Date;

  /** The zone the time was set in, by its IANA name. */
  @Column('text')
  zone: string;

  /** Only the day is known. */
  @Column('boolean', { name: 'day_only' })
  dayOnly: boolean;

  @Column('text')
  place: string;

  /** Only for those who take part. */
  @Column('text', { nullable: true })
  link: string | null;

  @Column('text')
  agenda: string;

  @Column('text')
  findings: string;

  /** To whom it is open beyond the group, in words. */
  @Column('text', { name: 'opened_to' })
  openedTo: string;
}
