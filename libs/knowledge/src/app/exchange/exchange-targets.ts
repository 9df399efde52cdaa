import { CommunityFacade } from '#libs/community';
import { PersonProposals } from '#libs/curation';
import { Injectable } from '@nestjs/common';

const AUTHORITY = /^\/community\/authorities\/([^/]+)$/;
const GROUP = /^\/groups\/([^/]+)$/;

/** Looks whether what items refer to is there. */
@Injectable()
export class ExchangeTargets {
  constructor(
    private readonly proposals: PersonProposals,
    private readonly community: CommunityFacade,
  ) {}

  /** Those of the addresses at which the public finds nothing. */
  async missingAmong(addresses: readonly string[]): Promise<Set<string>> {
    const asked = [...new Set(addresses)];
    const ids = asked.flatMap((address) => AUTHORITY.exec(address)?.[1] ?? []);
    const there = new Set([
      ...(await this.proposals.publicAmong(asked)),
      ...(await this.community.authorityViews(ids)).map(({ id }) => `/community/authorities/${id}`),
      ...(asked.some((address) => GROUP.test(address)) ? await this.community.groupViews() : []).map(
        ({ slug }) => `/groups/${slug}`,
      ),
    ]);
    return new Set(asked.filter((address) => !there.has(address)));
  }
}
