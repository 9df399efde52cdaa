import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Gone } from '../domain/content-item.js';

/** An item of any kind of content: what is known of it beside its body. */
@Entity('content_item')
@Unique('content_item_key_uq', ['kind', 'key'])
@Unique('content_item_address_uq', ['address'])
@Check('content_item_kind_ck', `kind ~ '^[a-z][a-z-]{1,40}$'`)
@Check('content_item_gone_ck', `gone IN ('archived', 'expired')`)
@Check('content_item_gone_at_ck', '(gone IS NULL) = (gone_at IS NULL)')
@Check('content_item_published_ck', '(publication = 0) = (published_at IS NULL)')
@Index('content_item_group_idx', ['groupId', 'kind'])
@Index('content_item_authority_idx', ['authorityId'], { where: 'authority_id IS NOT NULL' })
@Index('content_item_expiry_idx', ['expiresAt'], { where: 'expires_at IS NOT NULL AND gone IS NULL' })
@Index('content_item_verified_idx', ['verifiedAt'], { where: 'publication > 0 AND gone IS NULL' })
@Index('content_item_successor_idx', ['successorId'], { where: 'successor_id IS NOT NULL' })
export class ContentItemEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'content_item_pk' })
  id: string;

  @Column('text')
  kind: string;

  @Column('text')
  key: string;

  @ForeignKey('community_group', { name: 'content_item_group_fk' })
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @ForeignKey('authority', { name: 'content_item_authority_fk' })
  @Column('uuid', { name: 'authority_id', nullable: true })
  authorityId: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column('uuid', { name: 'created_by', nullable: true })
  createdBy: string | null;

  /** Of the published version; of the draft as long as there is none. */
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  address: string | null;

  /** How often it was published. */
  @Column('integer', { default: 0 })
  publication: number;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3, nullable: true })
  expiresAt: Date | null;

  @Column('text', { nullable: true })
  gone: Gone | null;

  @Column({ type: 'timestamptz', name: 'gone_at', precision: 3, nullable: true })
  goneAt: Date | null;

  @Column('text', { name: 'gone_reason', default: '' })
  goneReason: string;

  @ForeignKey(() => ContentItemEntity, { name: 'content_item_successor_fk' })
  @Column('uuid', { name: 'successor_id', nullable: true })
  successorId: string | null;

  /** When somebody last said that it still holds. */
  @Column({ type: 'timestamptz', name: 'verified_at', precision: 3, nullable: true })
  verifiedAt: Date | null;

  @Column('uuid', { name: 'verified_by', nullable: true })
  verifiedBy: string | null;

  /** When its owners were last told that it grew stale. */
  @Column({ type: 'timestamptz', name: 'told_stale_at', precision: 3, nullable: true })
  toldStaleAt: Date | null;
}
