import { Injectable } from '@nestjs/common';
import type { RecordedAnswer, RecordedGeneralAnswer } from '../domain/answer.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import { GeneralAnswerRepository } from '../persistence/general-answer.repository.js';
import { TopicTargetRepository } from '../persistence/topic-target.repository.js';

/** All that a draft can hold, checked by the caller. */
export interface DraftContent {
  readonly answers: readonly RecordedAnswer[];
  readonly generalAnswers: readonly RecordedGeneralAnswer[];
  readonly targets: readonly { readonly topicId: string; readonly score: number }[];
}

/** Fills a new, empty draft in one go, within the unit of work of the caller. */
@Injectable()
export class DraftFiller {
  constructor(
    private readonly answers: AnswerRepository,
    private readonly general: GeneralAnswerRepository,
    private readonly targets: TopicTargetRepository,
  ) {}

  async fill(assessmentId: string, content: DraftContent, filledBy: string, filledAt: Date): Promise<void> {
    await this.answers.addAll(assessmentId, content.answers, filledBy, filledAt);
    await this.general.addAll(assessmentId, content.generalAnswers, filledBy, filledAt);
    for (const { topicId, score } of content.targets) await this.targets.set(assessmentId, topicId, score);
  }
}
