import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many items of a kind have a mark. The database keeps it whenever items come, change or go. */
@Entity('shelf_count')
export class ShelfCountEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'shelf_count_pk' })
  kind: string;

  /** Empty for how many there are, whatever marks they have. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'shelf_count_pk' })
  mark: string;

  @Column('integer')
  count: number;
}
