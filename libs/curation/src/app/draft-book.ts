import { newId } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { bodyHash } from '../domain/body/body-hash.js';
import type {
  ContentDraft,
  ContentItem,
  ContentRevision,
  RevisionOrigin,
  StepAction,
} from '../domain/content-item.js';
import { ContentDraftRepository } from '../persistence/content-draft.repository.js';
import { ContentItemRepository } from '../persistence/content-item.repository.js';
import { ContentRevisionRepository } from '../persistence/content-revision.repository.js';
import { ContentBodies } from './content-bodies.js';
import { ContentKinds } from './content-kinds.js';
import { ContentLedger } from './content-ledger.js';

/** A body as somebody hands it in. It is in full, see `ContentBodies.inFull`. */
export interface HandedIn {
  readonly body: unknown;
  readonly origin: RevisionOrigin;
  readonly by: string | null;
  readonly note: string;
  readonly provenance?: Readonly<Record<string, unknown>> | null;
}

/** An item that is about to begin. */
export interface NewItem {
  /** Made if it is left out. */
  readonly id?: string;
  readonly kind: string;
  readonly groupId: string;
  readonly authorityId: string | null;
}

/** A revision that was just added. */
export type AddedRevision = Pick<ContentRevision, 'id' | 'number'>;

/** Writes items, revisions and drafts. Whoever calls it runs a unit of work, has locked the item and decided about rights. */
@Injectable()
export class DraftBook {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly bodies: ContentBodies,
    private readonly items: ContentItemRepository,
    private readonly revisions: ContentRevisionRepository,
    private readonly drafts: ContentDraftRepository,
    private readonly ledger: ContentLedger,
  ) {}

  /**
   * Begins an item with its first revision. No draft of it is open yet.
   *
   * @throws InvalidInputError when the body does not say the lasting name of the item
   * @throws KeyTakenError when another item of the kind has it
   */
  async begin(item: NewItem, first: HandedIn): Promise<{ itemId: string; revision: AddedRevision }> {
    const names = this.bodies.namesOf(this.kinds.named(item.kind), first.body);
    const { id = newId(), kind, groupId, authorityId } = item;
    const createdAt = this.ledger.now();
    await this.items.add({ id, kind, groupId, authorityId, createdAt, createdBy: first.by, ...names });
    return { itemId: id, revision: await this.add(id, first) };
  }

  /** Adds a revision to an item. */
  async add(itemId: string, handedIn: HandedIn): Promise<AddedRevision> {
    const { body, origin, by, note, provenance = null } = handedIn;
    const revision = { itemId, body, bodyHash: bodyHash(body), origin, provenance, note };
    const id = newId();
    const number = await this.revisions.add({
      ...revision,
      id,
      createdAt: this.ledger.now(),
      createdBy: by,
    });
    return { id, number };
  }

  /** Opens a draft that shows a revision. */
  async open(
    item: Pick<ContentItem, 'id' | 'kind' | 'authorityId'>,
    revisionId: string,
    by: string | null,
    action: StepAction,
  ): Promise<void> {
    const at = this.ledger.now();
    await this.drafts.open(item.id, revisionId, at, by);
    await this.ledger.note(item, { action, by, at, revisionId });
  }

  /** Closes a draft that leads nowhere. */
  async discard(item: ContentItem, { revisionId }: ContentDraft, by: string): Promise<void> {
    await this.drafts.close(item.id);
    await this.ledger.note(item, { action: 'discarded', by, at: this.ledger.now(), revisionId });
  }

  /**
   * Lets an open draft go on with another body: nothing is decided about it yet.
   *
   * @throws InvalidInputError, KeyTakenError as `begin` does, for an item that was never published
   */
  async goOn(item: ContentItem, draft: ContentDraft, handedIn: HandedIn): Promise<AddedRevision> {
    if (item.publication === 0) {
      const { key, title } = this.bodies.namesOf(this.kinds.named(item.kind), handedIn.body);
      const { id: groupId } = await this.kinds.groupOf(this.kinds.named(item.kind), handedIn.body);
      await this.items.nameUnpublished(item.id, { key, title, groupId });
    }
    const revision = await this.add(item.id, handedIn);
    await this.drafts.showRevision(item.id, revision.id);
    if (draft.state === 'in_review' || draft.state === 'approved')
      await this.drafts.move(item.id, { state: 'draft', at: this.ledger.now(), by: handedIn.by, note: '' });
    return revision;
  }
}
