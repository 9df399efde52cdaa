import {
  CurrentActor,
  CurrentContext,
  listOf,
  PageArgs,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
  type Page,
} from '#libs/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CaseLifeQueries } from '../app/case-life.queries.js';
import { CaseMaterialService } from '../app/case-material.service.js';
import { CaseQuestionService } from '../app/case-question.service.js';
import { CaseReuseService } from '../app/case-reuse.service.js';
import { costTable, KNOWN_BANDS } from '../domain/case-costs.js';
import { CaseQuestionAnswered } from '../domain/case-life.errors.js';
import type { CaseQuestion } from '../domain/case-life.js';
import { CaseCostRepository } from '../persistence/case-cost.repository.js';
import {
  AnswerCaseQuestionInput,
  AskCaseQuestionInput,
  CaseArgs,
  CaseCostsArgs,
  CaseMaterialArgs,
  CasePartArgs,
  SaveCaseReuseInput,
  StartCaseStudyInput,
} from './case.inputs.js';
import {
  AnswerCaseQuestionResult,
  CaseCostsType,
  CaseMaterialType,
  CaseQuestionAnsweredType,
  CaseQuestionConnection,
  CaseQuestionType,
  CaseReuseType,
  CaseWorkType,
  StartedCaseStudyType,
} from './case.type.js';

const USUAL_MATERIAL = 50;

/** What can be read about cases beside the cases themselves. */
@Resolver()
export class CaseResolver {
  constructor(
    private readonly queries: CaseLifeQueries,
    private readonly material: CaseMaterialService,
    private readonly costs: CaseCostRepository,
  ) {}

  @Query(() => CaseWorkType, { description: 'What the reader may do about one case.' })
  @RequirePermission('case.question')
  async caseWork(@CurrentActor() actor: Actor, @Args() { itemId }: CaseArgs): Promise<CaseWorkType> {
    const { openQuestions, reuses, ...work } = await this.queries.work(actor, itemId);
    return {
      ...work,
      openQuestions: openQuestions.map((question) => CaseQuestionType.of(question)),
      reuses: reuses.map((reuse) => CaseReuseType.of(reuse)),
    };
  }

  @Query(() => CaseQuestionConnection, {
    description: 'The open questions that the reader may answer, who waited longest first.',
  })
  @RequirePermission('case.question')
  async openCaseQuestions(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<CaseQuestion>> {
    return this.queries.openQuestions(actor, page);
  }

  @Query(() => [CaseMaterialType], {
    complexity: listOf(USUAL_MATERIAL),
    description: 'What an authority submitted in assessments, as suggestions for a case; at most 500.',
  })
  @RequirePermission('content.edit')
  async caseMaterial(
    @CurrentActor() actor: Actor,
    @Args() { authorityId }: CaseMaterialArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<readonly CaseMaterialType[]> {
    return this.material.ofAuthority(actor, authorityId, locale);
  }

  @Query(() => CaseCostsType, { description: 'What cases cost, by the size of the authority.' })
  @PublicAccess({ cache: true })
  async caseCosts(@Args() { topic = null, country = null }: CaseCostsArgs): Promise<CaseCostsType> {
    return { bands: KNOWN_BANDS, ...costTable(await this.costs.counts({ topic, country })) };
  }
}

/** What people do around cases. */
@Resolver()
export class CaseWorkResolver {
  constructor(
    private readonly reuses: CaseReuseService,
    private readonly questions: CaseQuestionService,
    private readonly material: CaseMaterialService,
  ) {}

  @Mutation(() => CaseReuseType, {
    description: 'Says that an authority did again what a case tells, or changes what it said.',
  })
  @RequirePermission('case.reuse')
  async saveCaseReuse(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveCaseReuseInput,
  ): Promise<CaseReuseType> {
    return CaseReuseType.of(await this.reuses.save(actor, input));
  }

  @Mutation(() => ID, { description: 'Takes back what an authority said of its reuse; answers its id.' })
  @RequirePermission('case.reuse')
  async withdrawCaseReuse(@CurrentActor() actor: Actor, @Args() { id }: CasePartArgs): Promise<string> {
    return (await this.reuses.withdraw(actor, id)).id;
  }

  @Mutation(() => CaseQuestionType, {
    description: 'Asks those who tell a case. Nobody else reads it until it is answered.',
  })
  @RequirePermission('case.question')
  async askCaseQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') { showName: showsName, authorityId = null, ...given }: AskCaseQuestionInput,
  ): Promise<CaseQuestionType> {
    return CaseQuestionType.of(await this.questions.ask(actor, { ...given, authorityId, showsName }));
  }

  @Mutation(() => AnswerCaseQuestionResult, {
    description: 'Answers a question, once. Everybody reads question and answer from then on.',
  })
  @RequirePermission('case.question')
  async answerCaseQuestion(
    @CurrentActor() actor: Actor,
    @Args('input') { id, answer }: AnswerCaseQuestionInput,
  ): Promise<CaseQuestionType | CaseQuestionAnsweredType> {
    const outcome = await this.questions.answer(actor, id, answer);
    if (!(outcome instanceof CaseQuestionAnswered)) return CaseQuestionType.of(outcome);
    return Object.assign(new CaseQuestionAnsweredType(), { current: CaseQuestionType.of(outcome.current) });
  }

  @Mutation(() => ID, { description: 'Removes a question and its answer for good; answers its id.' })
  @RequirePermission('content.curate')
  async removeCaseQuestion(@CurrentActor() actor: Actor, @Args() { id }: CasePartArgs): Promise<string> {
    return (await this.questions.remove(actor, id)).id;
  }

  @Mutation(() => StartedCaseStudyType, {
    description: 'Begins the draft of a case with what was ticked of the material, and nothing else of it.',
  })
  @RequirePermission('content.edit')
  async startCaseStudy(
    @CurrentActor() actor: Actor,
    @Args('input') input: StartCaseStudyInput,
    @CurrentContext() { locale }: HubContext,
  ): Promise<StartedCaseStudyType> {
    return { itemId: await this.material.start(actor, input, locale) };
  }
}
