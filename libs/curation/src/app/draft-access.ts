import { SecondFactorRequiredError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { shapeOf, type Shape } from '../domain/body/shape.js';
import { bodyHash } from '../domain/body/body-hash.js';
import { ContentNotFoundError } from '../domain/content.errors.js';
import { isOpenToWriting } from '../domain/standing.js';
import { ContentBodies } from './content-bodies.js';
import { ContentKeeper, type HeldItem } from './content-keeper.js';
import { ContentKinds } from './content-kinds.js';
import { ContentPolicy } from './content.policy.js';
import { DraftBook } from './draft-book.js';

/** What somebody who sees the work on an item is told of it. */
export interface SeenDraft {
  readonly itemId: string;
  readonly authorityId: string | null;
  readonly kind: string;
  readonly title: string;
  /** Of the draft, else of what is or was public, else as it was written last. */
  readonly body: unknown;
  readonly shape: Shape;
  /** Whether the draft may be written on now. */
  readonly isOpen: boolean;
  /** Null when they see everything; else only what was done since. */
  readonly since: Date | null;
}

/**
 * The door for libraries that keep something beside the bodies of items, like the files that a body names. The rights are
 * those of the draft, at the moment of the call.
 */
@Injectable()
export class DraftAccess {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: ContentKinds,
    private readonly policy: ContentPolicy,
    private readonly keeper: ContentKeeper,
    private readonly bodies: ContentBodies,
    private readonly book: DraftBook,
  ) {}

  /** @throws ContentNotFoundError, SecondFactorRequiredError for those who do not see the work on the item */
  async look(actor: Actor, itemId: string): Promise<SeenDraft> {
    const item = await this.keeper.current(itemId);
    return this.seen(actor, { item, draft: await this.keeper.draftOf(itemId) });
  }

  /** The same; null for everybody who does not see the work, whatever the reason. */
  async find(actor: Actor, itemId: string): Promise<SeenDraft | null> {
    try {
      return await this.look(actor, itemId);
    } catch (error) {
      if (error instanceof ContentNotFoundError || error instanceof SecondFactorRequiredError) return null;
      throw error;
    }
  }

  /**
   * Changes the body of the open draft: as a new revision, and on top of whatever others have saved until now. Somebody who
   * has the form open is told of it when they save. A body that comes back as it was makes no revision.
   *
   * @param change is given the draft while nobody else can change it
   * @returns the draft as it was changed; null, and nothing was done, when it may not be written on
   * @throws ContentNotFoundError, SecondFactorRequiredError
   */
  async change(
    actor: Actor,
    itemId: string,
    note: string,
    change: (draft: SeenDraft) => Promise<unknown>,
  ): Promise<SeenDraft | null> {
    return this.uow.run(async () => {
      const held = await this.keeper.hold(itemId);
      const draft = await this.seen(actor, held);
      if (!draft.isOpen || held.draft === null) return null;
      const body = this.bodies.inFull(this.kinds.named(draft.kind), await change(draft));
      if (bodyHash(body) === bodyHash(draft.body)) return draft;
      const handedIn = { body, origin: 'edit', by: actor.personId, note } as const;
      await this.book.goOn(held.item, held.draft, handedIn);
      return { ...draft, body };
    });
  }

  private async seen(actor: Actor, { item, draft }: HeldItem): Promise<SeenDraft> {
    const { since } = await this.policy.assertSees(actor, item, draft);
    const { body } =
      draft === null ? await this.keeper.base(item) : await this.keeper.revision(item, draft.revisionId);
    const { id: itemId, authorityId, kind, title } = item;
    const shape = shapeOf(this.kinds.named(kind).schema);
    const isOpen = draft !== null && isOpenToWriting(draft.state);
    return { itemId, authorityId, kind, title, body, shape, isOpen, since };
  }
}
