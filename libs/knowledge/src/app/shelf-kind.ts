import { ContentKind, type PublishedItem, type Translated, type WithdrawnItem } from '#libs/curation';
import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Mark } from '../domain/marks.js';
import type { OwnDocument } from '../domain/exchange/own-document.js';
import type { ShelfBody } from '../domain/parts.js';
import { ShelfWriter } from '../persistence/shelf.writer.js';

/**
 * A kind of content that stands on the shelf: found, filtered, linked, cited, exported and imported like all the others
 * there. A kind says its schema (with `shelfFields`), who approves it, and what it is narrowed by; the rest is the shelf's.
 */
@Injectable()
export abstract class ShelfKind<Body extends ShelfBody = ShelfBody> extends ContentKind<Body> {
  /** The first part of its addresses: `/cases`. */
  abstract readonly path: string;
  /** What documents of a format of the kind's own name as their format; null where there is only the common one. */
  readonly ownFormat: string | null = null;
  /** Columns that tables of the kind have beside those of the body; an import takes no notice of them. */
  readonly ownColumns: readonly string[] = [];

  constructor(protected readonly shelf: ShelfWriter) {
    super();
  }

  keyOf({ slug }: Body): string {
    return slug;
  }

  addressOf({ slug }: Body): string {
    return `${this.path}/${slug}`;
  }

  titleOf({ title }: Body): Translated {
    return title;
  }

  /** What is wrong with the files that it names; a kind with rules of its own adds to them. */
  faultsOf(body: Body, itemId: string): Promise<readonly PlacedFault[]> {
    return this.shelf.faultsOf(body, itemId);
  }

  /** The slug of the group whose item it is, and which approves it. */
  groupOf(body: Body): string {
    return this.owningGroupOf?.(body) ?? this.owningGroup;
  }

  /** What lists of this kind narrow by, beside topics, MIMs, label, evidence and language. */
  marksOf(body: Body): readonly Mark[];
  marksOf(): readonly Mark[] {
    return [];
  }

  /** The day the item is about, YYYY-MM-DD; null for most kinds. */
  dayOf(body: Body): string | null;
  dayOf(): string | null {
    return null;
  }

  /** What a search in the list looks at beside title and summary. */
  wordsOf(body: Body): readonly string[];
  wordsOf(): readonly string[] {
    return [];
  }

  /** What a document of a format of the kind's own holds, which an import takes beside the common one; null for others. */
  ownDocument(document: unknown): OwnDocument | null;
  ownDocument(): OwnDocument | null {
    return null;
  }

  async publish(item: PublishedItem<Body>): Promise<void> {
    const { body } = item;
    await this.shelf.write(item, {
      kind: this.name,
      address: this.addressOf(body),
      marks: this.marksOf(body),
      day: this.dayOf(body),
      words: this.wordsOf(body),
    });
  }

  async withdraw({ id }: WithdrawnItem): Promise<void> {
    await this.shelf.remove(id);
  }
}
