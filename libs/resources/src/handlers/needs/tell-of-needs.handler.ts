import { newSecretToken } from '#libs/accounts';
import { OnJob, UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { NEED_ANSWERED_QUEUE, NEEDS_MERGED_QUEUE } from '../../app/needs/need.queues.js';
import { NeedAnswerRepository, type AnswerDue } from '../../persistence/needs/need-answer.repository.js';
import { NeedSupportRepository } from '../../persistence/needs/need-support.repository.js';
import { NeedRepository } from '../../persistence/needs/need.repository.js';
import { NeedPost } from './need.post.js';

const answeredSchema = z.object({ itemId: z.uuid() });
const mergedSchema = z.object({
  intoId: z.uuid(),
  merged: z.array(z.object({ id: z.uuid(), title: z.string() })),
  supporters: z.array(z.object({ needId: z.uuid(), authorityId: z.uuid() })),
});

/** Tells those who joined needs what becomes of them. */
@Injectable()
export class TellOfNeedsHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly needs: NeedRepository,
    private readonly supports: NeedSupportRepository,
    private readonly answers: NeedAnswerRepository,
    private readonly post: NeedPost,
  ) {}

  /** Tells every authority that joined, once for each need and each item that answers it. */
  @OnJob({ queue: NEED_ANSWERED_QUEUE })
  async answered(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const { itemId } = answeredSchema.parse(payload);
    await this.uow.run(async () => {
      for (const due of await this.answers.takeUntold(itemId))
        for (const { authorityId } of await this.supports.supportersOf([due.needId]))
          await this.post.tell({ kind: 'answered', authorityId, ...newsOf(due), path: due.itemAddress });
    });
  }

  /** Asks them two weeks later whether it did. Whoever joins after that is not asked about what was there before. */
  @OnJob({ queue: 'resources.ask-needs', cron: '35 5 * * *' })
  async ask(): Promise<void> {
    for (;;) {
      const due = await this.answers.unasked();
      for (const one of due) await this.askOf(one);
      if (due.length === 0) return;
    }
  }

  /** Tells the supporters of needs that were merged where these went. */
  @OnJob({ queue: NEEDS_MERGED_QUEUE })
  async merged(payload: Readonly<Record<string, unknown>>): Promise<void> {
    const { intoId, merged, supporters } = mergedSchema.parse(payload);
    await this.uow.run(async () => {
      const into = await this.needs.face(intoId);
      if (into === null) return;
      for (const { id, title } of merged) {
        const news = { mark: id, values: { merged: title, need: into.title }, path: into.address };
        for (const { authorityId } of supporters.filter(({ needId }) => needId === id))
          await this.post.tell({ kind: 'merged', authorityId, ...news });
      }
    });
  }

  private async askOf(due: AnswerDue): Promise<void> {
    await this.uow.run(async () => {
      if (!(await this.answers.takeUnasked(due))) return;
      for (const { authorityId } of await this.supports.supportersOf([due.needId])) {
        const { token, hash } = newSecretToken();
        if (!(await this.answers.ask(due, authorityId, hash))) continue;
        await this.post.tell({
          kind: 'question',
          authorityId,
          ...newsOf(due),
          path: `/needs/did-it/${token}`,
        });
      }
    });
  }
}

function newsOf({ needId, itemId, needTitle: need, itemTitle: item }: AnswerDue) {
  return { mark: `${needId}.${itemId}`, values: { need, item } };
}
