import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { bodyHash } from '../domain/body/body-hash.js';
import type { ContentItem } from '../domain/content-item.js';
import { ContentConflict, ContentStateError, DraftOpenError } from '../domain/content.errors.js';
import { isOpenToWriting } from '../domain/standing.js';
import { readBody } from './body-text.js';
import { ContentBodies } from './content-bodies.js';
import { ContentKeeper, conflictOf, type HeldItem } from './content-keeper.js';
import { ContentKinds } from './content-kinds.js';
import { ContentPolicy } from './content.policy.js';
import { DraftBook, type HandedIn } from './draft-book.js';

/** An item to begin; the body is JSON. */
export interface ItemStart {
  readonly kind: string;
  readonly authorityId: string | null;
  readonly body: string;
}

/** A body to save over the revision its writer saw. */
export interface DraftSave {
  readonly itemId: string;
  readonly expectedRevisionId: string;
  readonly body: string;
  readonly note: string;
}

/** What authors do: begin, revise, write and give up. Nothing of it is seen by the public. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: ContentKinds,
    private readonly policy: ContentPolicy,
    private readonly keeper: ContentKeeper,
    private readonly bodies: ContentBodies,
    private readonly book: DraftBook,
  ) {}

  /**
   * Begins an item with a draft.
   *
   * @throws NotFoundError for a kind that nobody publishes, or an authority the person does not act for
   * @throws ForbiddenError, SecondFactorRequiredError for those who may not begin items of the kind
   * @throws InvalidInputError for a body that cannot be read or does not say its lasting name
   * @throws KeyTakenError when another item has that name
   */
  async start(actor: Actor, { kind: name, authorityId, body: text }: ItemStart): Promise<ContentItem> {
    const kind = this.kinds.named(name);
    const first = edited(actor, this.bodies.inFull(kind, readBody(text)));
    const { id: groupId } = await this.kinds.groupOf(kind, first.body);
    return this.uow.run(async () => {
      await this.policy.assertMayPropose(actor, kind, groupId, authorityId);
      const place = { kind: name, groupId, authorityId };
      const { itemId, revision } = await this.book.begin(place, first);
      await this.book.open({ id: itemId, ...place }, revision.id, actor.personId, 'opened');
      return this.keeper.current(itemId);
    });
  }

  /**
   * Opens a draft beside the published version, or takes up again what was given up.
   *
   * @throws ContentNotFoundError, SecondFactorRequiredError
   * @throws DraftOpenError when one is open already
   */
  async revise(actor: Actor, itemId: string): Promise<ContentItem> {
    return this.uow.run(async () => {
      const { item, draft } = await this.keeper.hold(itemId);
      await this.policy.assertMayRevise(actor, item);
      if (draft !== null) throw new DraftOpenError();
      const base = await this.keeper.base(item);
      await this.book.open(item, base.id, actor.personId, 'opened');
      return item;
    });
  }

  /**
   * Saves the draft as a new revision; the same body makes none. What is wrong with it is no reason to refuse it.
   *
   * @returns the conflict when it shows another revision by now, or may not be written on
   * @throws ContentNotFoundError, SecondFactorRequiredError, InvalidInputError, KeyTakenError
   * @throws ForbiddenError when the body gives the item to a group for which the person may not propose
   */
  async save(actor: Actor, save: DraftSave): Promise<ContentItem | ContentConflict> {
    return this.uow.run(async () => {
      const held = await this.keeper.hold(save.itemId);
      await this.policy.assertSees(actor, held.item, held.draft);
      const conflict = conflictOf(held, save.expectedRevisionId, ({ state }) => isOpenToWriting(state));
      if (conflict !== null) return conflict;
      const body = this.bodies.inFull(this.kinds.named(held.item.kind), readBody(save.body));
      await this.write(actor, held, edited(actor, body, save.note));
      return this.keeper.current(held.item.id);
    });
  }

  /**
   * Opens a draft with the body of an earlier revision, or lets the open one go on with it.
   *
   * @throws ContentNotFoundError for a revision that is not of this item, or that the person may not see
   * @throws ContentStateError while the draft may not be written on
   */
  async restoreRevision(actor: Actor, itemId: string, revisionId: string): Promise<ContentItem> {
    return this.uow.run(async () => {
      const held = await this.keeper.hold(itemId);
      const { since } = await this.policy.assertSees(actor, held.item, held.draft);
      const earlier = await this.keeper.seenRevision(held.item, revisionId, since);
      if (held.draft !== null && !isOpenToWriting(held.draft.state))
        throw new ContentStateError('The draft is being reviewed. Ask for changes first.');
      const { body, number } = earlier;
      const origin = 'restore' as const;
      await this.write(actor, held, { ...edited(actor, body, `Revision ${number}`), origin });
      return this.keeper.current(itemId);
    });
  }

  /**
   * Gives the draft up. Its revisions stay; what the public sees stays as it is.
   *
   * @throws ContentNotFoundError, SecondFactorRequiredError
   * @throws ContentStateError when none is open
   */
  async discard(actor: Actor, itemId: string): Promise<ContentItem> {
    return this.uow.run(async () => {
      const { item, draft } = await this.keeper.hold(itemId);
      await this.policy.assertSees(actor, item, draft);
      if (draft === null) throw new ContentStateError('There is no draft to give up.');
      if (draft.state === 'approved') await this.policy.assertCurates(actor, item, draft);
      await this.book.discard(item, draft, actor.personId);
      return item;
    });
  }

  private async write(actor: Actor, { item, draft }: HeldItem, handedIn: HandedIn): Promise<void> {
    if (draft === null) {
      const { id } = await this.book.add(item.id, handedIn);
      await this.book.open(item, id, handedIn.by, 'restored_revision');
      return;
    }
    const shown = await this.keeper.revision(item, draft.revisionId);
    if (shown.bodyHash === bodyHash(handedIn.body)) return;
    await this.policy.assertMayGiveTo(actor, item, handedIn.body);
    await this.book.goOn(item, draft, handedIn);
  }
}

function edited({ personId }: Actor, body: unknown, note = ''): HandedIn {
  return { body, origin: 'edit', by: personId, note };
}
