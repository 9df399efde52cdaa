import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PublicAccess, type HubContext } from '#libs/platform';
import { QuestionnaireService } from '../app/questionnaire.service.js';
import { Question, Questionnaire } from './questionnaire.type.js';
import { questionnaireView } from './questionnaire.view.js';

/** Questionnaires: public, since an assessment everybody can read is one they can trust. */
@Resolver(() => Questionnaire)
export class QuestionnaireResolver {
  constructor(private readonly questionnaires: QuestionnaireService) {}

  @Query(() => [Questionnaire], {
    name: 'questionnaires',
    description: 'The newest version of each questionnaire.',
  })
  @PublicAccess({ cache: true })
  async catalogue(@Context() { locale }: HubContext): Promise<Questionnaire[]> {
    const published = await this.questionnaires.catalogue();
    return published.map((questionnaire) => questionnaireView(questionnaire, locale));
  }

  @Query(() => Questionnaire, {
    description: 'One version of a questionnaire; the newest when none is named.',
  })
  @PublicAccess({ cache: true })
  async questionnaire(
    @Context() { locale }: HubContext,
    @Args('slug') slug: string,
    @Args('version', { type: () => String, nullable: true }) version?: string | null,
  ): Promise<Questionnaire> {
    return questionnaireView(await this.questionnaires.bySlug(slug, version ?? undefined), locale);
  }

  @ResolveField(() => Question, { nullable: true, description: 'One question by its id.' })
  question(@Parent() { topics }: Questionnaire, @Args('id', { type: () => ID }) id: string): Question | null {
    const questions = topics.flatMap(({ indicators }) =>
      indicators.flatMap((indicator) => indicator.questions),
    );
    return questions.find((question) => question.id === id) ?? null;
  }
}
