import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that ships with the hub, as it was when it was last brought in. */
@Entity('resources_shipped')
export class ResourcesShippedEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'resources_shipped_pk' })
  file: string;

  @Column('text')
  sha256: string;
}
