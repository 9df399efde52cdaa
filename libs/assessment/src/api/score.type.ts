import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How far the score could move, were every stated doubt to go one way.' })
export class ConfidenceBand {
  @Field(() => Float, { nullable: true })
  low: number | null;

  @Field(() => Float, { nullable: true })
  high: number | null;

  @Field(() => Int, { description: 'Answers with a stated confidence. With 0 the band says nothing.' })
  stated: number;
}

@ObjectType({ description: 'What an indicator, a topic or the whole reached, and what that rests on.' })
export class Score {
  @Field(() => ID, { description: 'Of the indicator, the topic or the questionnaire.' })
  id: string;

  @Field(() => Float, { nullable: true, description: '1 to 5 at full precision; null while nothing counts.' })
  score: number | null;

  @Field(() => Float, { nullable: true, description: '0 to 100.' })
  percent: number | null;

  @Field(() => String, { nullable: true })
  levelId: string | null;

  @Field(() => Float, { description: 'Answered divided by applicable, 0 to 1.' })
  completeness: number;

  @Field(() => Int)
  answered: number;

  @Field(() => Int, { description: 'The denominator: every question except those marked not applicable.' })
  applicable: number;

  @Field(() => Int, { description: 'Questions the mean rests on.' })
  counted: number;

  @Field(() => Int)
  notApplicable: number;

  @Field(() => Int)
  unknown: number;

  @Field(() => Int)
  blank: number;

  @Field(() => Int, { nullable: true, description: 'Fewest points among the counted questions.' })
  minimum: number | null;

  @Field(() => Int, { nullable: true, description: 'Most points among the counted questions.' })
  maximum: number | null;

  @Field(() => Int, { nullable: true })
  spread: number | null;

  @Field(() => Float, { nullable: true })
  target: number | null;

  @Field(() => Float, { nullable: true, description: 'Target minus score: above 0 is still to go.' })
  gap: number | null;

  @Field(() => ConfidenceBand)
  confidence: ConfidenceBand;
}

@ObjectType({ description: 'The score of a topic with those of its indicators.' })
export class TopicScore extends Score {
  @Field(() => [Score])
  indicators: Score[];
}

@ObjectType({ description: 'The complete picture of one assessment.' })
export class Scores {
  @Field(() => Score)
  overall: Score;

  @Field(() => [TopicScore])
  topics: TopicScore[];

  @Field(() => [ID], { description: 'Questions nobody answered yet.' })
  openQuestions: string[];

  @Field(() => Boolean)
  submittable: boolean;
}
