import { HearsOfShelf, ShelfListener, type ShelvedItem } from '#libs/knowledge';
import { Jobs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { NeedAnswerRepository } from '../../persistence/needs/need-answer.repository.js';
import { NeedSupportRepository } from '../../persistence/needs/need-support.repository.js';
import { NEED_ANSWERED_QUEUE } from './need.queues.js';

/** Hears of needs that are raised, and of whatever says that it answers one. */
@Injectable()
@HearsOfShelf()
export class NeedWatch extends ShelfListener {
  constructor(
    private readonly supports: NeedSupportRepository,
    private readonly answers: NeedAnswerRepository,
    private readonly jobs: Jobs,
  ) {
    super();
  }

  /** A correction of an item that answered a need already tells nobody again. */
  async published({ id, kind, authorityId, body, publishedAt }: ShelvedItem): Promise<void> {
    if (kind === 'need' && authorityId !== null) await this.supports.raise(id, authorityId, publishedAt);
    const answered = body.relations.filter(({ type }) => type === 'answers').map(({ to }) => to);
    if (answered.length === 0 || (await this.answers.note(id, answered, publishedAt)) === 0) return;
    await this.jobs.send(NEED_ANSWERED_QUEUE, { itemId: id });
  }
}
