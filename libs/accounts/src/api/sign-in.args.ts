import { LOCALES, type Locale } from '#libs/kernel';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const LONGEST_INPUT = 2_000;

/** Who wants a sign-in link, and where they want to go afterwards. */
@ArgsType()
export class RequestSignInLinkArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST_INPUT)
  email: string;

  @Field(() => String, { nullable: true, description: 'A path of this site to go to after signing in.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_INPUT)
  next?: string | null;
}

/** The secret in a sign-in link. */
@ArgsType()
export class SignInTokenArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST_INPUT)
  token: string;
}

/** The demo person to sign in as. */
@ArgsType()
export class SignInAsDemoPersonArgs {
  @Field(() => ID)
  @IsUUID()
  personId: string;
}

/** A language of the platform. */
@ArgsType()
export class SetLocaleArgs {
  @Field(() => String, { description: 'One of the 24 official languages, as a two-letter code.' })
  @IsIn(LOCALES, { message: 'must be one of the 24 official languages' })
  locale: Locale;
}
