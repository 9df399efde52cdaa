import { newId } from '#libs/kernel';
import { UnitOfWork, type DocumentFault } from '#libs/platform';
import { Injectable, Logger } from '@nestjs/common';
import { ContentDraftRepository } from '../persistence/content-draft.repository.js';
import { ContentItemRepository } from '../persistence/content-item.repository.js';
import { ContentKeeper, type HeldDraft } from './content-keeper.js';
import { ContentLedger } from './content-ledger.js';
import { Publisher } from './publisher.js';

/** A draft that could not be published when its time came. */
export interface MissedPublication {
  /** Names this event, so that nobody is written to twice about it. */
  readonly id: string;
  readonly itemId: string;
  readonly title: string;
  /** Who is to be told: who opened the draft, and who approved it. */
  readonly personIds: readonly string[];
  readonly faults: readonly DocumentFault[];
}

/** Told of a missed publication, within its unit of work. */
export type TellOfMiss = (missed: MissedPublication) => Promise<void>;

const AT_A_TIME = 100;

/** What happens to content when its time comes. Every item is a unit of work of its own, and is looked at anew. */
@Injectable()
export class ContentTimetable {
  private readonly logger = new Logger(ContentTimetable.name);

  constructor(
    private readonly uow: UnitOfWork,
    private readonly keeper: ContentKeeper,
    private readonly items: ContentItemRepository,
    private readonly drafts: ContentDraftRepository,
    private readonly publisher: Publisher,
    private readonly ledger: ContentLedger,
  ) {}

  /**
   * Publishes the approved drafts whose time has come. One that is no longer fit goes back to its authors, who are told;
   * so does one whose item was archived since it was approved, and one that would be over already.
   *
   * @throws Error when some items failed for other reasons; the rest are done
   */
  async publishDue(tell: TellOfMiss): Promise<void> {
    const due = await this.drafts.due(this.ledger.now(), AT_A_TIME);
    await this.each(due, (itemId) => this.uow.run(() => this.publish(itemId, tell)));
  }

  /**
   * Takes out of the public what was published for a time that is over.
   *
   * @throws Error when some items failed; the rest are done
   */
  async expireDue(): Promise<void> {
    const expired = await this.items.expired(this.ledger.now(), AT_A_TIME);
    await this.each(expired, (itemId) => this.uow.run(() => this.expire(itemId)));
  }

  private async publish(itemId: string, tell: TellOfMiss): Promise<void> {
    const { item, draft } = await this.keeper.hold(itemId);
    const { state, publishAt } = draft ?? {};
    if (draft === null || state !== 'approved' || !publishAt || publishAt > this.ledger.now()) return;
    const revision = await this.keeper.revision(item, draft.revisionId);
    const { stateBy: by, note, expireAt } = draft;
    const overtaken = overtakenBy({ item, draft }, this.ledger.now());
    const faults =
      overtaken === null
        ? await this.publisher.publish({ item, revision, by, note, expireAt })
        : [{ path: '', reason: overtaken }];
    if (faults.length === 0) await this.keeper.close(itemId);
    else await this.sendBack({ item, draft }, faults, tell);
  }

  private async sendBack(
    { item, draft }: HeldDraft,
    faults: readonly DocumentFault[],
    tell: TellOfMiss,
  ): Promise<void> {
    const at = this.ledger.now();
    const note = faults.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`)).join('\n');
    await this.keeper.move(item.id, { state: 'changes_asked', at, by: null, note });
    await this.ledger.note(item, {
      action: 'changes_asked',
      by: null,
      at,
      revisionId: draft.revisionId,
      note,
    });
    const personIds = [draft.openedBy, draft.stateBy].filter((id) => id !== null);
    await tell({ id: newId(), itemId: item.id, title: item.title, personIds, faults });
  }

  private async expire(itemId: string): Promise<void> {
    const { item } = await this.keeper.hold(itemId);
    if (item.gone !== null || item.expiresAt === null || item.expiresAt > this.ledger.now()) return;
    await this.publisher.withdraw({ item, why: 'expired', by: null, reason: '', successorId: null });
  }

  private async each(itemIds: readonly string[], work: (itemId: string) => Promise<void>): Promise<void> {
    let failed = 0;
    for (const itemId of itemIds) {
      await work(itemId).catch((error: unknown) => {
        failed += 1;
        this.logger.warn(`item ${itemId}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
    if (failed > 0) throw new Error(`${failed} of ${itemIds.length} items failed.`);
  }
}

/** What was decided, or passed, since the draft was approved, so that it does not become public by itself; or null. */
function overtakenBy({ item, draft }: HeldDraft, now: Date): string | null {
  if (item.gone === 'archived' && item.goneAt !== null && item.goneAt >= draft.stateAt)
    return 'It was taken from the public after this had been approved. Hand it in again if it is to come back.';
  return draft.expireAt !== null && draft.expireAt <= now
    ? 'The time for which it was to be public was over before it began.'
    : null;
}
