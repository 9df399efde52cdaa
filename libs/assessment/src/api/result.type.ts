import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AnswerContentView } from './assessment.type.js';
import { TranslatedText } from './translated-text.type.js';

@ObjectType({ description: 'An answer as a result keeps it.' })
export class ResultAnswer extends AnswerContentView {
  @Field(() => ID)
  questionId: string;
}

@ObjectType({
  description: 'What to do next about one of the weakest answers, as the questionnaire advises.',
})
export class AnswerAdvice {
  @Field(() => ID)
  questionId: string;

  @Field(() => TranslatedText)
  topic: TranslatedText;

  @Field(() => TranslatedText)
  prompt: TranslatedText;

  @Field(() => TranslatedText, {
    nullable: true,
    description: 'The statement chosen; null for “I do not know”.',
  })
  chosen: TranslatedText | null;

  @Field(() => TranslatedText)
  advice: TranslatedText;
}

@ObjectType({ description: 'What one submission said, as it was scored then. It never changes.' })
export class AssessmentResult {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  assessmentId: string;

  @Field(() => String)
  period: string;

  @Field(() => Int, { description: '1 for the first submission; a reopened assessment counts on.' })
  submission: number;

  @Field(() => Date)
  submittedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When it was reopened; the result stays all the same.' })
  reopenedAt: Date | null;

  @Field(() => String, { nullable: true })
  reopenReason: string | null;
}

@ObjectType({ description: 'One point of the trend: the last submission of one assessment.' })
export class TrendPoint {
  @Field(() => AssessmentResult)
  result: AssessmentResult;

  @Field(() => Boolean, {
    description: 'Whether it was measured with the same questionnaire version as the point before.',
  })
  comparableWithPrevious: boolean;
}
