import { CommunityFacade } from '#libs/community';
import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, ShelfWriter, type Mark } from '#libs/knowledge';
import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { newsBody, type NewsBody } from '../../domain/bodies/news-body.js';

/** Puts short dated news on the shelf. Each piece belongs to the group it names, whose chair approves it. */
@Injectable()
@PublishesContent()
export class NewsKind extends ShelfKind<NewsBody> {
  readonly name = 'news';
  readonly schema = newsBody;
  readonly path = '/news';
  /** For what names no group that exists. */
  readonly owningGroup = 'technical';
  readonly proposers: Proposers = 'members';
  readonly verifyEveryMonths = null;

  constructor(
    shelf: ShelfWriter,
    private readonly community: CommunityFacade,
  ) {
    super(shelf);
  }

  override owningGroupOf({ group }: NewsBody): string {
    return group;
  }

  override async faultsOf({ group }: NewsBody): Promise<readonly PlacedFault[]> {
    if ((await this.community.groupBySlug(group)) !== null) return [];
    return [{ path: ['group'], reason: 'There is no such group.' }];
  }

  override marksOf(body: NewsBody): readonly Mark[] {
    return marks('group', body.group);
  }

  override dayOf(body: NewsBody): string | null {
    return body.date;
  }
}
