import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, newId } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import { AssessmentRepository } from '../persistence/assessment.repository.js';
import {
  AssessmentClosedError,
  AssessmentExistsError,
  AssessmentIncompleteError,
} from '../domain/assessment.errors.js';
import {
  blocksSubmission,
  checkedPeriod,
  checkedReopenReason,
  openQuestions,
} from '../domain/assessment.rules.js';
import { openGeneralFields } from '../domain/general-answer.rules.js';
import { AssessmentPolicy } from './assessment.policy.js';
import { AssessmentScorer } from './assessment.scorer.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { SubmissionRecorder } from './submission.recorder.js';

/** Which assessment to start. */
export interface StartAssessmentCommand {
  readonly authorityId: string;
  readonly questionnaireSlug: string;
  readonly period: string;
}

/** The life of an assessment: started, submitted, reopened, submitted again. */
@Injectable()
export class AssessmentService {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly questionnaires: QuestionnaireService,
    private readonly scorer: AssessmentScorer,
    private readonly recorder: SubmissionRecorder,
    private readonly policy: AssessmentPolicy,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts a draft with the newest version of the questionnaire.
   *
   * @throws NotFoundError when the actor does not act for the authority, or there is no such questionnaire
   * @throws InvalidInputError when the period is none
   */
  async start(
    actor: Actor,
    command: StartAssessmentCommand,
  ): Promise<AssessmentEntity | AssessmentExistsError> {
    await this.policy.assertActsFor(actor, command.authorityId);
    const questionnaire = await this.questionnaires.bySlug(command.questionnaireSlug);
    return this.open(
      actor.personId,
      command.authorityId,
      questionnaire.id,
      questionnaire.document.slug,
      command.period,
    );
  }

  /** Opens a draft for a known questionnaire version; the caller has checked who may. */
  async open(
    createdBy: string,
    authorityId: string,
    questionnaireVersionId: string,
    questionnaireSlug: string,
    periodText: string,
  ): Promise<AssessmentEntity | AssessmentExistsError> {
    const now = this.clock.now();
    const draft: AssessmentEntity = {
      id: newId(),
      authorityId,
      questionnaireVersionId,
      questionnaireSlug,
      period: checkedPeriod(periodText),
      state: 'draft',
      submissionCount: 0,
      createdBy,
      createdAt: now,
      changedAt: now,
    };
    if (await this.assessments.add(draft)) return draft;
    const existing = await this.assessments.byPeriod(authorityId, questionnaireSlug, draft.period);
    if (existing) return new AssessmentExistsError(existing.id);
    throw new ConflictError('The assessment was removed in this moment. Please try again.');
  }

  /**
   * Scores the answers on the server and keeps the result. From then on the assessment takes no answers.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   */
  async submit(
    actor: Actor,
    id: string,
  ): Promise<AssessmentEntity | AssessmentIncompleteError | AssessmentClosedError> {
    return this.uow.run(async () => {
      const assessment = await this.policy.assertMayUse(actor, await this.assessments.byIdForUpdate(id));
      if (assessment.state !== 'draft') return new AssessmentClosedError(id);
      const { document } = await this.questionnaires.byId(assessment.questionnaireVersionId);
      const scored = await this.scorer.score(assessment);
      const open = openQuestions(document, scored.answers);
      const filledIn = new Set(scored.generalAnswers.map(({ fieldId }) => fieldId));
      const openFields = openGeneralFields(document, filledIn);
      if (blocksSubmission(document, open) || openFields.length > 0) {
        return new AssessmentIncompleteError(open, openFields);
      }
      return this.recorder.record(assessment, scored, actor.personId, this.clock.now());
    });
  }

  /**
   * Lets a submitted assessment take answers again. The old result stays, with the reason beside it.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   * @throws InvalidInputError when the reason is missing or too long
   * @throws ConflictError when it is a draft already
   */
  async reopen(actor: Actor, id: string, reasonText: string): Promise<AssessmentEntity> {
    const reason = checkedReopenReason(reasonText);
    return this.uow.run(async () => {
      const assessment = await this.policy.assertMayUse(actor, await this.assessments.byIdForUpdate(id));
      if (assessment.state !== 'submitted')
        throw new ConflictError('This assessment is open for answers already.');
      return this.recorder.reopen(assessment, actor.personId, this.clock.now(), reason);
    });
  }

  /**
   * Removes a draft that was never submitted, with its answers.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   * @throws ConflictError when it was submitted once: results are kept
   */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.uow.run(async () => {
      const assessment = await this.policy.assertMayUse(actor, await this.assessments.byIdForUpdate(id));
      if (assessment.submissionCount > 0) {
        throw new ConflictError(
          'This assessment was submitted before, so its results are kept. It cannot be removed.',
        );
      }
      await this.assessments.remove(id);
    });
  }
}
