import { TOPICS, type Topic } from '#libs/knowledge';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
} from 'class-validator';

const ID_FORM = { message: 'must be an id' };
const SINCE = { message: 'must be a year, a month like 2026-06, or a day' };
const MOST_MATERIAL = 100;

/** What an authority says of its reuse. */
@InputType()
export class SaveCaseReuseInput {
  @Field(() => ID)
  @IsUUID('all', ID_FORM)
  itemId: string;

  @Field(() => ID)
  @IsUUID('all', ID_FORM)
  authorityId: string;

  @Field(() => String, { description: 'What was done differently; plain text, up to 2000 characters.' })
  @Length(1, 2_000, { message: 'must have 1 to 2000 characters' })
  changed: string;

  @Field(() => String, { description: 'A year, a month like 2026-06, or a day.' })
  @Matches(/^(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, SINCE)
  since: string;
}

/** A question as somebody asks it. */
@InputType()
export class AskCaseQuestionInput {
  @Field(() => ID)
  @IsUUID('all', ID_FORM)
  itemId: string;

  @Field(() => String, { description: 'Plain text, 10 to 1000 characters.' })
  @Length(10, 1_000, { message: 'must have 10 to 1000 characters' })
  question: string;

  @Field(() => ID, { nullable: true, description: 'The authority for which it is asked, if for one.' })
  @IsOptional()
  @IsUUID('all', ID_FORM)
  authorityId?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the name of the person may be shown with it.',
  })
  @IsBoolean()
  showName: boolean;
}

/** An answer. */
@InputType()
export class AnswerCaseQuestionInput {
  @Field(() => ID)
  @IsUUID('all', ID_FORM)
  id: string;

  @Field(() => String, { description: 'Plain text, up to 3000 characters.' })
  @Length(1, 3_000, { message: 'must have 1 to 3000 characters' })
  answer: string;
}

/** A case to begin. */
@InputType()
export class StartCaseStudyInput {
  @Field(() => ID)
  @IsUUID('all', ID_FORM)
  authorityId: string;

  @Field(() => String)
  @Length(1, 200, { message: 'must have 1 to 200 characters' })
  title: string;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'What was ticked of the material. Nothing else of an assessment goes into the draft.',
  })
  @IsArray()
  @ArrayMaxSize(MOST_MATERIAL, { message: `must have ${MOST_MATERIAL} entries at most` })
  @ArrayUnique({ message: 'must name each thing once' })
  @IsString({ each: true })
  @Length(1, 300, { each: true, message: 'must be ids of material' })
  materialIds: string[];
}

/** Names one case. */
@ArgsType()
export class CaseArgs {
  @Field(() => ID)
  @IsUUID('all', ID_FORM)
  itemId: string;
}

/** Names one thing about a case. */
@ArgsType()
export class CasePartArgs {
  @Field(() => ID)
  @IsUUID('all', ID_FORM)
  id: string;
}

/** Names an authority. */
@ArgsType()
export class CaseMaterialArgs {
  @Field(() => ID)
  @IsUUID('all', ID_FORM)
  authorityId: string;
}

/** What narrows the comparison of costs. */
@ArgsType()
export class CaseCostsArgs {
  @Field(() => String, { nullable: true, description: 'One of the seven topics.' })
  @IsOptional()
  @IsIn(TOPICS, { message: 'must be one of the seven topics, like governance' })
  topic?: Topic | null;

  @Field(() => String, { nullable: true, description: 'Two capital letters, like PT.' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: 'must be two capital letters, like PT' })
  country?: string | null;
}
