import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Something that changed. The database writes it with the change itself, and every process that keeps an index reads it. */
@Entity('search_outbox')
@Index('search_outbox_transaction_idx', ['transaction'])
export class SearchOutboxEntity {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'search_outbox_pk', generatedIdentity: 'ALWAYS' })
  id: string;

  @Column('text')
  source: string;

  @Column('text', { name: 'entity_id' })
  entityId: string;

  /** The number of the transaction that wrote it. */
  @Column('bigint')
  transaction: string;

  @Column({ type: 'timestamptz', name: 'written_at', precision: 3 })
  writtenAt: Date;
}
