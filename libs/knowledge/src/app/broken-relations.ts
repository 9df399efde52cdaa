import { CommunityFacade } from '#libs/community';
import { ContentCurators } from '#libs/curation';
import { SOURCE_LOCALE } from '#libs/kernel';
import type { Actor, Page, PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { BrokenRelation } from '../domain/related.js';
import { ShelfRelationRepository } from '../persistence/shelf-relation.repository.js';
import { ShelfKinds } from './shelf-kinds.js';
import { TargetReader } from './target.reader.js';

const ADDRESSES_AT_ONCE = 1000;

/** Finds relations that lead to nothing public, for those who can mend them. */
@Injectable()
export class BrokenRelations {
  constructor(
    private readonly relations: ShelfRelationRepository,
    private readonly targets: TargetReader,
    private readonly curators: ContentCurators,
    private readonly community: CommunityFacade,
    private readonly kinds: ShelfKinds,
  ) {}

  /** Of the kinds whose group the person curates in this session, or of all for a coordinator; none for everybody else. */
  async page<N>(actor: Actor, page: PageArgs, toNode: (relation: BrokenRelation) => N): Promise<Page<N>> {
    const kinds = await this.kindsOf(actor);
    const nowhere = kinds.length === 0 ? [] : await this.nowhere(kinds);
    return this.relations.namingOneOf(nowhere, kinds, page, toNode);
  }

  private async kindsOf(actor: Actor): Promise<string[]> {
    const groupIds = await this.curators.groupsOf(actor);
    const groups = await this.community.groupViews();
    const curated = new Set(
      groups.filter(({ id }) => groupIds === null || groupIds.includes(id)).map(({ slug }) => slug),
    );
    return this.kinds
      .all()
      .filter(({ owningGroup }) => curated.has(owningGroup))
      .map(({ name }) => name);
  }

  private async nowhere(kinds: readonly string[]): Promise<string[]> {
    const missing: string[] = [];
    for (let after = '', more = true; more;) {
      const addresses = await this.relations.addressesAfter(after, kinds, ADDRESSES_AT_ONCE);
      const targets = await this.targets.at(addresses, SOURCE_LOCALE);
      missing.push(...addresses.filter((address) => !targets.has(address)));
      after = addresses.at(-1) ?? '';
      more = addresses.length === ADDRESSES_AT_ONCE;
    }
    return missing;
  }
}
