import { NarrowsSearches, SearchFit } from '#libs/knowledge';
import { Injectable } from '@nestjs/common';
import { eligibilityOf } from '../../domain/funding/eligibility.js';
import { FundingCallRepository } from '../../persistence/funding/funding-call.repository.js';
import { EligibilityService } from './eligibility.service.js';

/** Leaves out calls that an authority may not apply to. */
@Injectable()
@NarrowsSearches()
export class FundingSearchFit extends SearchFit {
  readonly kind = 'funding-call';

  constructor(
    private readonly calls: FundingCallRepository,
    private readonly eligibility: EligibilityService,
  ) {
    super();
  }

  async fitting(itemIds: readonly string[], authorityId: string): Promise<readonly string[]> {
    const [facts] = await this.eligibility.factsOf([authorityId]);
    if (!facts) return [];
    const calls = await this.calls.byIds(itemIds);
    return calls.filter(({ body }) => eligibilityOf(body.rules, facts).answer !== 'no').map(({ id }) => id);
  }
}
