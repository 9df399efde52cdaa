import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AuthorityEntity } from '../authority.entity.js';
import { GroupEntity } from '../group.entity.js';

/** That a signatory takes part in a group, from one instant to another. */
@Entity('group_member')
@Check('group_member_dates_ck', 'until > since')
@Index('group_member_current_uq', ['groupId', 'authorityId'], { unique: true, where: 'until IS NULL' })
export class GroupMemberEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_member_pk' })
  id: string;

  @ForeignKey(() => GroupEntity, { name: 'group_member_group_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Index('group_member_authority_idx')
  @ForeignKey(() => AuthorityEntity, { name: 'group_member_authority_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'authority_id' })
  authorityId: string;

  /** Whom the group turns to. */
  @Index('group_member_contact_idx')
  @ForeignKey('person', { name: 'group_member_contact_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'contact_person_id', nullable: true })
  contactPersonId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  /** Null while it lasts. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  until: Date | null;
}
