import { ShelfService } from '#libs/curation';
import { cleanLine, InvalidInputError } from '#libs/kernel';
import { AuditLog, Jobs, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { NeedAnswerRepository } from '../../persistence/needs/need-answer.repository.js';
import { NeedSupportRepository } from '../../persistence/needs/need-support.repository.js';
import { NEEDS_MERGED_QUEUE } from './need.queues.js';
import { needNotFound } from './need-support.service.js';

/** Needs that say the same as another one. */
export interface NeedMerge {
  readonly intoId: string;
  readonly ids: readonly string[];
  readonly reason: string;
}

/** Lets one need stand for several. */
@Injectable()
export class NeedMergeService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly shelf: ShelfService,
    private readonly supports: NeedSupportRepository,
    private readonly answers: NeedAnswerRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Moves the supporters and answers of some needs to another one, and takes those from the public; their addresses lead
   * to it. An authority that supported several counts once. All of it happens, or nothing.
   *
   * @throws NotFoundError, ForbiddenError, SecondFactorRequiredError for those who do not curate all of them
   * @throws InvalidInputError when a need is to be merged into itself
   */
  async merge(actor: Actor, { intoId, ids, reason }: NeedMerge): Promise<void> {
    const fromIds = [...new Set(ids)].sort();
    if (fromIds.includes(intoId)) throw new InvalidInputError('A need cannot be merged into itself.');
    await this.uow.run(async () => {
      // In one order for everybody, so that two merges at once wait for each other instead of standing still.
      for (const id of [intoId, ...fromIds].sort()) await this.shelf.assertCurates(actor, id);
      const needs = await this.supports.lockNeeds([intoId, ...fromIds]);
      if (needs.length !== fromIds.length + 1) throw needNotFound();
      const supporters = await this.supports.supportersOf(fromIds);
      await this.supports.move(fromIds, intoId);
      await this.answers.move(fromIds, intoId);
      for (const itemId of fromIds)
        await this.shelf.archive(actor, { itemId, reason: cleanLine(reason), successorId: intoId });
      const merged = needs.filter(({ id }) => id !== intoId);
      await this.jobs.send(NEEDS_MERGED_QUEUE, { intoId, merged, supporters });
      await this.audit.record({
        action: 'need.merge',
        actorId: actor.personId,
        subject: { kind: 'content.need', id: intoId },
        after: { merged: fromIds },
      });
    });
  }
}
