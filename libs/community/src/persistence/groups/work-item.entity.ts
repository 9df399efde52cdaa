import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { WorkItemContent } from '../../domain/groups/item.js';
import { GroupEntity } from '../group.entity.js';
import { GroupItemColumns } from './group-item.columns.js';

/** A line of a group's work plan for a year. */
@Entity('work_item')
@Check('work_item_title_ck', 'length(title) BETWEEN 1 AND 200')
@Check('work_item_visibility_ck', `visibility IN ('public', 'members')`)
@Check('work_item_label_ck', `label IN ('real', 'condensed', 'illustrative')`)
@Check('work_item_archive_ck', '(archived_at IS NULL) = (archive_reason IS NULL)')
@Check('work_item_year_ck', 'year BETWEEN 2019 AND 2100')
@Check('work_item_priority_ck', `priority IN ('high', 'medium', 'low')`)
@Check('work_item_state_ck', `state IN ('planned', 'running', 'done', 'dropped')`)
@Check('work_item_reason_ck', `state <> 'dropped' OR state_reason <> ''`)
@Check('work_item_quarter_ck', 'due_quarter BETWEEN 1 AND 4')
@Index('work_item_year_idx', ['groupId', 'year'])
export class WorkItemEntity extends GroupItemColumns {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'work_item_pk' })
  id: string;

  @ForeignKey(() => GroupEntity, { name: 'work_item_group_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  /** Who changed it last. */
  @Index('work_item_person_idx')
  @ForeignKey('person', { name: 'work_item_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy: string | null;

  @Column('smallint')
  year: number;

  @Column('text')
  description: string;

  @Column('text')
  priority: WorkItemContent['priority'];

  @Column('text')
  state: WorkItemContent['state'];

  @Column('text', { name: 'state_reason' })
  stateReason: string;

  /** Who does it, in words. */
  @Column('text')
  owner: string;

  @Column('smallint', { name: 'due_quarter', nullable: true })
  dueQuarter: number | null;
}
