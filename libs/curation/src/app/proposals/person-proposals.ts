import { ForbiddenError, SecondFactorRequiredError } from '#libs/kernel';
import { CommunityFacade } from '#libs/community';
import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContentNotFoundError, ContentStateError } from '../../domain/content.errors.js';
import { curates, isOpenToWriting, lacksSecondFactor, mayRevise } from '../../domain/standing.js';
import { StandingItemRepository, type StandingItem } from '../../persistence/standing-item.repository.js';
import { ContentKinds } from '../content-kinds.js';
import { ContentPolicy } from '../content.policy.js';
import { ContentProposals, type Proposal, type ProposalOutcome } from '../content-proposals.js';

/** Who brings bodies of a kind in, and for whom. */
export interface Bringer {
  /** Null for the operator. */
  readonly actor: Actor | null;
  readonly kind: string;
  /** The authority that new items are to belong to. */
  readonly authorityId: string | null;
}

/** An item that is there already, and why the bringer may not go on with it; null when they may. */
export interface FoundItem extends StandingItem {
  readonly obstacle: 'OF_OTHERS' | 'IN_REVIEW' | null;
}

/**
 * Bodies that a person brings in by the file. They may no more than by hand: those who curate the group of the kind bring
 * in any, those who act for an authority bring in its own where the kind is one that they begin.
 */
@Injectable()
export class PersonProposals {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly policy: ContentPolicy,
    private readonly community: CommunityFacade,
    private readonly items: StandingItemRepository,
    private readonly proposals: ContentProposals,
  ) {}

  /**
   * Asks for the right to bring in bodies of a kind.
   *
   * @throws NotFoundError for a kind or an authority that there is not, or that they do not act for
   * @throws SecondFactorRequiredError when that is all that is lacking
   * @throws ForbiddenError for everybody else who may not
   */
  async assertMayBring({ actor, kind: name, authorityId }: Bringer): Promise<void> {
    const kind = this.kinds.named(name);
    if (authorityId !== null && (await this.community.authorityView(authorityId)) === null)
      throw new ContentNotFoundError();
    if (actor === null) return;
    const reader = await this.policy.readerOf(actor);
    const { id: groupId } = await this.kinds.groupOf(kind);
    const actsFor = authorityId !== null && reader.authorities.has(authorityId);
    if (authorityId !== null && !actsFor && !reader.coordinates) {
      if (reader.wouldCoordinate) throw new SecondFactorRequiredError();
      throw new ContentNotFoundError();
    }
    if (curates(reader, groupId) || (kind.proposers !== 'members' && actsFor)) return;
    if (lacksSecondFactor(reader, groupId)) throw new SecondFactorRequiredError();
    if (kind.proposers !== 'members' && reader.authorities.size > 0)
      throw new ForbiddenError('Say for which of your authorities you bring this in.');
    throw new ForbiddenError('Only the chair and the delegates of the group, and the coordinators, do this.');
  }

  /** What is there already of these keys, and whether the bringer may go on with it. */
  async found({ actor, kind, authorityId }: Bringer, keys: readonly string[]): Promise<FoundItem[]> {
    const items = await this.items.byKeys(kind, keys);
    if (actor === null) return items.map((item) => ({ ...item, obstacle: null }));
    const reader = await this.policy.readerOf(actor);
    const { proposers } = this.kinds.named(kind);
    return items.map((item) => {
      const isOwn = authorityId === null || item.authorityId === authorityId;
      if (!isOwn || !mayRevise(reader, item, proposers)) return { ...item, obstacle: 'OF_OTHERS' };
      const isFree = item.draft === null || isOpenToWriting(item.draft.state);
      return { ...item, obstacle: isFree ? null : 'IN_REVIEW' };
    });
  }

  /**
   * Brings one body in as a draft, as `ContentProposals` does; the rights are looked at again under its lock.
   *
   * @throws ContentStateError when it may not be written on by now
   */
  async propose(bringer: Bringer, proposal: Omit<Proposal, 'kind' | 'by'>): Promise<ProposalOutcome> {
    const { actor, kind, authorityId } = bringer;
    const by = actor?.personId ?? null;
    const mayRevise = async (key: string) => {
      const [item] = await this.found(bringer, [key]);
      if (item?.obstacle !== null)
        throw new ContentStateError('Somebody was faster: an item is being reviewed by now. Try again.');
    };
    return this.proposals.propose({ ...proposal, kind, authorityId, by, ...(actor && { mayRevise }) });
  }
}
