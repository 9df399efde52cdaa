import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/platform';
import { TopicTargetEntity } from './topic-target.entity.js';

/** Reads and writes the targets an authority sets per topic. They may change after the submission too. */
@Injectable()
export class TopicTargetRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** All targets of some assessments. */
  async ofAssessments(assessmentIds: readonly string[]): Promise<TopicTargetEntity[]> {
    return this.uow.read<TopicTargetEntity>(
      `SELECT assessment_id AS "assessmentId", topic_id AS "topicId", score
       FROM topic_target WHERE assessment_id = ANY($1::uuid[]) ORDER BY topic_id`,
      [assessmentIds],
    );
  }

  /** Sets the target of a topic, or takes it away; nothing happens when the assessment is gone. */
  async set(assessmentId: string, topicId: string, score: number | null): Promise<void> {
    if (score === null) {
      await this.targets.delete({ assessmentId, topicId });
      return;
    }
    await this.uow.query(
      `WITH present AS (SELECT id FROM assessment WHERE id = $1 FOR KEY SHARE)
       INSERT INTO topic_target (assessment_id, topic_id, score) SELECT id, $2, $3 FROM present
       ON CONFLICT (assessment_id, topic_id) DO UPDATE SET score = EXCLUDED.score`,
      [assessmentId, topicId, score],
    );
  }

  private get targets() {
    return this.uow.manager.getRepository(TopicTargetEntity);
  }
}
