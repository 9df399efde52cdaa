import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ContentItemEntity } from './content-item.entity.js';

/** An address that an item had once, and that leads to it for good. */
@Entity('content_redirect')
export class ContentRedirectEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'content_redirect_pk' })
  address: string;

  @Index('content_redirect_item_idx')
  @ForeignKey(() => ContentItemEntity, { name: 'content_redirect_item_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;
}

/** An address outside that a published item leads to. */
@Entity('content_outbound_link')
export class ContentOutboundLinkEntity {
  @ForeignKey(() => ContentItemEntity, { name: 'content_outbound_link_item_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'content_outbound_link_pk' })
  itemId: string;

  @Index('content_outbound_link_url_idx')
  @PrimaryColumn('text', { primaryKeyConstraintName: 'content_outbound_link_pk' })
  url: string;

  @Column('text')
  path: string;
}

/** What came back from an address outside when it was last asked for. */
@Entity('content_link_check')
@Index('content_link_check_at_idx', ['checkedAt'])
export class ContentLinkCheckEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'content_link_check_pk' })
  url: string;

  @Column({ type: 'timestamptz', name: 'checked_at', precision: 3 })
  checkedAt: Date;

  @Column('text')
  outcome: string;

  @Column('integer', { default: 0 })
  failures: number;

  @Column({ type: 'timestamptz', name: 'failing_since', precision: 3, nullable: true })
  failingSince: Date | null;
}
