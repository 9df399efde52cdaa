import type { DocumentFault } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem, Gone, StepAction, WholeRevision } from '../domain/content-item.js';
import { ContentItemRepository } from '../persistence/content-item.repository.js';
import { ContentPublicationRepository } from '../persistence/content-publication.repository.js';
import { ContentBodies, type PublishableBody } from './content-bodies.js';
import type { ContentBody } from './content-kind.js';
import { ContentKinds } from './content-kinds.js';
import { ContentLedger } from './content-ledger.js';
import { PublicReaders } from './public-readers.js';

/** A revision that is to be put before the public. */
export interface PublicationOrder {
  readonly item: ContentItem;
  readonly revision: Pick<WholeRevision, 'id' | 'body'>;
  /** Who decided it; null when the hub publishes by itself. */
  readonly by: string | null;
  readonly note?: string;
  readonly expireAt?: Date | null;
  /** When it was found to hold, where that was not now. */
  readonly verifiedAt?: Date;
  /** How the step is called; `published` unless something was brought back. */
  readonly action?: Extract<StepAction, 'published' | 'restored'>;
}

/** How an item leaves the public. */
export interface WithdrawalOrder {
  readonly item: ContentItem;
  readonly why: Gone;
  readonly by: string | null;
  readonly reason: string;
  readonly successorId: string | null;
}

/**
 * The one way to the public and back, for shipped content, approvals and the clock alike. Whoever calls it runs a unit of
 * work, has locked the item and has decided about rights.
 */
@Injectable()
export class Publisher {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly bodies: ContentBodies,
    private readonly items: ContentItemRepository,
    private readonly publications: ContentPublicationRepository,
    private readonly ledger: ContentLedger,
    private readonly readers: PublicReaders,
  ) {}

  /**
   * Checks the revision once more and publishes it, unless something is wrong with it. Nothing is written then.
   *
   * @returns what is wrong; nothing when it is public
   * @throws KeyTakenError, AddressTakenError when another item was faster
   */
  async publish(order: PublicationOrder): Promise<readonly DocumentFault[]> {
    const checked = await this.check(order.item, order.revision.body);
    if (!checked.ok) return checked.faults;
    await this.publishChecked(order, checked.body);
    return [];
  }

  /** Checks all that has to hold before a body of an item becomes public, its names among it. */
  async check(item: ContentItem, raw: unknown): Promise<PublishableBody> {
    const kind = this.kinds.named(item.kind);
    const checked = await this.bodies.check(kind, raw, item.id);
    if (!checked.ok) return checked;
    await this.publications.lockAddresses();
    const [key, address] = [kind.keyOf(checked.body), kind.addressOf(checked.body)];
    const namesake = await this.items.byKey(item.kind, key);
    if (namesake !== null && namesake.id !== item.id)
      return refused(`There is another item called “${key}”.`);
    if (await this.publications.isOfAnother(address, item.id))
      return refused(`The address ${address} belongs to another item, or leads to one.`);
    return checked;
  }

  /** Takes an item out of the public. Its address goes on saying why, and what took its place. */
  async withdraw({ item, why, by, reason, successorId }: WithdrawalOrder): Promise<void> {
    const at = this.ledger.now();
    await this.items.markGone(item.id, { why, at, reason, successorId });
    await this.kinds.named(item.kind).withdraw({ id: item.id, key: item.key, why, at });
    await this.ledger.note(item, { action: why, by, at, note: reason, facts: { successorId } });
    await this.readers.refresh(item.id);
  }

  /**
   * Publishes a body that `check` let through a moment ago, in the same unit of work.
   *
   * @throws KeyTakenError, AddressTakenError when another item was faster
   */
  async publishChecked(order: PublicationOrder, body: ContentBody): Promise<void> {
    const { item, revision, by, note = '', expireAt = null, action = 'published' } = order;
    const kind = this.kinds.named(item.kind);
    const [at, publication, key] = [this.ledger.now(), item.publication + 1, kind.keyOf(body)];
    const [title, address] = [this.bodies.titleOf(kind, body), kind.addressOf(body)];
    const { id: groupId } = await this.kinds.groupOf(kind, body);
    const { verifiedAt = at } = order;
    const face = { key, groupId, title, address, publication, at, by, expireAt, verifiedAt };
    await this.items.markPublished(item.id, face);
    await this.publications.add({
      itemId: item.id,
      number: publication,
      revisionId: revision.id,
      body,
      title,
      address,
      note,
      at,
      by,
    });
    await this.publications.redirect(item.id, item.address, address, at);
    const { id, authorityId } = item;
    await kind.publish({ id, key, body, publication, publishedAt: at, verifiedAt, authorityId });
    const facts = { publication, address };
    await this.ledger.note(item, { action, by, at, revisionId: revision.id, note, facts });
    await this.readers.refresh(id);
  }
}

function refused(reason: string): PublishableBody {
  return { ok: false, faults: [{ path: '', reason: `${reason} Choose another name.` }] };
}
