import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { DeclarationDocument } from '../../domain/declaration/declaration-document.js';

/** One text of the declaration. */
export interface DeclarationText {
  readonly version: string;
  readonly document: DeclarationDocument;
  readonly canonical: string;
  readonly sha256: string;
}

const COLUMNS = 'version, document, canonical, sha256';

/** Reads and adds texts of the declaration. */
@Injectable()
export class DeclarationRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The text that is signed now: the one adopted last. Null in an empty hub. */
  async current(): Promise<DeclarationText | null> {
    const [text] = await this.uow.query<DeclarationText>(
      `SELECT ${COLUMNS} FROM declaration_text ORDER BY adopted_on DESC, imported_at DESC, version DESC LIMIT 1`,
    );
    return text ?? null;
  }

  /** The text of a version, or null. */
  async byVersion(version: string): Promise<DeclarationText | null> {
    const [text] = await this.uow.query<DeclarationText>(
      `SELECT ${COLUMNS} FROM declaration_text WHERE version = $1`,
      [version],
    );
    return text ?? null;
  }

  /** Adds a text; false when the version is there already. */
  async add({ version, document, canonical, sha256 }: DeclarationText): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO declaration_text (version, adopted_on, document, canonical, sha256, imported_at)
       VALUES ($1, $2, $3, $4, $5, now()) ON CONFLICT (version) DO NOTHING RETURNING version`,
      [version, document.adoptedOn, JSON.stringify(document), canonical, sha256],
    );
    return added.length > 0;
  }
}
