import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OutputContent } from '../../domain/groups/item.js';
import { GroupEntity } from '../group.entity.js';
import { GroupItemColumns } from './group-item.columns.js';

/** Something a group hands out. */
@Entity('group_output')
@Check('group_output_title_ck', 'length(title) BETWEEN 1 AND 200')
@Check('group_output_visibility_ck', `visibility IN ('public', 'members')`)
@Check('group_output_label_ck', `label IN ('real', 'condensed', 'illustrative')`)
@Check('group_output_archive_ck', '(archived_at IS NULL) = (archive_reason IS NULL)')
@Check(
  'group_output_kind_ck',
  `kind IN ('guidance', 'report', 'model-text', 'presentation', 'recording', 'other')`,
)
@Index('group_output_date_idx', ['groupId', 'datedOn'])
export class GroupOutputEntity extends GroupItemColumns {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_output_pk' })
  id: string;

  @ForeignKey(() => GroupEntity, { name: 'group_output_group_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  /** Who changed it last. */
  @Index('group_output_person_idx')
  @ForeignKey('person', { name: 'group_output_person_fk', onDelete: 'SET NULL' })
  @Column('uuid', { name: 'updated_by', nullable: true })
  updatedBy: string | null;

  @Column('text')
  kind: OutputContent['kind'];

  @Column('text', { nullable: true })
  link: string | null;

  @Column('date', { name: 'dated_on' })
  datedOn: string;

  @Column('text')
  summary: string;
}
