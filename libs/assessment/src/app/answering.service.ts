import { Injectable } from '@nestjs/common';
import { Clock, NotFoundError } from '#libs/kernel';
import type { Actor } from '#libs/platform';
import type { AnswerContent } from '../domain/answer.js';
import { checkedAnswer, isSameAnswer } from '../domain/answer.rules.js';
import { AnswerConflict, AssessmentClosedError, type SavedAnswerState } from '../domain/assessment.errors.js';
import { checkedTarget } from '../domain/assessment.rules.js';
import { checkedGeneralValue } from '../domain/general-answer.rules.js';
import { questionsOf, type QuestionDocument } from '../domain/questionnaire/index.js';
import type { AnswerEntity } from '../persistence/answer.entity.js';
import { AnswerRepository } from '../persistence/answer.repository.js';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import { AssessmentRepository } from '../persistence/assessment.repository.js';
import { GeneralAnswerRepository } from '../persistence/general-answer.repository.js';
import { TopicTargetRepository } from '../persistence/topic-target.repository.js';
import { AssessmentPolicy } from './assessment.policy.js';
import { QuestionnaireService } from './questionnaire.service.js';

/** An answer to be saved over the version its writer saw (0: none yet). */
export interface SaveAnswerCommand {
  readonly assessmentId: string;
  readonly questionId: string;
  readonly expectedVersion: number;
  readonly content: AnswerContent;
}

/** Takes answers, one question at a time. */
@Injectable()
export class AnsweringService {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly answers: AnswerRepository,
    private readonly general: GeneralAnswerRepository,
    private readonly targets: TopicTargetRepository,
    private readonly questionnaires: QuestionnaireService,
    private readonly policy: AssessmentPolicy,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves one answer. When somebody saved another one in between, nothing is overwritten and both are returned;
   * the same answer sent again (a lost reply, a colleague of the same mind) is no conflict.
   *
   * @throws NotFoundError when the assessment or the question is not there for this actor
   * @throws InvalidInputError when the answer does not fit the question
   */
  async save(
    actor: Actor,
    command: SaveAnswerCommand,
  ): Promise<SavedAnswerState | AnswerConflict | AssessmentClosedError> {
    const { assessmentId, questionId, expectedVersion } = command;
    const assessment = await this.usable(actor, assessmentId);
    const question = await this.questionOf(assessment, questionId);
    const content = checkedAnswer(question, command.content);
    const answeredAt = this.clock.now();
    const write = {
      assessmentId,
      questionId,
      expectedVersion,
      content,
      answeredBy: actor.personId,
      answeredAt,
    };
    const version = await this.answers.save(write);
    if (version !== null) return { questionId, ...content, version, answeredBy: actor.personId, answeredAt };
    return this.notSaved(assessmentId, questionId, content);
  }

  /**
   * Saves one field of the general information; an empty value empties it.
   *
   * @throws NotFoundError when the assessment or the field is not there for this actor
   * @throws InvalidInputError when the value does not fit the field
   */
  async saveGeneral(
    actor: Actor,
    assessmentId: string,
    fieldId: string,
    value: string | null,
  ): Promise<AssessmentEntity | AssessmentClosedError> {
    const assessment = await this.usable(actor, assessmentId);
    const { document } = await this.questionnaires.byId(assessment.questionnaireVersionId);
    const saved = await this.general.save({
      assessmentId,
      fieldId,
      value: checkedGeneralValue(document, fieldId, value),
      answeredBy: actor.personId,
      answeredAt: this.clock.now(),
    });
    return saved ? assessment : new AssessmentClosedError(assessmentId);
  }

  /**
   * Sets what the authority aims at in one topic (1 to 5 in steps of 0.5), or takes the target away.
   *
   * @throws NotFoundError when the assessment or the topic is not there for this actor
   * @throws InvalidInputError when the score is no target
   */
  async setTarget(
    actor: Actor,
    assessmentId: string,
    topicId: string,
    score: number | null,
  ): Promise<AssessmentEntity> {
    const assessment = await this.usable(actor, assessmentId);
    const { document } = await this.questionnaires.byId(assessment.questionnaireVersionId);
    if (!document.topics.some(({ id }) => id === topicId)) {
      throw new NotFoundError('TOPIC_NOT_FOUND', 'The questionnaire has no such topic.');
    }
    await this.targets.set(assessmentId, topicId, checkedTarget(score));
    return assessment;
  }

  private async usable(actor: Actor, assessmentId: string): Promise<AssessmentEntity> {
    return this.policy.assertMayUse(actor, this.assessments.byId(assessmentId));
  }

  private async questionOf(assessment: AssessmentEntity, questionId: string): Promise<QuestionDocument> {
    const { document } = await this.questionnaires.byId(assessment.questionnaireVersionId);
    const question = questionsOf(document).find(({ id }) => id === questionId);
    if (!question) throw new NotFoundError('QUESTION_NOT_FOUND', 'The questionnaire has no such question.');
    return question;
  }

  private async notSaved(
    assessmentId: string,
    questionId: string,
    content: AnswerContent,
  ): Promise<SavedAnswerState | AnswerConflict | AssessmentClosedError> {
    const [assessment, present] = await Promise.all([
      this.assessments.byId(assessmentId),
      this.answers.one(assessmentId, questionId),
    ]);
    if (assessment?.state !== 'draft' || !present) return new AssessmentClosedError(assessmentId);
    const current = stateOf(present);
    return isSameAnswer(current, content) ? current : new AnswerConflict(current, content);
  }
}

/** An answer's content and version as one plain object. */
export function stateOf({
  questionId,
  content,
  version,
  answeredBy,
  answeredAt,
}: AnswerEntity): SavedAnswerState {
  return { questionId, ...content, version, answeredBy, answeredAt };
}
