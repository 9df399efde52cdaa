import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that ships with the hub, as it was when it was last brought in. */
@Entity('mim_shipped')
export class MimShippedEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'mim_shipped_pk' })
  file: string;

  @Column('text')
  sha256: string;
}
