import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsEnum,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import type { AuthorityType } from '../../domain/authority.js';
import type { OrganisationType } from '../../domain/organisation.js';
import { MEMBER_LIMITS } from '../../domain/registration/member-facts.rules.js';
import { AuthorityKind } from '../authority.type.js';
import { OrganisationKind } from '../organisation.type.js';

const MOST_NAMES = 24;
const MOST_CANDIDATES = 50;
const LATEST_YEAR = 2200;

/** A name in one language. */
@InputType({ description: 'A name in one language.' })
export class NameInput {
  @Field(() => String, { description: 'One of the 24 languages of the Union, as a two-letter code.' })
  @Length(2, 2, { message: 'must be two letters' })
  locale: string;

  @Field(() => String)
  @MaxLength(MEMBER_LIMITS.name)
  text: string;
}

@InputType({ isAbstract: true })
abstract class MemberFactsInput {
  @Field(() => [NameInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_NAMES)
  @ValidateNested({ each: true })
  @Type(() => NameInput)
  names: NameInput[];

  @Field(() => String, { description: 'The language the name is originally in.' })
  @Length(2, 2, { message: 'must be two letters' })
  sourceLocale: string;

  @Field(() => String, { description: 'Two capital letters as in NUTS: Greece is EL.' })
  @Matches(/^[A-Z]{2}$/, { message: 'must be two capital letters; Greece is EL' })
  country: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(MEMBER_LIMITS.website)
  website?: string | null;
}

/** The facts about an authority. */
@InputType({ isAbstract: true })
abstract class AuthorityFactsInput extends MemberFactsInput {
  @Field(() => AuthorityKind)
  @IsEnum(AuthorityKind)
  type: AuthorityType;

  @Field(() => String, { nullable: true, description: 'A NUTS code of the present edition, in the country.' })
  @IsOptional()
  @MaxLength(5)
  regionCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The code of the local administrative unit.' })
  @IsOptional()
  @MaxLength(MEMBER_LIMITS.lauCode)
  lauCode?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(MEMBER_LIMITS.population)
  population?: number | null;

  @Field(() => Int, { nullable: true, description: 'The year of the population figure.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(LATEST_YEAR)
  populationYear?: number | null;
}

/** An authority to register. */
@InputType()
export class RegisterAuthorityInput extends AuthorityFactsInput {
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Likely duplicates that you have seen and that it is none of.',
  })
  @ArrayMaxSize(MOST_CANDIDATES)
  @IsUUID(undefined, { each: true, message: 'must be ids' })
  notThese: string[];
}

/** An organisation to register. */
@InputType()
export class RegisterOrganisationInput extends MemberFactsInput {
  @Field(() => OrganisationKind)
  @IsEnum(OrganisationKind)
  type: OrganisationType;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Likely duplicates that you have seen and that it is none of.',
  })
  @ArrayMaxSize(MOST_CANDIDATES)
  @IsUUID(undefined, { each: true, message: 'must be ids' })
  notThese: string[];
}

/** The facts about an authority as they shall be from now on. */
@InputType({ description: 'The facts about an authority, all of them, as they shall be from now on.' })
export class EditAuthorityInput extends AuthorityFactsInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'must be an id' })
  authorityId: string;
}
