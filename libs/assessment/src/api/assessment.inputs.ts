import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsEnum,
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { ANSWER_LIMITS } from '../domain/answer.rules.js';
import { AnswerConfidence, AnswerKind, EvidenceVisibility } from './assessment.enums.js';

const ID_LENGTH = 120;
const TEXT_LENGTH = 5_000;
const DOCUMENT_LENGTH = 900_000;

@InputType()
export class StartAssessmentInput {
  @Field(() => ID)
  @IsUUID()
  authorityId: string;

  @Field(() => String)
  @Length(1, ID_LENGTH)
  questionnaireSlug: string;

  @Field(() => String, { description: '2026, 2026-H1 or 2026-Q3.' })
  @Length(4, 10)
  period: string;
}

@InputType()
export class EvidenceInput {
  @Field(() => ID, { nullable: true, description: 'Of the link as it was read; a new one gets an id.' })
  @IsOptional()
  @IsUUID()
  id?: string | null;

  @Field(() => String)
  @Length(1, ANSWER_LIMITS.evidenceUrl)
  url: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(ANSWER_LIMITS.evidenceTitle)
  title?: string | null;

  @Field(() => EvidenceVisibility, { defaultValue: EvidenceVisibility.PRIVATE })
  @IsEnum(EvidenceVisibility)
  visibility: EvidenceVisibility;
}

@InputType({ description: 'The whole answer to one question, as it shall be from now on.' })
export class SaveAnswerInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId: string;

  @Field(() => ID)
  @Length(1, ID_LENGTH)
  questionId: string;

  @Field(() => Int, { description: 'The version you saw; 0 when there was no answer yet.' })
  @IsInt()
  @Min(0)
  expectedVersion: number;

  @Field(() => AnswerKind, { nullable: true, description: 'Leave it out to clear the choice.' })
  @IsOptional()
  @IsEnum(AnswerKind)
  kind?: AnswerKind | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @Length(1, ID_LENGTH)
  optionId?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(TEXT_LENGTH)
  reason?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(TEXT_LENGTH)
  note?: string | null;

  @Field(() => AnswerConfidence, { nullable: true })
  @IsOptional()
  @IsEnum(AnswerConfidence)
  confidence?: AnswerConfidence | null;

  @Field(() => [EvidenceInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(ANSWER_LIMITS.evidence)
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput[] | null;
}

@InputType()
export class SaveGeneralAnswerInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId: string;

  @Field(() => ID)
  @Length(1, ID_LENGTH)
  fieldId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The id of an option, a number or a text; null empties it.',
  })
  @IsOptional()
  @MaxLength(TEXT_LENGTH)
  value?: string | null;
}

@InputType()
export class SetTargetInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId: string;

  @Field(() => ID)
  @Length(1, ID_LENGTH)
  topicId: string;

  @Field(() => Float, { nullable: true, description: '1 to 5 in steps of 0.5; null takes the target away.' })
  @IsOptional()
  @IsNumber()
  score?: number | null;
}

@InputType()
export class ReopenAssessmentInput {
  @Field(() => ID)
  @IsUUID()
  assessmentId: string;

  @Field(() => String)
  @MaxLength(TEXT_LENGTH)
  reason: string;
}

@InputType()
export class ImportAssessmentInput {
  @Field(() => ID)
  @IsUUID()
  authorityId: string;

  @Field(() => String, { description: 'The text of a JSON export of one assessment.' })
  @IsString()
  @MaxLength(DOCUMENT_LENGTH)
  document: string;

  @Field(() => String, { nullable: true, description: 'Another period than the document names.' })
  @IsOptional()
  @Length(4, 10)
  period?: string | null;
}
