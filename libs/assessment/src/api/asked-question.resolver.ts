import { PublicAccess, type HubContext } from '#libs/platform';
import { Args, ArgsType, Context, Field, Int, Query, Resolver } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { QuestionnaireService } from '../app/questionnaire.service.js';
import { AskedQuestion } from './asked-question.type.js';
import { questionnaireView } from './questionnaire.view.js';

@ArgsType()
class NamedMimArgs {
  @Field(() => String, { description: 'mims-plus' })
  @MaxLength(60)
  family: string;

  @Field(() => String, { description: '9.0' })
  @MaxLength(12)
  edition: string;

  @Field(() => Int)
  number: number;
}

/** Which questions ask about something. */
@Resolver(() => AskedQuestion)
export class AskedQuestionResolver {
  constructor(private readonly questionnaires: QuestionnaireService) {}

  @Query(() => [AskedQuestion], {
    description: 'The questions that name a MIM of an edition, in the newest version of each questionnaire.',
  })
  @PublicAccess({ cache: true })
  async questionsNamingMim(
    @Context() { locale }: HubContext,
    @Args() { edition, family, number }: NamedMimArgs,
  ): Promise<AskedQuestion[]> {
    const published = await this.questionnaires.catalogue();
    return published
      .map((questionnaire) => questionnaireView(questionnaire, locale))
      .flatMap(({ slug, title, topics, version }) =>
        topics.flatMap((topic) =>
          topic.indicators
            .flatMap(({ questions }) => questions)
            .filter(({ mims }) =>
              mims.some((mim) => mim.family === family && mim.edition === edition && mim.number === number),
            )
            .map(({ id, prompt }) => ({
              questionId: id,
              prompt,
              topic: topic.name,
              questionnaireSlug: slug,
              questionnaireVersion: version,
              questionnaireTitle: title,
            })),
        ),
      );
  }
}
