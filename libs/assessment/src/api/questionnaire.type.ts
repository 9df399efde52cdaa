import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { BlankRule, GeneralFieldKind } from './assessment.enums.js';
import { TranslatedText } from './translated-text.type.js';

@ObjectType({ description: 'A MIM that a question is about, in one edition.' })
export class MimReference {
  @Field(() => String)
  family: string;

  @Field(() => String)
  edition: string;

  @Field(() => Int)
  number: number;
}

@ObjectType({ description: 'One of the statements to choose from.' })
export class QuestionOption {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: '1 (lowest step) to 5.' })
  points: number;

  @Field(() => TranslatedText)
  text: TranslatedText;

  @Field(() => TranslatedText, { description: 'What to do next from here.' })
  advice: TranslatedText;
}

@ObjectType()
export class Question {
  @Field(() => ID)
  id: string;

  @Field(() => TranslatedText)
  prompt: TranslatedText;

  @Field(() => TranslatedText)
  hint: TranslatedText;

  @Field(() => TranslatedText, { description: 'Why this is asked.' })
  why: TranslatedText;

  @Field(() => Float)
  weight: number;

  @Field(() => Boolean, {
    description: 'Whether an authority may say that the question does not apply to it.',
  })
  notApplicable: boolean;

  @Field(() => [MimReference])
  mims: MimReference[];

  @Field(() => [QuestionOption])
  options: QuestionOption[];
}

@ObjectType()
export class Indicator {
  @Field(() => ID)
  id: string;

  @Field(() => TranslatedText)
  name: TranslatedText;

  @Field(() => TranslatedText, { description: 'What to say of an authority that is strong here.' })
  strong: TranslatedText;

  @Field(() => TranslatedText, { description: 'What to say of an authority that is weak here.' })
  weak: TranslatedText;

  @Field(() => Float)
  weight: number;

  @Field(() => [Question])
  questions: Question[];
}

@ObjectType()
export class Topic {
  @Field(() => ID)
  id: string;

  @Field(() => TranslatedText)
  name: TranslatedText;

  @Field(() => TranslatedText)
  description: TranslatedText;

  @Field(() => TranslatedText, { description: 'What to say when nothing stands out.' })
  middle: TranslatedText;

  @Field(() => Float)
  weight: number;

  @Field(() => [Indicator])
  indicators: Indicator[];
}

@ObjectType({ description: 'A named band of scores.' })
export class Level {
  @Field(() => ID)
  id: string;

  @Field(() => Float, { description: 'The highest score of the band; it belongs to the band.' })
  upTo: number;

  @Field(() => TranslatedText)
  name: TranslatedText;

  @Field(() => TranslatedText)
  meaning: TranslatedText;
}

@ObjectType()
export class GeneralFieldOption {
  @Field(() => ID)
  id: string;

  @Field(() => TranslatedText)
  text: TranslatedText;
}

@ObjectType({ description: 'One field of the general information about the authority and the respondent.' })
export class GeneralField {
  @Field(() => ID)
  id: string;

  @Field(() => GeneralFieldKind)
  kind: GeneralFieldKind;

  @Field(() => Boolean)
  required: boolean;

  @Field(() => TranslatedText)
  prompt: TranslatedText;

  @Field(() => TranslatedText, { nullable: true })
  help: TranslatedText | null;

  @Field(() => [GeneralFieldOption])
  options: GeneralFieldOption[];
}

@ObjectType({ description: 'One published version of a questionnaire. It never changes.' })
export class Questionnaire {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  version: string;

  @Field(() => String, { description: 'real, condensed, illustrative or past-example.' })
  label: string;

  @Field(() => TranslatedText)
  title: TranslatedText;

  @Field(() => TranslatedText)
  summary: TranslatedText;

  @Field(() => Int)
  minutesFrom: number;

  @Field(() => Int)
  minutesTo: number;

  @Field(() => BlankRule)
  blanks: BlankRule;

  @Field(() => Int)
  questionCount: number;

  @Field(() => Int)
  indicatorCount: number;

  @Field(() => String, {
    description: 'SHA-256 of the content; two versions with the same hash are the same.',
  })
  contentHash: string;

  @Field(() => String)
  sourceNote: string;

  @Field(() => String)
  licence: string;

  @Field(() => [Level])
  levels: Level[];

  @Field(() => [GeneralField])
  general: GeneralField[];

  @Field(() => [Topic])
  topics: Topic[];

  @Field(() => String, {
    description: 'The scoring model as JSON text: the input of the scoring library, without any human text.',
  })
  scoringModel: string;
}
