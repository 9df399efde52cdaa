import { CommunityFacade } from '#libs/community';
import { ContentPast } from '#libs/curation';
import { localize, type Locale } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { ShelfView } from '../../domain/shelf-view.js';
import { ShelfKinds } from '../shelf-kinds.js';

/** Who answers for an item, and since when somebody says that it holds. */
export interface OwnedItem {
  readonly item: ShelfView;
  /** The authority, else the group. */
  readonly owner: string;
  readonly verifiedAt: Date;
}

/** Says of many items at once who answers for them. */
@Injectable()
export class ShelfOwners {
  constructor(
    private readonly community: CommunityFacade,
    private readonly past: ContentPast,
    private readonly kinds: ShelfKinds,
  ) {}

  /** The items with their owners, in the given order; an authority that nobody has checked is not named. */
  async of(items: readonly ShelfView[], locale: Locale): Promise<OwnedItem[]> {
    const authorityIds = items.flatMap(({ authorityId }) => authorityId ?? []);
    const [authorities, groups, verified] = await Promise.all([
      this.community.authorityViews(authorityIds),
      this.community.groupViews(),
      this.past.verified(items.map(({ id }) => id)),
    ]);
    const authorityNames = new Map(
      authorities
        .filter(({ checked }) => checked)
        .map(({ id, name, sourceLocale }) => [id, localize(name, locale, sourceLocale).text]),
    );
    const groupNames = new Map(
      groups.map(({ name, slug, sourceLocale }) => [slug, localize(name, locale, sourceLocale).text]),
    );
    const days = new Map(verified.map(({ id, verifiedAt }) => [id, verifiedAt]));
    return items.map((item) => ({
      item,
      owner:
        authorityNames.get(item.authorityId ?? '') ??
        groupNames.get(this.kinds.named(item.kind)?.groupOf(item.body) ?? '') ??
        '',
      verifiedAt: days.get(item.id) ?? item.verifiedAt,
    }));
  }
}
