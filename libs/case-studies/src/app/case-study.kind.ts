import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, type Mark } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { caseStudyBody, type CaseStudyBody } from '../domain/case-study-body.js';

/** Puts what authorities did on the shelf. */
@Injectable()
@PublishesContent()
export class CaseStudyKind extends ShelfKind<CaseStudyBody> {
  readonly name = 'case-study';
  readonly schema = caseStudyBody;
  readonly path = '/cases';
  readonly owningGroup = 'monitoring';
  readonly proposers: Proposers = 'signed-in';
  readonly verifyEveryMonths = 12;

  override marksOf(body: CaseStudyBody): readonly Mark[] {
    return [
      ...marks('country', body.country),
      ...marks('size', body.size),
      ...marks('cost', body.cost),
      ...marks('stage', body.stage),
    ];
  }

  override dayOf(body: CaseStudyBody): string | null {
    return body.started?.length === 10 ? body.started : null;
  }

  override wordsOf(body: CaseStudyBody): readonly string[] {
    return [body.authority];
  }
}
