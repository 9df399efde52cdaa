import { Injectable } from '@nestjs/common';
import { Clock, ConflictError, NotFoundError, newId } from '#libs/kernel';
import { UnitOfWork, type Actor, type Page, type PageArgs } from '#libs/platform';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import { ASSESSMENTS_OF_AUTHORITY, AssessmentRepository } from '../persistence/assessment.repository.js';
import type { AssessmentResultEntity } from '../persistence/assessment-result.entity.js';
import { ResultRepository } from '../persistence/result.repository.js';
import { AssessmentClosedError, AssessmentExistsError, AssessmentIncompleteError } from '../domain/assessment.errors.js';
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
    private readonly results: ResultRepository,
    private readonly questionnaires: QuestionnaireService,
    private readonly scorer: AssessmentScorer,
    private readonly policy: AssessmentPolicy,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFoundError for everybody but the authority's stewards */
  async byId(actor: Actor, id: string): Promise<AssessmentEntity> {
    return this.policy.assertMayUse(actor, await this.assessments.byId(id));
  }

  /**
   * One page of an authority's assessments, newest first.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   */
  async ofAuthority(actor: Actor, authorityId: string, page: PageArgs): Promise<Page<AssessmentEntity>> {
    await this.policy.assertActsFor(actor, authorityId);
    const rows = await this.assessments.ofAuthority(authorityId, page);
    return ASSESSMENTS_OF_AUTHORITY.connection(rows, page, { authorityId }, () =>
      this.assessments.countOfAuthority(authorityId),
    );
  }

  /**
   * Starts a draft with the newest version of the questionnaire.
   *
   * @throws NotFoundError when the actor does not act for the authority, or there is no such questionnaire
   * @throws InvalidInputError when the period is none
   */
  async start(actor: Actor, command: StartAssessmentCommand): Promise<AssessmentEntity | AssessmentExistsError> {
    await this.policy.assertActsFor(actor, command.authorityId);
    const questionnaire = await this.questionnaires.bySlug(command.questionnaireSlug);
    return this.open(actor, command.authorityId, questionnaire.id, questionnaire.document.slug, command.period);
  }

  /** Opens a draft for a known questionnaire version; the caller has checked who may. */
  async open(
    actor: Actor,
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
      createdBy: actor.personId,
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
  async submit(actor: Actor, id: string): Promise<AssessmentEntity | AssessmentIncompleteError | AssessmentClosedError> {
    return this.uow.run(async () => {
      const assessment = await this.policy.assertMayUse(actor, await this.assessments.byIdForUpdate(id));
      if (assessment.state !== 'draft') return new AssessmentClosedError(id);
      const { document } = await this.questionnaires.byId(assessment.questionnaireVersionId);
      const { answers, generalAnswers, scores } = await this.scorer.score(assessment);
      const open = openQuestions(document, answers);
      const openFields = openGeneralFields(document, new Set(generalAnswers.map(({ fieldId }) => fieldId)));
      if (blocksSubmission(document, open) || openFields.length > 0) return new AssessmentIncompleteError(open, openFields);

      const now = this.clock.now();
      const submission = assessment.submissionCount + 1;
      await this.assessments.markSubmitted(id, submission, now);
      await this.results.add({
        ...identityOf(assessment),
        id: newId(),
        submission,
        scores,
        answers,
        generalAnswers,
        submittedBy: actor.personId,
        submittedAt: now,
        reopenedBy: null,
        reopenedAt: null,
        reopenReason: null,
      });
      return { ...assessment, state: 'submitted', submissionCount: submission, changedAt: now };
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
      if (assessment.state !== 'submitted') throw new ConflictError('This assessment is open for answers already.');
      const standing = await this.results.one(id, assessment.submissionCount);
      if (!standing) throw new Error(`submission ${assessment.submissionCount} of a submitted assessment is missing`);
      const now = this.clock.now();
      await this.results.markReopened(standing.id, actor.personId, now, reason);
      await this.assessments.markReopened(id, now);
      return { ...assessment, state: 'draft', changedAt: now };
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
        throw new ConflictError('This assessment was submitted before, so its results are kept. It cannot be removed.');
      }
      await this.assessments.remove(id);
    });
  }

  /**
   * The result that stood for an authority at an instant, or null.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   */
  async resultAt(
    actor: Actor,
    authorityId: string,
    questionnaireSlug: string,
    at: Date,
  ): Promise<AssessmentResultEntity | null> {
    await this.policy.assertActsFor(actor, authorityId);
    return this.results.standingAt(authorityId, questionnaireSlug, at);
  }

  /**
   * The last result of each assessment of an authority, oldest first.
   *
   * @throws NotFoundError for everybody but the authority's stewards
   */
  async trend(actor: Actor, authorityId: string): Promise<AssessmentResultEntity[]> {
    await this.policy.assertActsFor(actor, authorityId);
    return this.results.trendOf(authorityId);
  }

  /**
   * One submission of an assessment (the last one when none is named), or null when it was never submitted.
   *
   * @throws NotFoundError when there is no such submission
   */
  async result(assessment: AssessmentEntity, submission?: number): Promise<AssessmentResultEntity | null> {
    const wanted = submission ?? assessment.submissionCount;
    if (wanted === 0 && submission === undefined) return null;
    const result = await this.results.one(assessment.id, wanted);
    if (!result) throw new NotFoundError('SUBMISSION_NOT_FOUND', 'The assessment has no such submission.');
    return result;
  }
}

function identityOf({ id, authorityId, questionnaireVersionId, questionnaireSlug, period }: AssessmentEntity) {
  return { assessmentId: id, authorityId, questionnaireVersionId, questionnaireSlug, period };
}
