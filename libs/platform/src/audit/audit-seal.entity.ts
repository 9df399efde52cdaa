import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AuditEntryEntity } from './audit-entry.entity.js';

/** One link of the hash chain over the audit log. The database refuses to change or delete it. */
@Entity('audit_seal')
@Unique('audit_seal_entry_uq', ['entryId'])
@Check('audit_seal_previous_ck', `previous ~ '^[0-9a-f]{64}$'`)
@Check('audit_seal_hash_ck', `hash ~ '^[0-9a-f]{64}$'`)
export class AuditSealEntity {
  /** 1, 2, 3, … without gaps. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_seal_pk' })
  sequence: string;

  @ForeignKey(() => AuditEntryEntity, { name: 'audit_seal_entry_fk' })
  @Column('uuid', { name: 'entry_id' })
  entryId: string;

  /** The hash of the link before; 64 zeros in the first. */
  @Column('text')
  previous: string;

  /** See `sealOf`. */
  @Column('text')
  hash: string;

  @Column({ type: 'timestamptz', name: 'sealed_at', precision: 3 })
  sealedAt: Date;
}

/** An entry that has no seal yet. A trigger adds it with the entry; sealing takes it away. */
@Entity('audit_unsealed')
export class AuditUnsealedEntity {
  @ForeignKey(() => AuditEntryEntity, { name: 'audit_unsealed_entry_fk' })
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'audit_unsealed_pk' })
  entryId: string;
}
