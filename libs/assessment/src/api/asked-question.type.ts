import { Field, ID, ObjectType } from '@nestjs/graphql';
import { TranslatedText } from './translated-text.type.js';

/** A question, told apart from the questionnaire around it. */
@ObjectType({ description: 'A question that names a MIM, with the questionnaire that asks it.' })
export class AskedQuestion {
  @Field(() => ID)
  questionId: string;

  @Field(() => TranslatedText)
  prompt: TranslatedText;

  @Field(() => TranslatedText)
  topic: TranslatedText;

  @Field(() => String)
  questionnaireSlug: string;

  @Field(() => String)
  questionnaireVersion: string;

  @Field(() => TranslatedText)
  questionnaireTitle: TranslatedText;
}
