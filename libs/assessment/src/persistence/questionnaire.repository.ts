import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/platform';
import { QuestionnaireVersionEntity } from './questionnaire-version.entity.js';

/** Reads and adds questionnaire versions. There is no way to change one. */
@Injectable()
export class QuestionnaireRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The version with this id, or null. */
  async byId(id: string): Promise<QuestionnaireVersionEntity | null> {
    return this.versions.findOneBy({ id });
  }

  /** One version of a questionnaire, or null. */
  async byVersion(slug: string, version: string): Promise<QuestionnaireVersionEntity | null> {
    return this.versions.findOneBy({ slug, version });
  }

  /** The newest version of each questionnaire, by import time. */
  async newestOfEach(): Promise<QuestionnaireVersionEntity[]> {
    const newest = await this.uow.query<{ id: string }>(
      'SELECT DISTINCT ON (slug) id FROM questionnaire_version ORDER BY slug, imported_at DESC, id DESC LIMIT 100',
    );
    const found = await Promise.all(newest.map(({ id }) => this.byId(id)));
    return found.filter((version) => version !== null);
  }

  /** Adds a version; false when that version is there already (somebody else may have been quicker). */
  async add(version: QuestionnaireVersionEntity): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO questionnaire_version (id, slug, version, content_hash, document, imported_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (slug, version) DO NOTHING RETURNING id`,
      [
        version.id,
        version.slug,
        version.version,
        version.contentHash,
        JSON.stringify(version.document),
        version.importedAt,
      ],
    );
    return added.length === 1;
  }

  private get versions() {
    return this.uow.manager.getRepository(QuestionnaireVersionEntity);
  }
}
