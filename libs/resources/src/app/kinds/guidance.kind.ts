import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, type Mark } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { guidanceBody, type GuidanceBody } from '../../domain/bodies/guidance-body.js';

/** Puts guides, courses and recordings on the shelf. */
@Injectable()
@PublishesContent()
export class GuidanceKind extends ShelfKind<GuidanceBody> {
  readonly name = 'guidance';
  readonly schema = guidanceBody;
  readonly path = '/guidance';
  readonly owningGroup = 'education';
  readonly proposers: Proposers = 'members';
  readonly verifyEveryMonths = 12;

  override marksOf(body: GuidanceBody): readonly Mark[] {
    return [...marks('form', body.form), ...marks('level', body.level)];
  }

  override dayOf(body: GuidanceBody): string | null {
    return body.published ?? null;
  }

  override wordsOf(body: GuidanceBody): readonly string[] {
    return [body.publisher];
  }
}
