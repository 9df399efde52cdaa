import { ArgsType, Field, registerEnumType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { MemberFilter } from '../../domain/directory/member-filter.js';
import type { MembershipKind } from '../../domain/membership.js';
import { MembershipKindEnum } from '../memberships/membership.enums.js';

/** What a member is, as the API names it. */
enum MemberTypeName {
  MUNICIPALITY = 'municipality',
  ASSOCIATION = 'association',
  PROVINCE = 'province',
  REGION = 'region',
  NATIONAL = 'national',
  OTHER = 'other',
  ORGANISATION_NGO = 'organisation-ngo',
  ORGANISATION_COMPANY = 'organisation-company',
  ORGANISATION_RESEARCH = 'organisation-research',
  ORGANISATION_ASSOCIATION = 'organisation-association',
  ORGANISATION_NETWORK = 'organisation-network',
  ORGANISATION_CITY_OUTSIDE_EU = 'organisation-city-outside-eu',
  ORGANISATION_OTHER = 'organisation-other',
}

/** How many people live there, as the API names it. */
enum PopulationClassName {
  UNDER_5000 = 'under-5000',
  FROM_5000 = '5000-20000',
  FROM_20000 = '20000-50000',
  FROM_50000 = '50000-100000',
  FROM_100000 = '100000-500000',
  OVER_500000 = 'over-500000',
}

registerEnumType(MemberTypeName, {
  name: 'MemberType',
  description: 'What a member is: a kind of public administration, or a kind of organisation.',
});

registerEnumType(PopulationClassName, {
  name: 'PopulationClass',
  description: 'How many people live there; a class reaches up to the beginning of the next.',
});

const LONGEST_TEXT = 100;

/** What narrows the directory. */
@ArgsType()
export class MemberFilterArgs {
  @Field(() => MembershipKindEnum, { nullable: true })
  @IsOptional()
  @IsEnum(MembershipKindEnum)
  kind?: MembershipKind | null;

  @Field(() => String, { nullable: true, description: 'Two capital letters as in NUTS: Greece is EL.' })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/, { message: 'must be two capital letters; Greece is EL' })
  country?: string | null;

  @Field(() => MemberTypeName, { nullable: true })
  @IsOptional()
  @IsEnum(MemberTypeName)
  type?: MemberTypeName | null;

  @Field(() => PopulationClassName, {
    nullable: true,
    description: 'Leaves out whoever has no known population.',
  })
  @IsOptional()
  @IsEnum(PopulationClassName)
  size?: PopulationClassName | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name in any of its languages; accents and capitals do not matter.',
  })
  @IsOptional()
  @IsString({ message: 'must be a text' })
  @MaxLength(LONGEST_TEXT, { message: `must not be longer than ${LONGEST_TEXT} characters` })
  text?: string | null;
}

/** The filter that was asked for; a text of blanks asks for nothing. */
export function filterOf({ kind, country, type, size, text }: MemberFilterArgs): MemberFilter {
  return {
    kind: kind ?? null,
    country: country ?? null,
    type: type ?? null,
    size: size ?? null,
    text: text?.trim() || null,
  };
}
