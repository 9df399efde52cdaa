import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { localize } from '#libs/kernel';
import {
  IdPipe,
  CurrentActor,
  PageArgs,
  RequirePermission,
  type Actor,
  type HubContext,
  type Page,
} from '#libs/platform';
import { AssessmentQueries } from '../app/assessment.queries.js';
import { AssessmentService } from '../app/assessment.service.js';
import { QuestionnaireService } from '../app/questionnaire.service.js';
import type { AssessmentExistsError, AssessmentIncompleteError } from '../domain/assessment.errors.js';
import type { AssessmentClosedError } from '../domain/assessment.errors.js';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import { ReopenAssessmentInput, StartAssessmentInput } from './assessment.inputs.js';
import { AssessmentLoaders } from './assessment.loaders.js';
import { AssessmentDiscarded, StartAssessmentResult, SubmitAssessmentResult } from './assessment.outcomes.js';
import { AssessedAuthority, Assessment, AssessmentConnection, AssessmentExports } from './assessment.type.js';
import { Questionnaire } from './questionnaire.type.js';
import { questionnaireView } from './questionnaire.view.js';

/** Assessments: their list, their life, and what they belong to. */
@Resolver(() => Assessment)
export class AssessmentResolver {
  constructor(
    private readonly assessments: AssessmentService,
    private readonly queries: AssessmentQueries,
    private readonly questionnaires: QuestionnaireService,
    private readonly loaders: AssessmentLoaders,
  ) {}

  @Query(() => Assessment, { description: 'One assessment of an authority you are a steward of.' })
  @RequirePermission('assessment.read')
  assessment(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, IdPipe) id: string) {
    return this.queries.byId(actor, id);
  }

  @Query(() => AssessmentConnection, {
    name: 'assessments',
    description: 'The assessments of an authority you are a steward of, newest first.',
  })
  @RequirePermission('assessment.read')
  assessmentsOfAuthority(
    @CurrentActor() actor: Actor,
    @Args('authorityId', { type: () => ID }, IdPipe) authorityId: string,
    @Args() page: PageArgs,
  ): Promise<Page<AssessmentEntity>> {
    return this.queries.ofAuthority(actor, authorityId, page);
  }

  @Mutation(() => StartAssessmentResult, {
    description: 'Starts a draft with the newest version of the questionnaire.',
  })
  @RequirePermission('assessment.edit')
  startAssessment(
    @CurrentActor() actor: Actor,
    @Args('input') input: StartAssessmentInput,
  ): Promise<AssessmentEntity | AssessmentExistsError> {
    return this.assessments.start(actor, input);
  }

  @Mutation(() => SubmitAssessmentResult, { description: 'Scores the answers and keeps the result.' })
  @RequirePermission('assessment.submit')
  submitAssessment(
    @CurrentActor() actor: Actor,
    @Args('assessmentId', { type: () => ID }, IdPipe) id: string,
  ): Promise<AssessmentEntity | AssessmentIncompleteError | AssessmentClosedError> {
    return this.assessments.submit(actor, id);
  }

  @Mutation(() => Assessment, {
    description: 'Lets a submitted assessment take answers again; the old result stays.',
  })
  @RequirePermission('assessment.submit')
  reopenAssessment(@CurrentActor() actor: Actor, @Args('input') input: ReopenAssessmentInput) {
    return this.assessments.reopen(actor, input.assessmentId, input.reason);
  }

  @Mutation(() => AssessmentDiscarded, { description: 'Removes a draft that was never submitted.' })
  @RequirePermission('assessment.edit')
  async discardAssessment(
    @CurrentActor() actor: Actor,
    @Args('assessmentId', { type: () => ID }, IdPipe) assessmentId: string,
  ): Promise<AssessmentDiscarded> {
    await this.assessments.discard(actor, assessmentId);
    return { assessmentId };
  }

  @ResolveField(() => AssessedAuthority, { nullable: true })
  async authority(
    @Parent() { authorityId }: AssessmentEntity,
    @Context() { locale }: HubContext,
  ): Promise<AssessedAuthority | null> {
    const authority = await this.loaders.authority.load(authorityId);
    return authority && { ...authority, name: localize(authority.name, locale).text };
  }

  @ResolveField(() => Questionnaire)
  async questionnaire(
    @Parent() { questionnaireVersionId }: AssessmentEntity,
    @Context() { locale }: HubContext,
  ): Promise<Questionnaire> {
    return questionnaireView(await this.questionnaires.byId(questionnaireVersionId), locale);
  }

  @ResolveField(() => AssessmentExports)
  exports(
    @Parent() { id }: AssessmentEntity,
    @Args('submission', { type: () => Int, nullable: true }) submission?: number | null,
  ): AssessmentExports {
    const address = (form: string) =>
      `/export/assessments/${id}/${form}${submission ? `?submission=${submission}` : ''}`;
    return { json: address('json'), csv: address('csv'), xlsx: address('xlsx') };
  }
}
