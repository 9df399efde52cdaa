import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DraftState, StepAction } from '../domain/content-item.js';
import { ContentItemEntity } from './content-item.entity.js';
import { ContentRevisionEntity } from './content-revision.entity.js';

/** The one draft that is open beside what the public sees of an item. */
@Entity('content_draft')
@Check('content_draft_state_ck', `state IN ('draft', 'in_review', 'changes_asked', 'approved')`)
@Check('content_draft_term_ck', 'expire_at IS NULL OR publish_at IS NULL OR expire_at > publish_at')
@Index('content_draft_due_idx', ['publishAt'], { where: `state = 'approved'` })
@Index('content_draft_opened_by_idx', ['openedBy'], { where: 'opened_by IS NOT NULL' })
export class ContentDraftEntity {
  @ForeignKey(() => ContentItemEntity, { name: 'content_draft_item_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'content_draft_pk' })
  itemId: string;

  @Index('content_draft_revision_idx')
  @ForeignKey(() => ContentRevisionEntity, { name: 'content_draft_revision_fk' })
  @Column('uuid', { name: 'revision_id' })
  revisionId: string;

  @Column('text')
  state: DraftState;

  @Column({ type: 'timestamptz', name: 'opened_at', precision: 3 })
  openedAt: Date;

  @Column('uuid', { name: 'opened_by', nullable: true })
  openedBy: string | null;

  @Column({ type: 'timestamptz', name: 'state_at', precision: 3 })
  stateAt: Date;

  @Column('uuid', { name: 'state_by', nullable: true })
  stateBy: string | null;

  @Column('text', { default: '' })
  note: string;

  @Column({ type: 'timestamptz', name: 'publish_at', precision: 3, nullable: true })
  publishAt: Date | null;

  @Column({ type: 'timestamptz', name: 'expire_at', precision: 3, nullable: true })
  expireAt: Date | null;
}

/** What was done with an item, and by whom. */
@Entity('content_step')
@Index('content_step_item_idx', ['itemId', 'at', 'id'])
@Index('content_step_actor_idx', ['actorId'], { where: 'actor_id IS NOT NULL' })
export class ContentStepEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'content_step_pk' })
  id: string;

  @ForeignKey(() => ContentItemEntity, { name: 'content_step_item_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  @Column('text')
  action: StepAction;

  @ForeignKey(() => ContentRevisionEntity, { name: 'content_step_revision_fk' })
  @Column('uuid', { name: 'revision_id', nullable: true })
  revisionId: string | null;

  @Column('text', { default: '' })
  note: string;
}

/** Who has an item open for editing, and was last heard of when. */
@Entity('content_editing')
export class ContentEditingEntity {
  @ForeignKey(() => ContentItemEntity, { name: 'content_editing_item_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'content_editing_pk' })
  itemId: string;

  @Index('content_editing_person_idx')
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'content_editing_pk' })
  personId: string;

  @Column({ type: 'timestamptz', name: 'seen_at', precision: 3 })
  seenAt: Date;
}
