import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, type Mark } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { newsBody, type NewsBody } from '../../domain/bodies/news-body.js';

/** Puts short dated news on the shelf. */
@Injectable()
@PublishesContent()
export class NewsKind extends ShelfKind<NewsBody> {
  readonly name = 'news';
  readonly schema = newsBody;
  readonly path = '/news';
  readonly owningGroup = 'technical';
  readonly proposers: Proposers = 'members';
  readonly verifyEveryMonths = null;

  override groupOf({ group }: NewsBody): string {
    return group;
  }

  override marksOf(body: NewsBody): readonly Mark[] {
    return marks('group', body.group);
  }

  override dayOf(body: NewsBody): string | null {
    return body.date;
  }
}
