import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { QuestionnaireDocument } from '../domain/questionnaire/index.js';

/** One published version of a questionnaire. The database refuses to change it. */
@Entity('questionnaire_version')
@Unique('questionnaire_version_slug_version_uq', ['slug', 'version'])
export class QuestionnaireVersionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'questionnaire_version_pk' })
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  version: string;

  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('jsonb')
  document: QuestionnaireDocument;

  @Column({ type: 'timestamptz', name: 'imported_at', precision: 3 })
  importedAt: Date;
}
