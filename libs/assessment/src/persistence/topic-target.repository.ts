import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '#libs/platform';
import { TopicTargetEntity } from './topic-target.entity.js';

/** Reads and writes the targets an authority sets per topic. They may change after the submission too. */
@Injectable()
export class TopicTargetRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** All targets of some assessments. */
  async ofAssessments(assessmentIds: readonly string[]): Promise<TopicTargetEntity[]> {
    return this.targets.find({ where: { assessmentId: In([...assessmentIds]) }, order: { topicId: 'ASC' } });
  }

  /** Sets the target of a topic, or takes it away. */
  async set(assessmentId: string, topicId: string, score: number | null): Promise<void> {
    if (score === null) await this.targets.delete({ assessmentId, topicId });
    else await this.targets.upsert({ assessmentId, topicId, score }, ['assessmentId', 'topicId']);
  }

  private get targets() {
    return this.uow.manager.getRepository(TopicTargetEntity);
  }
}
