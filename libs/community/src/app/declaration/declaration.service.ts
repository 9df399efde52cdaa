import { ConflictError, NotFoundError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { canonicalText, sha256Of } from '../../domain/declaration/canonical-text.js';
import { parseDeclaration } from '../../domain/declaration/declaration-document.js';
import {
  DeclarationRepository,
  type DeclarationText,
} from '../../persistence/declaration/declaration.repository.js';

/** Texts of the declaration: taken in once, never changed. */
@Injectable()
export class DeclarationService {
  constructor(private readonly texts: DeclarationRepository) {}

  /**
   * The text that is signed now.
   *
   * @throws NotFoundError in a hub without one
   */
  async current(): Promise<DeclarationText> {
    return found(await this.texts.current());
  }

  /**
   * The text of a version.
   *
   * @throws NotFoundError when there is none
   */
  async byVersion(version: string): Promise<DeclarationText> {
    return found(await this.texts.byVersion(version));
  }

  /**
   * Takes in a text. From then on it is the one to sign, unless another was adopted later.
   *
   * @returns false when it is here already
   * @throws InvalidInputError naming every fault of the document
   * @throws ConflictError when the version is here with other words
   */
  async import(source: string): Promise<boolean> {
    const document = parseDeclaration(source);
    const canonical = canonicalText(document);
    const text = { version: document.version, document, canonical, sha256: sha256Of(canonical) };
    if (await this.texts.add(text)) return true;
    const known = await this.byVersion(document.version);
    if (known.sha256 === text.sha256) return false;
    throw new ConflictError(
      `Version ${document.version} is here already, with other words. Give this text a version of its own.`,
      {},
      'DECLARATION_VERSION_TAKEN',
    );
  }
}

function found(text: DeclarationText | null): DeclarationText {
  if (text !== null) return text;
  throw new NotFoundError('DECLARATION_NOT_FOUND', 'There is no such text of the declaration.');
}
