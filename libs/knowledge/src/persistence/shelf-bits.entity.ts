import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Which items have a mark, as a set of their numbers in chunks of 8192; `kind:news` for a kind, '' for all items. The
 * database keeps it whenever items come, change or go.
 */
@Entity('shelf_bits')
export class ShelfBitsEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'shelf_bits_pk', collation: 'C' })
  mark: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'shelf_bits_pk' })
  chunk: number;

  @Column({ type: 'bit', length: 8192 })
  bits: string;
}
