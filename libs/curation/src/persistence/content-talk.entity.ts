import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ContentItemEntity } from './content-item.entity.js';
import { ContentRevisionEntity } from './content-revision.entity.js';

/** A remark about a place in a revision. */
@Entity('content_comment')
@Index('content_comment_item_idx', ['itemId', 'writtenAt'])
@Index('content_comment_author_idx', ['authorId'], { where: 'author_id IS NOT NULL' })
export class ContentCommentEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'content_comment_pk' })
  id: string;

  @ForeignKey(() => ContentItemEntity, { name: 'content_comment_item_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId: string;

  @ForeignKey(() => ContentRevisionEntity, { name: 'content_comment_revision_fk' })
  @Column('uuid', { name: 'revision_id' })
  revisionId: string;

  /** Where in the body, like `title.en`; empty for the whole. */
  @Column('text', { default: '' })
  path: string;

  @Column('text')
  text: string;

  @Column({ type: 'timestamptz', name: 'written_at', precision: 3 })
  writtenAt: Date;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  /** Who wrote it, where they have no account. */
  @Column('text', { name: 'author_name', default: '' })
  authorName: string;

  @Column({ type: 'timestamptz', name: 'resolved_at', precision: 3, nullable: true })
  resolvedAt: Date | null;

  @Column('uuid', { name: 'resolved_by', nullable: true })
  resolvedBy: string | null;
}

/** A link by which somebody without an account reviews one revision, once. */
@Entity('content_review_link')
@Unique('content_review_link_token_uq', ['tokenHash'])
@Check('content_review_link_verdict_ck', `verdict IN ('approve', 'ask_changes')`)
@Check('content_review_link_answer_ck', '(answered_at IS NULL) = (verdict IS NULL)')
export class ContentReviewLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'content_review_link_pk' })
  id: string;

  @Index('content_review_link_item_idx')
  @ForeignKey(() => ContentItemEntity, { name: 'content_review_link_item_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId: string;

  @ForeignKey(() => ContentRevisionEntity, { name: 'content_review_link_revision_fk' })
  @Column('uuid', { name: 'revision_id' })
  revisionId: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('text', { name: 'reviewer_name' })
  reviewerName: string;

  @Column('text', { name: 'reviewer_email', nullable: true })
  reviewerEmail: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'revoked_at', precision: 3, nullable: true })
  revokedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'answered_at', precision: 3, nullable: true })
  answeredAt: Date | null;

  @Column('text', { nullable: true })
  verdict: 'approve' | 'ask_changes' | null;

  @Column('text', { default: '' })
  note: string;
}
