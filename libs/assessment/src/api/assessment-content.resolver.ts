import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { HubContext } from '#libs/platform';
import type { AssessmentScores } from '#libs/scoring';
import { AssessmentQueries } from '../app/assessment.queries.js';
import { AssessmentReader } from '../app/assessment.reader.js';
import { QuestionnaireService } from '../app/questionnaire.service.js';
import { stateOf } from '../app/answering.service.js';
import type { AssessmentEntity } from '../persistence/assessment.entity.js';
import type { AssessmentResultEntity } from '../persistence/assessment-result.entity.js';
import { weakestAdvice } from '../domain/advice.rules.js';
import { adviceView, answerView, resultAnswerView } from './answer.view.js';
import { AssessmentLoaders } from './assessment.loaders.js';
import { Answer, Assessment, GeneralAnswer, TopicTarget } from './assessment.type.js';
import { Questionnaire } from './questionnaire.type.js';
import { questionnaireView } from './questionnaire.view.js';
import { AnswerAdvice, AssessmentResult, ResultAnswer } from './result.type.js';
import { Scores } from './score.type.js';

/** More than three things to do next would be nothing to do next. */
const ADVICE_SHOWN = 3;

/** What an assessment holds: answers, targets, the picture so far, and its results. */
@Resolver(() => Assessment)
export class AssessmentContentResolver {
  constructor(
    private readonly reader: AssessmentReader,
    private readonly assessments: AssessmentQueries,
  ) {}

  @ResolveField(() => Date, { description: 'When it, or an answer of it, last changed.' })
  async updatedAt(@Parent() assessment: AssessmentEntity): Promise<Date> {
    const answers = await this.reader.answers(assessment.id);
    return answers.reduce(
      (last, { answeredAt }) => (answeredAt > last ? answeredAt : last),
      assessment.changedAt,
    );
  }

  @ResolveField(() => [Answer])
  async answers(@Parent() { id }: AssessmentEntity): Promise<Answer[]> {
    return (await this.reader.answers(id)).map((answer) => answerView(stateOf(answer)));
  }

  @ResolveField(() => Answer, { nullable: true, description: 'The answer to one question, if there is one.' })
  async answer(
    @Parent() { id }: AssessmentEntity,
    @Args('questionId', { type: () => ID }) questionId: string,
  ): Promise<Answer | null> {
    const answer = (await this.reader.answers(id)).find((candidate) => candidate.questionId === questionId);
    return answer ? answerView(stateOf(answer)) : null;
  }

  @ResolveField(() => [GeneralAnswer])
  generalAnswers(@Parent() { id }: AssessmentEntity): Promise<GeneralAnswer[]> {
    return this.reader.generalAnswers(id);
  }

  @ResolveField(() => [TopicTarget])
  targets(@Parent() { id }: AssessmentEntity): Promise<TopicTarget[]> {
    return this.reader.targets(id);
  }

  @ResolveField(() => Scores, { description: 'The picture of the present answers.' })
  scores(@Parent() assessment: AssessmentEntity): Promise<AssessmentScores> {
    return this.reader.scores(assessment);
  }

  @ResolveField(() => AssessmentResult, {
    nullable: true,
    description: 'The last submission, or the one named.',
  })
  async result(
    @Parent() assessment: AssessmentEntity,
    @Args('submission', { type: () => Int, nullable: true }) submission?: number | null,
  ): Promise<AssessmentResultEntity | null> {
    if (typeof submission !== 'number') return this.assessments.lastResult(assessment);
    return this.assessments.submission(assessment, submission);
  }

  @ResolveField(() => [AssessmentResult], { description: 'Every submission, first one first.' })
  submissions(@Parent() { id }: AssessmentEntity): Promise<AssessmentResultEntity[]> {
    return this.reader.submissions(id);
  }
}

/** What a result holds beside its row. */
@Resolver(() => AssessmentResult)
export class AssessmentResultResolver {
  constructor(
    private readonly reader: AssessmentReader,
    private readonly questionnaires: QuestionnaireService,
    private readonly loaders: AssessmentLoaders,
  ) {}

  @ResolveField(() => Scores, { description: 'As they were kept, held against the targets of today.' })
  scores(@Parent() result: AssessmentResultEntity): Promise<AssessmentScores> {
    return this.reader.resultScores(result);
  }

  @ResolveField(() => [AnswerAdvice], {
    description: 'What to do next about the weakest answers, at most three.',
  })
  async advice(
    @Parent() { questionnaireVersionId, answers }: AssessmentResultEntity,
    @Context() { locale }: HubContext,
  ): Promise<AnswerAdvice[]> {
    const { document } = await this.questionnaires.byId(questionnaireVersionId);
    return weakestAdvice(document, answers, ADVICE_SHOWN).map((advice) =>
      adviceView(advice, locale, document.sourceLocale),
    );
  }

  @ResolveField(() => [ResultAnswer])
  answers(@Parent() { answers }: AssessmentResultEntity): ResultAnswer[] {
    return answers.map(resultAnswerView);
  }

  @ResolveField(() => [GeneralAnswer])
  generalAnswers(@Parent() { generalAnswers }: AssessmentResultEntity): GeneralAnswer[] {
    return generalAnswers;
  }

  @ResolveField(() => Questionnaire)
  async questionnaire(
    @Parent() { questionnaireVersionId }: AssessmentResultEntity,
    @Context() { locale }: HubContext,
  ): Promise<Questionnaire> {
    return questionnaireView(await this.questionnaires.byId(questionnaireVersionId), locale);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of the person, while they are known.',
  })
  submittedBy(@Parent() { submittedBy }: AssessmentResultEntity): Promise<string | null> {
    return this.loaders.personName.load(submittedBy);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The name of the person, while they are known.',
  })
  reopenedBy(@Parent() { reopenedBy }: AssessmentResultEntity): Promise<string | null> | null {
    return reopenedBy === null ? null : this.loaders.personName.load(reopenedBy);
  }
}

/** Who answered. */
@Resolver(() => Answer)
export class AnswerResolver {
  constructor(private readonly loaders: AssessmentLoaders) {}

  @ResolveField(() => String, { nullable: true })
  answeredBy(
    @Parent() { answeredBy }: Answer,
    @Context() { actor }: HubContext,
  ): Promise<string | null> | string | null {
    if (actor !== null && answeredBy === actor.personId) return actor.name;
    return answeredBy === null ? null : this.loaders.personName.load(answeredBy);
  }
}
