import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, type Mark } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { fundingCallBody, type FundingCallBody } from '../../domain/bodies/funding-bodies.js';

/** Puts calls with a deadline on the shelf. */
@Injectable()
@PublishesContent()
export class FundingCallKind extends ShelfKind<FundingCallBody> {
  readonly name = 'funding-call';
  readonly schema = fundingCallBody;
  readonly path = '/funding/calls';
  readonly owningGroup = 'financial';
  readonly proposers: Proposers = 'members';
  readonly verifyEveryMonths = 6;

  override marksOf(body: FundingCallBody): readonly Mark[] {
    return [
      ...marks('instrument', body.instrument),
      ...marks(
        'applicant',
        body.rules.flatMap(({ applicants }) => applicants),
      ),
    ];
  }

  override dayOf(body: FundingCallBody): string | null {
    return body.deadline;
  }

  override wordsOf(body: FundingCallBody): readonly string[] {
    return [body.number ?? ''];
  }
}
