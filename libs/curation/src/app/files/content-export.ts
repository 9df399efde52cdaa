import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { CONTENT_FORMAT, fileNameOf, type ContentDocument } from '../../domain/files/content-document.js';
import type { ContentFile } from '../../domain/files/content-file.js';
import {
  ContentFileRepository,
  type ItemFacts,
  type StoredDraft,
  type StoredPublication,
} from '../../persistence/files/content-file.repository.js';

const AT_ONCE = 100;

/** Takes all content out as files. They name no person. */
@Injectable()
export class ContentExport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly files: ContentFileRepository,
  ) {}

  /**
   * Hands over every item as one file, all as they were at the same instant.
   *
   * @param drafts whether what is not public yet is taken out too
   * @returns how many there were
   */
  async run(drafts: boolean, take: (file: ContentFile) => Promise<void>): Promise<number> {
    return this.uow.run(async () => {
      await this.files.freeze();
      let count = 0;
      for (let last: string | null = null, more = true; more;) {
        const items: ItemFacts[] = await this.files.itemsAfter(last, drafts, AT_ONCE);
        for (const item of items) {
          const document = await this.whole(item, drafts);
          await take({ name: fileNameOf(document), text: `${JSON.stringify(document, null, 2)}\n` });
        }
        count += items.length;
        last = items.at(-1)?.id ?? null;
        more = items.length === AT_ONCE;
      }
      return count;
    });
  }

  /** The item as a file would hold it, or null. */
  async document(id: string, drafts: boolean): Promise<ContentDocument | null> {
    const item = await this.files.item(id);
    return item && this.whole(item, drafts);
  }

  private async whole(item: ItemFacts, drafts: boolean): Promise<ContentDocument> {
    const publications = await this.files.publications(item.id);
    const redirects = await this.files.redirects(item.id);
    const draft = drafts ? await this.files.draft(item.id) : null;
    const { id, kind, key, group, authority, createdAt, verifiedAt, expiresAt } = item;
    return {
      format: CONTENT_FORMAT,
      id,
      kind,
      key,
      group,
      authority,
      createdAt: createdAt.toISOString(),
      verifiedAt: said(verifiedAt),
      expiresAt: said(expiresAt),
      gone: goneOf(item),
      redirects: redirects.map(({ address, since }) => ({ address, since: since.toISOString() })),
      publications: publications.map(publicationOf),
      ...(draft === null ? {} : { draft: draftOf(draft) }),
    };
  }
}

function said(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}

function goneOf({ gone, goneAt, goneReason: reason, successor }: ItemFacts): ContentDocument['gone'] {
  return gone === null || goneAt === null ? null : { why: gone, at: goneAt.toISOString(), reason, successor };
}

function publicationOf(stored: StoredPublication): ContentDocument['publications'][number] {
  const { number, publishedAt, title, address, note, body } = stored;
  const revision = revisionOf(stored);
  return { number, publishedAt: publishedAt.toISOString(), title, address, note, revision, body };
}

function draftOf(stored: StoredDraft): NonNullable<ContentDocument['draft']> {
  const { state, openedAt, stateAt, note, publishAt, expireAt, body } = stored;
  return {
    state,
    openedAt: openedAt.toISOString(),
    stateAt: stateAt.toISOString(),
    note,
    publishAt: said(publishAt),
    expireAt: said(expireAt),
    revision: revisionOf(stored),
    body,
  };
}

function revisionOf(
  stored: StoredPublication | StoredDraft,
): ContentDocument['publications'][number]['revision'] {
  const { revisionId: id, revision: number, origin, createdAt, provenance } = stored;
  return { id, number, origin, createdAt: createdAt.toISOString(), provenance };
}
