import { Clock } from '#libs/kernel';
import { AuditLog } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem, StepAction } from '../domain/content-item.js';
import { ContentStepRepository } from '../persistence/content-step.repository.js';

/** Something that was just done with an item. */
export interface LedgerEntry {
  readonly action: StepAction;
  /** Null when the hub did it by itself. */
  readonly by: string | null;
  readonly at: Date;
  readonly revisionId?: string | null;
  /** What the person said about it; kept with the item, and not in the audit log. */
  readonly note?: string;
  /** Further facts for the audit log: ids, numbers, addresses of pages. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Remembers what was done: as a step in the history of the item, and for good in the audit log. */
@Injectable()
export class ContentLedger {
  constructor(
    private readonly clock: Clock,
    private readonly steps: ContentStepRepository,
    private readonly audit: AuditLog,
  ) {}

  /** The present instant, by which all that belongs to one step is dated. */
  now(): Date {
    return this.clock.now();
  }

  /** Notes a step within the running unit of work. */
  async note(item: Pick<ContentItem, 'id' | 'kind' | 'authorityId'>, entry: LedgerEntry): Promise<void> {
    const { action, by, at, revisionId = null, note = '', facts = {} } = entry;
    await this.steps.add({ itemId: item.id, at, actorId: by, action, revisionId, note });
    await this.audit.record({
      action: `content.${action}`,
      actorId: by,
      actingFor: item.authorityId,
      subject: { kind: `content.${item.kind}`, id: item.id },
      after: { ...(revisionId === null ? {} : { revisionId }), ...facts },
    });
  }
}
