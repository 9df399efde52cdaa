import { CommunityFacade } from '#libs/community';
import { ContentCurators } from '#libs/curation';
import { ShelfReader, type ShelfView } from '#libs/knowledge';
import type { Actor, Page, PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { NeedBody } from '../../domain/bodies/need-body.js';
import type { NeedFilter, NeedStanding, NeedSupport } from '../../domain/needs/need.js';
import { NeedSupportRepository } from '../../persistence/needs/need-support.repository.js';
import { NeedRepository } from '../../persistence/needs/need.repository.js';
import { NeedKind } from '../kinds/need.kind.js';

/** A need with what is known beside its body. */
export interface NeedEntry {
  readonly view: ShelfView<NeedBody>;
  readonly standing: NeedStanding;
}

/** Reads needs. */
@Injectable()
export class NeedReader {
  constructor(
    private readonly needs: NeedRepository,
    private readonly supports: NeedSupportRepository,
    private readonly shelf: ShelfReader,
    private readonly community: CommunityFacade,
    private readonly curators: ContentCurators,
    private readonly kind: NeedKind,
  ) {}

  /**
   * One page of the needs that fit, those that most authorities have first.
   *
   * @throws InvalidInputError when the cursor is not one of this list and filter
   */
  async page<N>(
    filter: NeedFilter,
    page: Pick<PageArgs, 'first' | 'after'>,
    toNode: (view: ShelfView) => N,
  ): Promise<Page<N>> {
    const found = await this.needs.page(filter, page);
    const views = new Map(
      (await this.shelf.byIds(found.edges.map(({ node }) => node.id))).map((view) => [view.id, view]),
    );
    // What left the shelf between the two statements is left out.
    const edges = found.edges.flatMap((edge) => {
      const view = views.get(edge.node.id);
      return view === undefined ? [] : [{ node: toNode(view), cursor: edge.cursor }];
    });
    return {
      edges,
      pageInfo: found.pageInfo,
      get totalCount() {
        return found.totalCount;
      },
    };
  }

  /** All that fit in the order of the list, with what is known of them; bit by bit. */
  async *all(filter: NeedFilter, atOnce: number): AsyncGenerator<NeedEntry, void> {
    for (let after: string | null = null; ;) {
      const page: Page<ShelfView> = await this.page(filter, { first: atOnce, after }, (view) => view);
      const views = page.edges.map(({ node }) => node as ShelfView<NeedBody>);
      const standings = new Map(
        (await this.needs.standings(views.map(({ id }) => id))).map((one) => [one.needId, one]),
      );
      for (const view of views) {
        const standing = standings.get(view.id);
        if (standing !== undefined) yield { view, standing };
      }
      if (!page.pageInfo.hasNextPage) return;
      after = page.pageInfo.endCursor ?? null;
    }
  }

  /** What the authorities that somebody acts for said of these needs. */
  async supportsOf(actor: Actor, needIds: readonly string[]): Promise<NeedSupport[]> {
    const authorityIds = await this.community.authorityIdsOf(actor.personId);
    return authorityIds.length === 0 ? [] : this.supports.ofAuthorities(needIds, authorityIds);
  }

  /** Whether somebody decides about needs, in this session. */
  async curates(actor: Actor): Promise<boolean> {
    const groupIds = await this.curators.groupsOf(actor);
    if (groupIds === null) return true;
    const group = groupIds.length === 0 ? null : await this.community.groupBySlug(this.kind.owningGroup);
    return group !== null && groupIds.includes(group.id);
  }
}
