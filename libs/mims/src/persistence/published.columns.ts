import { Column } from 'typeorm';

/** What every published row of this library has in common. */
export abstract class PublishedColumns {
  /** Counts the publications of the item from 1. */
  @Column('integer')
  publication: number;

  @Column({ type: 'timestamptz', name: 'updated_at', precision: 3 })
  updatedAt: Date;

  @Column({ type: 'timestamptz', name: 'verified_at', precision: 3 })
  verifiedAt: Date;

  /** Why the public no longer reads it; null while it does. */
  @Column('text', { nullable: true })
  gone: 'archived' | 'expired' | null;

  @Column({ type: 'timestamptz', name: 'gone_at', precision: 3, nullable: true })
  goneAt: Date | null;
}
