import { CommunityFacade, type AuthorityView } from '#libs/community';
import { Injectable } from '@nestjs/common';
import {
  eligibilityOf,
  type AuthorityFacts,
  type EligibilityAnswer,
} from '../../domain/funding/eligibility.js';
import {
  FundingCallRepository,
  type FundingCallFilter,
} from '../../persistence/funding/funding-call.repository.js';

/** Knows of authorities what rules of calls ask for. */
@Injectable()
export class EligibilityService {
  constructor(
    private readonly community: CommunityFacade,
    private readonly calls: FundingCallRepository,
  ) {}

  /** The facts about these authorities, in two statements and in their order; null for an unknown one. */
  async factsOf(authorityIds: readonly string[]): Promise<(AuthorityFacts | null)[]> {
    const views = new Map((await this.community.authorityViews(authorityIds)).map((view) => [view.id, view]));
    const signatories = new Set(await this.community.signatoriesAmong(authorityIds));
    return authorityIds.map((id) => {
      const view = views.get(id);
      return view === undefined ? null : factsFrom(view, signatories.has(id));
    });
  }

  /** The calls that fit the filter and have this answer for the authority. */
  async callsWith(
    answers: readonly EligibilityAnswer[],
    authorityId: string,
    filter: FundingCallFilter,
    now: Date,
  ): Promise<string[]> {
    const [facts] = await this.factsOf([authorityId]);
    if (!facts) return [];
    const calls = await this.calls.rulesOf(filter, now);
    const fits = calls.filter(({ rules }) => answers.includes(eligibilityOf(rules, facts).answer));
    return fits.map(({ id }) => id);
  }
}

function factsFrom(
  { type, country, region, populationClass }: AuthorityView,
  isSignatory: boolean,
): AuthorityFacts {
  return { type, country, region: region?.code ?? null, sizeClass: populationClass, isSignatory };
}
