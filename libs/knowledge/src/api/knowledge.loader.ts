import { CommunityFacade, type AuthorityView, type GroupView } from '#libs/community';
import { ContentPast, type VerifiedItem } from '#libs/curation';
import { batch, inOrderOf, RequestLoader } from '#libs/platform';
import { ShelfReader } from '../app/shelf-reader.js';
import type { ShelfView } from '../domain/shelf-view.js';

/** Reads what belongs to items of the shelf, for many fields of a request at once. */
@RequestLoader()
export class KnowledgeLoader {
  constructor(
    private readonly past: ContentPast,
    private readonly community: CommunityFacade,
    private readonly reader: ShelfReader,
  ) {}

  /** A public item, or null. */
  readonly item = batch<string, ShelfView | null>((ids) => this.reader.byIds(ids).then(inOrderOf(ids)));

  /** When somebody last said that an item holds, or null. */
  readonly verified = batch<string, VerifiedItem | null>((ids) =>
    this.past.verified(ids).then(inOrderOf(ids)),
  );

  /** An authority that everybody may know of, or null. */
  readonly authority = batch<string, AuthorityView | null>(async (ids) => {
    const views = await this.community.authorityViews(ids);
    return inOrderOf(ids)(views.filter(({ checked }) => checked));
  });

  readonly group = batch<string, GroupView | null>(async (slugs) =>
    inOrderOf(slugs, ({ slug }: GroupView) => slug)(await this.community.groupViews()),
  );
}
