import { isId } from '#libs/kernel';
import type { Page, PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  EVERYTHING,
  type Count,
  type KnowledgeFilter,
  type KnowledgeOrder,
} from '../domain/knowledge-filter.js';
import type { ShelfView } from '../domain/shelf-view.js';
import { ShelfCountRepository } from '../persistence/shelf-count.repository.js';
import { ShelfRepository } from '../persistence/shelf.repository.js';

/** A page that also says whether its list holds more than were counted. */
export interface ShelfPage<N> extends Page<N> {
  readonly totalIsMore: Promise<boolean>;
}

/** Reads what the public finds on the shelf, for other libraries too. An id that is no id is simply not found. */
@Injectable()
export class ShelfReader {
  constructor(
    private readonly items: ShelfRepository,
    private readonly counts: ShelfCountRepository,
  ) {}

  /** The item at an address without language, like `/cases/shared-street-twin`; null when there is none. */
  async byAddress(address: string): Promise<ShelfView | null> {
    const [item] = await this.items.byAddresses([address]);
    return item ?? null;
  }

  async byId(id: string): Promise<ShelfView | null> {
    const [item] = await this.byIds([id]);
    return item ?? null;
  }

  /** Those of the items that are public, in one statement and in no particular order. */
  async byIds(ids: readonly string[]): Promise<ShelfView[]> {
    const wanted = ids.filter(isId);
    return wanted.length === 0 ? [] : this.items.byIds(wanted);
  }

  /**
   * One page of the items that fit.
   *
   * @throws InvalidInputError when the cursor is not one of this list, order and filter
   */
  async page<N = ShelfView>(
    filter: Partial<KnowledgeFilter>,
    order: KnowledgeOrder,
    page: PageArgs,
    toNode: (item: ShelfView) => N = (item) => item as unknown as N,
  ): Promise<ShelfPage<N>> {
    const whole = { ...EVERYTHING, ...filter };
    let counted: Promise<Count> | undefined;
    const total = (): Promise<Count> => (counted ??= this.counts.total(whole));
    const count = async (): Promise<number> => (await total()).count;
    const read = await this.items.page(whole, order, page, count, toNode);
    return {
      edges: read.edges,
      pageInfo: read.pageInfo,
      get totalCount() {
        return count();
      },
      get totalIsMore() {
        return total().then(({ atLeast }) => atLeast);
      },
    };
  }

  /** The first items of an authority by title, of one kind or of all. */
  async ofAuthority(authorityId: string, kind: string | null, first: number): Promise<ShelfView[]> {
    return isId(authorityId) ? this.items.after({ ...EVERYTHING, authorityId, kind }, null, first) : [];
  }
}
