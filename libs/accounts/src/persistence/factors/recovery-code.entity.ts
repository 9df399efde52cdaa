import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonEntity } from '../person.entity.js';

/** A code that stands in, once, for a lost factor. Kept only as a hash; a used one is deleted. */
@Entity('recovery_code')
export class RecoveryCodeEntity {
  @ForeignKey(() => PersonEntity, { name: 'recovery_code_person_fk', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'recovery_code_pk' })
  personId: string;

  @PrimaryColumn('bytea', { name: 'code_hash', primaryKeyConstraintName: 'recovery_code_pk' })
  codeHash: Buffer;
}
