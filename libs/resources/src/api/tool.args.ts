import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { ToolFilter } from '../domain/tool-view.js';
import { TOOL_KINDS, TOOL_LAYERS, type ToolKind, type ToolLayer } from '../domain/vocabulary.js';
import { ToolKindEnum, ToolLayerEnum } from './tool.enums.js';

const LONGEST_TEXT = 100;
const LONGEST_SLUG = 80;
const MIM_NUMBER = /^\d{1,3}[a-z]?$/;
const MOST_FOR_A_MIM = 100;
const USUAL_FOR_A_MIM = 20;

/** What narrows the list of tools; also the query of its downloads. */
@InputType()
export class ToolFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'Words of names, tags, maintainers and summaries; accents and capitals do not matter.',
  })
  @IsOptional()
  @IsString({ message: 'must be a text' })
  @MaxLength(LONGEST_TEXT, { message: `must not be longer than ${LONGEST_TEXT} characters` })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of a MIM, like 7, in whatever edition.' })
  @IsOptional()
  @Matches(MIM_NUMBER, { message: 'must be the number of a MIM, like 7' })
  mim?: string | null;

  @Field(() => ToolKindEnum, { nullable: true })
  @IsOptional()
  @IsIn(TOOL_KINDS, { message: `must be one of: ${TOOL_KINDS.join(', ')}` })
  kind?: ToolKind | null;

  @Field(() => ToolLayerEnum, { nullable: true })
  @IsOptional()
  @IsIn(TOOL_LAYERS, { message: `must be one of: ${TOOL_LAYERS.join(', ')}` })
  layer?: ToolLayer | null;
}

/** The filter of a list. */
@ArgsType()
export class ToolFilterArgs {
  @Field(() => ToolFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ToolFilterInput)
  filter?: ToolFilterInput | null;
}

/** The address of a tool. */
@ArgsType()
export class ToolArgs {
  @Field(() => String)
  @IsString({ message: 'must be a text' })
  @MaxLength(LONGEST_SLUG, { message: `must not be longer than ${LONGEST_SLUG} characters` })
  slug: string;
}

/** A MIM by its number, and how many of its tools. */
@ArgsType()
export class ToolsForMimArgs {
  @Field(() => String, { description: 'The number of a MIM, like 7, in whatever edition.' })
  @Matches(MIM_NUMBER, { message: 'must be the number of a MIM, like 7' })
  number: string;

  @Field(() => Int, { defaultValue: USUAL_FOR_A_MIM, description: 'How many tools to return: 1 to 100.' })
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: `must be between 1 and ${MOST_FOR_A_MIM}` })
  @Max(MOST_FOR_A_MIM, { message: `must be between 1 and ${MOST_FOR_A_MIM}` })
  first: number = USUAL_FOR_A_MIM;
}

/** The filter that was asked for; a text of blanks asks for nothing. */
export function filterOf({ text, mim, kind, layer }: ToolFilterInput = {}): ToolFilter {
  return { text: text?.trim() || null, mim: mim ?? null, kind: kind ?? null, layer: layer ?? null };
}
