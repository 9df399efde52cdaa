import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { DeclarationDocument } from '../../domain/declaration/declaration-document.js';

/** One text of the declaration. A trigger keeps it from ever being changed: signatures name it. */
@Entity('declaration_text')
@Unique('declaration_text_sha256_uq', ['sha256'])
@Check('declaration_text_sha256_ck', `sha256 ~ '^[0-9a-f]{64}$'`)
export class DeclarationTextEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'declaration_text_pk' })
  version: string;

  /** The text adopted last is the one that is signed. */
  @Column('date', { name: 'adopted_on' })
  adoptedOn: string;

  @Column('jsonb')
  document: DeclarationDocument;

  /** The plain form that the hash is made of. */
  @Column('text')
  canonical: string;

  @Column('text')
  sha256: string;

  @Column({ type: 'timestamptz', name: 'imported_at', precision: 3 })
  importedAt: Date;
}
