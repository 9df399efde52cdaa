import { PageArgs } from '#libs/platform';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import {
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  IsString,
} from 'class-validator';
import type { ContentLabel, MimCategory, MimPart, MimStatus } from '../domain/bodies/vocabulary.js';
import { fold } from '../domain/fold.js';
import type { MimFilter } from '../domain/mim-view.js';
import { ContentLabelEnum, MimCategoryEnum, MimPartEnum, MimStatusEnum } from './mim.enums.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NUMBER = /^[0-9a-z]+([.-][0-9a-z]+)*$/;
const ADDRESS = /^\/mims\/[a-z0-9-]{1,60}\/[0-9a-z.-]{1,12}\/[a-z0-9-]{1,60}$/;
const LONGEST = 60;
const LONGEST_TEXT = 100;
const LONGEST_KEY = 80;
const MOST_PUBLICATIONS = 1_000_000;

/** Names a family. */
@ArgsType()
export class FamilyArgs {
  @Field(() => String, { description: 'mims-plus' })
  @Matches(SLUG, { message: 'must be the slug of a family, like mims-plus' })
  @MaxLength(LONGEST)
  family: string;
}

/** Names an edition. */
@ArgsType()
export class EditionArgs extends FamilyArgs {
  @Field(() => String, { description: '9.0' })
  @Matches(NUMBER, { message: 'must be the number of an edition, like 9.0' })
  @MaxLength(LONGEST)
  number: string;
}

/** Names a MIM. */
@ArgsType()
export class MimArgs extends FamilyArgs {
  @Field(() => String, { description: '9.0' })
  @Matches(NUMBER, { message: 'must be the number of an edition, like 9.0' })
  @MaxLength(LONGEST)
  edition: string;

  @Field(() => String, { description: 'accessing-data' })
  @Matches(SLUG, { message: 'must be the slug of a MIM, like accessing-data' })
  @MaxLength(LONGEST)
  slug: string;
}

/** Names a MIM as it is, or as it was published with a number. */
@ArgsType()
export class MimPublicationArgs extends MimArgs {
  @Field(() => Int, { nullable: true, description: 'An earlier publication; the present one unless named.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_PUBLICATIONS)
  publication?: number | null;
}

/** Names a requirement. */
@ArgsType()
export class RequirementArgs extends MimArgs {
  @Field(() => String, { description: 'Its key, r1.1; or the number it has now, R1.1.' })
  @IsString()
  @MaxLength(LONGEST_KEY)
  key: string;
}

/** What narrows the list of MIMs. */
@ArgsType()
export class MimFilterArgs {
  @Field(() => String, { nullable: true, description: 'The slug of a family.' })
  @IsOptional()
  @Matches(SLUG, { message: 'must be the slug of a family, like mims-plus' })
  @MaxLength(LONGEST)
  family?: string | null;

  @Field(() => String, { nullable: true, description: 'The number of an edition.' })
  @IsOptional()
  @Matches(NUMBER, { message: 'must be the number of an edition, like 9.0' })
  @MaxLength(LONGEST)
  edition?: string | null;

  @Field(() => MimStatusEnum, { nullable: true })
  @IsOptional()
  @IsEnum(MimStatusEnum)
  status?: MimStatus | null;

  @Field(() => MimCategoryEnum, { nullable: true })
  @IsOptional()
  @IsEnum(MimCategoryEnum)
  category?: MimCategory | null;

  @Field(() => ContentLabelEnum, { nullable: true })
  @IsOptional()
  @IsEnum(ContentLabelEnum)
  label?: ContentLabel | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of a name, another name, the objective or a capability; accents and capitals do not matter.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text?: string | null;
}

/** Which passages of a MIM. */
@ArgsType()
export class SectionArgs {
  @Field(() => MimPartEnum, { nullable: true, description: 'Of one part only.' })
  @IsOptional()
  @IsEnum(MimPartEnum)
  part?: MimPart | null;
}

/** Names two editions of a family. */
@ArgsType()
export class EditionComparisonArgs extends FamilyArgs {
  @Field(() => String, { description: 'The earlier edition: 8.2' })
  @Matches(NUMBER, { message: 'must be the number of an edition, like 9.0' })
  @MaxLength(LONGEST)
  from: string;

  @Field(() => String, { description: 'The later edition: 9.0' })
  @Matches(NUMBER, { message: 'must be the number of an edition, like 9.0' })
  @MaxLength(LONGEST)
  to: string;
}

/** Names two MIMs. */
@ArgsType()
export class MimComparisonArgs {
  @Field(() => String, { description: 'The address of the earlier one: /mims/mims-plus/8.2/accessing-data' })
  @Matches(ADDRESS, { message: 'must be the address of a MIM, like /mims/mims-plus/9.0/accessing-data' })
  from: string;

  @Field(() => String, { description: 'The address of the later one.' })
  @Matches(ADDRESS, { message: 'must be the address of a MIM, like /mims/mims-plus/9.0/accessing-data' })
  to: string;
}

/** One page of what changed. */
@ArgsType()
export class RequirementChangeArgs extends PageArgs {
  @Field(() => Boolean, { defaultValue: false, description: 'Also requirements that stayed as they were.' })
  @IsBoolean()
  unchanged: boolean = false;
}

/** The filter that was asked for; a text of blanks asks for nothing. */
export function mimFilterOf({ family, edition, status, category, label, text }: MimFilterArgs): MimFilter {
  return {
    family: family ?? null,
    edition: edition ?? null,
    status: status ?? null,
    category: category ?? null,
    label: label ?? null,
    text: fold(text ?? '') || null,
  };
}
