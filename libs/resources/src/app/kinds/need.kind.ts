import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, type Mark } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { needBody, type NeedBody } from '../../domain/bodies/need-body.js';

/** Puts what authorities say they need on the shelf. */
@Injectable()
@PublishesContent()
export class NeedKind extends ShelfKind<NeedBody> {
  readonly name = 'need';
  readonly schema = needBody;
  readonly path = '/needs';
  readonly owningGroup = 'financial';
  readonly proposers: Proposers = 'stewards-and-members';
  readonly verifyEveryMonths = 12;

  override marksOf(body: NeedBody): readonly Mark[] {
    return [
      ...marks('purpose', body.purpose),
      ...marks('state', body.state),
      ...marks('next-period', body.nextPeriod === true ? 'yes' : 'no'),
    ];
  }

  override dayOf(body: NeedBody): string | null {
    return body.raisedOn ?? null;
  }
}
