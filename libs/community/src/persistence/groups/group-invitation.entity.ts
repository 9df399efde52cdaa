import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AuthorityEntity } from '../authority.entity.js';
import { GroupEntity } from '../group.entity.js';
import { OrganisationEntity } from '../organisation.entity.js';
import { GroupMeetingEntity } from './group-meeting.entity.js';

/** That a supporter is invited for a time: to a group, or to one of its meetings. */
@Entity('group_invitation')
@Check('group_invitation_dates_ck', 'until > since')
@Check('group_invitation_of_one_ck', 'num_nonnulls(authority_id, organisation_id) = 1')
@Index('group_invitation_group_idx', ['groupId', 'until'])
export class GroupInvitationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_invitation_pk' })
  id: string;

  @ForeignKey(() => GroupEntity, { name: 'group_invitation_group_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  /** Null for the whole group. */
  @Index('group_invitation_meeting_idx')
  @ForeignKey(() => GroupMeetingEntity, { name: 'group_invitation_meeting_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'meeting_id', nullable: true })
  meetingId: string | null;

  @Index('group_invitation_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'group_invitation_authority_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  @Index('group_invitation_organisation_idx')
  @ForeignKey(() => OrganisationEntity, { name: 'group_invitation_organisation_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'organisation_id', nullable: true })
  organisationId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  until: Date;
}
