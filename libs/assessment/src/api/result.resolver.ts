import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { IdPipe, InstantPipe, CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { AssessmentQueries } from '../app/assessment.queries.js';
import type { AssessmentResultEntity } from '../persistence/assessment-result.entity.js';
import { AssessmentResult, TrendPoint } from './result.type.js';

/** Results of an authority over time. */
@Resolver()
export class ResultResolver {
  constructor(private readonly assessments: AssessmentQueries) {}

  @Query(() => AssessmentResult, { nullable: true, description: 'The result that stood at an instant.' })
  @RequirePermission('assessment.read')
  resultAt(
    @CurrentActor() actor: Actor,
    @Args('authorityId', { type: () => ID }, IdPipe) authorityId: string,
    @Args('questionnaireSlug') questionnaireSlug: string,
    @Args('at', { type: () => Date }, InstantPipe) at: Date,
  ): Promise<AssessmentResultEntity | null> {
    return this.assessments.resultAt(actor, authorityId, questionnaireSlug, at);
  }

  @Query(() => [TrendPoint], {
    description: 'The last result of each assessment of an authority, oldest first.',
  })
  @RequirePermission('assessment.read')
  async maturityTrend(
    @CurrentActor() actor: Actor,
    @Args('authorityId', { type: () => ID }, IdPipe) authorityId: string,
  ): Promise<{ result: AssessmentResultEntity; comparableWithPrevious: boolean }[]> {
    const results = await this.assessments.trend(actor, authorityId);
    return results.map((result, at) => ({
      result,
      comparableWithPrevious: results[at - 1]?.questionnaireVersionId === result.questionnaireVersionId,
    }));
  }
}
