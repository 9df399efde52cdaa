import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RelationType } from '../domain/vocabulary.js';

/** That an item on the shelf belongs together with what is read at an address of the hub. */
@Entity('shelf_relation')
@Index('shelf_relation_to_idx', ['toAddress', 'type', 'itemId'])
export class ShelfRelationEntity {
  @ForeignKey('shelf_item', { name: 'shelf_relation_item_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'item_id', primaryKeyConstraintName: 'shelf_relation_pk' })
  itemId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'shelf_relation_pk' })
  key: string;

  @Column('text')
  type: RelationType;

  @Column({ type: 'text', name: 'to_address', collation: 'C' })
  toAddress: string;
}
