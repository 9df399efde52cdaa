import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that ships with the hub, as it was when it was last brought in. */
@Entity('shelf_shipped')
export class ShelfShippedEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'shelf_shipped_pk' })
  file: string;

  @Column('text')
  sha256: string;
}
