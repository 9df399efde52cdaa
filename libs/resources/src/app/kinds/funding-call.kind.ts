import { PublishesContent, type Proposers, type PublishedItem } from '#libs/curation';
import { marks, ShelfKind, ShelfWriter, type Mark } from '#libs/knowledge';
import type { PlacedFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { fundingCallBody, type FundingCallBody } from '../../domain/bodies/funding-bodies.js';
import { timeFaults, timesOf } from '../../domain/funding/deadline.js';
import { FundingCallWriter } from '../../persistence/funding/funding-call.writer.js';

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

  constructor(
    shelf: ShelfWriter,
    private readonly calls: FundingCallWriter,
  ) {
    super(shelf);
  }

  override async faultsOf(body: FundingCallBody): Promise<readonly PlacedFault[]> {
    const faults: PlacedFault[] = timeFaults(body).map(({ field, reason }) => ({ path: [field], reason }));
    const { perProjectFromEuro: from, perProjectToEuro: to } = body;
    if (from !== undefined && to !== undefined && from > to)
      faults.push({ path: ['perProjectToEuro'], reason: 'The largest sum is not below the smallest.' });
    if (!(await this.calls.hasInstrument(body.instrument)))
      faults.push({ path: ['instrument'], reason: 'There is no published instrument with this address.' });
    return faults;
  }

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

  override async publish(item: PublishedItem<FundingCallBody>): Promise<void> {
    await super.publish(item);
    await this.calls.write(item.id, item.body.instrument, timesOf(item.body));
  }
}
