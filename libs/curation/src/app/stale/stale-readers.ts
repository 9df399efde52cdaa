import { AccountsFacade, type MailRecipient } from '#libs/accounts';
import { BodiesFacade, CommunityFacade } from '#libs/community';
import { Injectable } from '@nestjs/common';
import type { StaleItem } from '../../persistence/stale/stale-content.repository.js';

/** Somebody who is told, and what about. */
export interface StaleLetter {
  readonly reader: MailRecipient;
  readonly items: readonly StaleItem[];
}

/** Finds who answers for content that grew stale. */
@Injectable()
export class StaleReaders {
  constructor(
    private readonly community: CommunityFacade,
    private readonly bodies: BodiesFacade,
    private readonly accounts: AccountsFacade,
  ) {}

  /**
   * Who is told about which items, one letter for each person: the owner of an item, and a second person, so that nothing
   * depends on one. The second is another curator of the group; where there is none, all coordinators are.
   */
  async lettersFor(items: readonly StaleItem[]): Promise<StaleLetter[]> {
    const letters = new Map<string, { reader: MailRecipient; items: StaleItem[] }>();
    for (const item of items)
      for (const reader of await this.readersOf(item)) {
        const letter = letters.get(reader.id) ?? { reader, items: [] };
        letter.items.push(item);
        letters.set(reader.id, letter);
      }
    return [...letters.values()];
  }

  private async readersOf(item: StaleItem): Promise<MailRecipient[]> {
    const owners = await this.ownersOf(item);
    const ownerId = owners[0]?.id ?? null;
    const curatorIds = (await this.community.curatorsOf(item.groupId)).filter((id) => id !== ownerId);
    const curators = inOrder(curatorIds, await this.reachable(curatorIds)).slice(0, 1);
    if (curators.length > 0) return [...owners, ...curators];
    const coordinatorIds = (await this.accounts.coordinatorIds()).filter((id) => id !== ownerId);
    return [...owners, ...(await this.reachable(coordinatorIds))];
  }

  /** Whoever began it, if they act for its authority; else another steward; else whoever published it last. */
  private async ownersOf({ authorityId, createdBy, ownerId }: StaleItem): Promise<MailRecipient[]> {
    const stewardIds = authorityId === null ? [] : await this.bodies.stewardIdsOf(authorityId);
    const inTurn = stewardIds.toSorted(
      (one, other) => Number(other === createdBy) - Number(one === createdBy),
    );
    const stewards = inOrder(inTurn, await this.reachable(inTurn));
    if (stewards.length > 0) return stewards.slice(0, 1);
    return ownerId === null ? [] : this.reachable([ownerId]);
  }

  private reachable(ids: readonly string[]): Promise<MailRecipient[]> {
    return this.accounts.recipientsOf(ids, 'reminders');
  }
}

function inOrder(ids: readonly string[], readers: readonly MailRecipient[]): MailRecipient[] {
  return ids.flatMap((id) => readers.find((reader) => reader.id === id) ?? []);
}
