import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which content file the regions of an edition were read from. */
@Entity('region_import')
export class RegionImportEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'region_import_pk' })
  edition: string;

  /** SHA-256 of the file: the same file is not read again. */
  @Column('bytea', { name: 'content_hash' })
  contentHash: Buffer;

  @Column({ type: 'timestamptz', name: 'imported_at', precision: 3 })
  importedAt: Date;
}
