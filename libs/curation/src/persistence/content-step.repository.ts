import { newId } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentStep, StepAction } from '../domain/content-item.js';

/** A step that was just taken. */
export interface NewStep {
  readonly itemId: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: StepAction;
  readonly revisionId?: string | null;
  readonly note?: string;
}

const MOST_OF_AN_ITEM = 500;

/** Remembers what was done with each item, and by whom. */
@Injectable()
export class ContentStepRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Adds a step within the running unit of work. */
  async add({ itemId, at, actorId, action, revisionId, note }: NewStep): Promise<void> {
    await this.uow.query(
      `INSERT INTO content_step (id, item_id, at, actor_id, action, revision_id, note) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), itemId, at, actorId, action, revisionId ?? null, note ?? ''],
    );
  }

  /**
   * The steps of an item, the last one first; at most 500.
   *
   * @param since leaves out what came before, but for what everybody could see; null for everything
   */
  async ofItem(itemId: string, since: Date | null): Promise<ContentStep[]> {
    return this.uow.query<ContentStep>(
      `SELECT s.id, s.at, s.actor_id AS "actorId", s.action, r.number AS "revisionNumber", s.note
       FROM content_step s LEFT JOIN content_revision r ON r.id = s.revision_id WHERE s.item_id = $1
         AND ($2::timestamptz IS NULL OR s.at >= $2 OR s.action IN ('published', 'archived', 'expired', 'restored', 'verified'))
       ORDER BY s.at DESC, s.id DESC LIMIT ${MOST_OF_AN_ITEM}`,
      [itemId, since],
    );
  }
}
