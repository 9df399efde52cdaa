import { Injectable } from '@nestjs/common';
import { Clock, NotFoundError, newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { compileQuestionnaire, type CompiledQuestionnaire } from '#libs/scoring';
import { ImportRefusedError } from '../domain/assessment.errors.js';
import {
  canonicalContentHash,
  parseQuestionnaireDocument,
  toScoringQuestionnaire,
  type QuestionnaireDocument,
} from '../domain/questionnaire/index.js';
import type { QuestionnaireVersionEntity } from '../persistence/questionnaire-version.entity.js';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.js';

/** A published questionnaire, ready to be shown and to score with. */
export interface PublishedQuestionnaire {
  readonly id: string;
  readonly contentHash: string;
  readonly document: QuestionnaireDocument;
  readonly compiled: CompiledQuestionnaire;
}

/** What an import did. */
export interface QuestionnaireImported {
  readonly outcome: 'added' | 'unchanged';
  readonly slug: string;
  readonly version: string;
}

/** Published versions never change, so each is read and compiled once per process. */
const KEPT_VERSIONS = 50;

/** Publishes and offers questionnaires. */
@Injectable()
export class QuestionnaireService {
  private readonly kept = new Map<string, PublishedQuestionnaire>();

  constructor(
    private readonly repository: QuestionnaireRepository,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes a questionnaire document. The same document twice changes nothing;
   * another document under a published version is refused, as is one with faults.
   */
  async import(text: string): Promise<QuestionnaireImported | ImportRefusedError> {
    const parsed = parseQuestionnaireDocument(text);
    if (!parsed.ok) return new ImportRefusedError(parsed.faults);
    return this.publish(parsed.document);
  }

  /** The newest version of every questionnaire, ordered by slug. */
  async catalogue(): Promise<PublishedQuestionnaire[]> {
    const versions = await this.repository.newestOfEach();
    return versions.map((version) => this.keep(version));
  }

  /**
   * The version with this id.
   *
   * @throws NotFoundError
   */
  async byId(id: string): Promise<PublishedQuestionnaire> {
    const kept = this.kept.get(id);
    if (kept) return kept;
    return this.keep(found(await this.repository.byId(id)));
  }

  /** A named version, or null when this hub does not have it. */
  async find(slug: string, version: string): Promise<PublishedQuestionnaire | null> {
    const published = await this.repository.byVersion(slug, version);
    return published && this.keep(published);
  }

  /**
   * A named version, or the newest one when none is named.
   *
   * @throws NotFoundError
   */
  async bySlug(slug: string, version?: string): Promise<PublishedQuestionnaire> {
    if (version !== undefined) return found(await this.find(slug, version));
    const newest = (await this.catalogue()).find(({ document }) => document.slug === slug);
    return found(newest ?? null);
  }

  private async publish(
    document: QuestionnaireDocument,
  ): Promise<QuestionnaireImported | ImportRefusedError> {
    const { slug, version } = document;
    const contentHash = canonicalContentHash(document);
    return this.uow.run(async () => {
      const added = await this.repository.add({
        id: newId(),
        slug,
        version,
        contentHash,
        document,
        importedAt: this.clock.now(),
      });
      if (added) return { outcome: 'added', slug, version };
      const published = await this.repository.byVersion(slug, version);
      if (published?.contentHash === contentHash) return { outcome: 'unchanged', slug, version };
      return new ImportRefusedError([
        {
          path: 'version',
          reason: `${slug} ${version} is published with other content and never changes. Give the document a new version.`,
        },
      ]);
    });
  }

  private keep({ id, contentHash, document }: QuestionnaireVersionEntity): PublishedQuestionnaire {
    const kept = this.kept.get(id);
    if (kept) return kept;
    const published = {
      id,
      contentHash,
      document,
      compiled: compileQuestionnaire(toScoringQuestionnaire(document)),
    };
    const oldest = this.kept.keys().next().value;
    if (this.kept.size >= KEPT_VERSIONS && oldest !== undefined) this.kept.delete(oldest);
    this.kept.set(id, published);
    return published;
  }
}

function found<T>(version: T | null): T {
  if (version === null) throw new NotFoundError('QUESTIONNAIRE_NOT_FOUND', 'There is no such questionnaire.');
  return version;
}
