import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ContentItemEntity } from '../content-item.entity.js';

/** A link in a mail by which one person says, once, that one item still holds. */
@Entity('content_still_true_link')
export class StillTrueLinkEntity {
  @PrimaryColumn('bytea', {
    name: 'token_hash',
    primaryKeyConstraintName: 'content_still_true_link_pk',
  })
  tokenHash: Buffer;

  @Index('content_still_true_link_item_idx')
  @ForeignKey(() => ContentItemEntity, { name: 'content_still_true_link_item_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'item_id' })
  itemId: string;

  @Index('content_still_true_link_person_idx')
  @ForeignKey('person', { name: 'content_still_true_link_person_fk', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'person_id' })
  personId: string;

  @Index('content_still_true_link_expiry_idx')
  @Column({ type: 'timestamptz', name: 'expires_at', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'timestamptz', name: 'used_at', precision: 3, nullable: true })
  usedAt: Date | null;
}
