import { PublishesContent, type Proposers } from '#libs/curation';
import { marks, ShelfKind, type Mark } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { fundingInstrumentBody, type FundingInstrumentBody } from '../../domain/bodies/funding-bodies.js';

/** Puts sources of money and help on the shelf. */
@Injectable()
@PublishesContent()
export class FundingInstrumentKind extends ShelfKind<FundingInstrumentBody> {
  readonly name = 'funding-instrument';
  readonly schema = fundingInstrumentBody;
  readonly path = '/funding/instruments';
  readonly owningGroup = 'financial';
  readonly proposers: Proposers = 'members';
  readonly verifyEveryMonths = 12;

  override marksOf(body: FundingInstrumentBody): readonly Mark[] {
    return marks('form', body.form);
  }

  override wordsOf(body: FundingInstrumentBody): readonly string[] {
    return [body.managedBy];
  }
}
