import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsString, IsUUID, MaxLength } from 'class-validator';

const LONGEST_INPUT = 2_000;
const LONGEST_REASON = 1_000;
const LONGEST_NAME = 200;
const NOT_AN_ID = { message: 'must be an id' };
const AN_ADDRESS = 'An e-mail address.';

/** An authority or an organisation. */
@ArgsType()
export class BodyArgs {
  @Field(() => ID, { description: 'An authority or an organisation.' })
  @IsUUID(undefined, NOT_AN_ID)
  bodyId: string;
}

/** Whom to invite or appoint. */
@ArgsType()
export class BodyAndEmailArgs extends BodyArgs {
  @Field(() => String, { description: AN_ADDRESS })
  @IsString()
  @MaxLength(LONGEST_INPUT)
  email: string;
}

/** Whom to remove. */
@ArgsType()
export class BodyAndPersonArgs extends BodyArgs {
  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  personId: string;
}

/** Why somebody should act for it. */
@ArgsType()
export class RequestToJoinArgs extends BodyArgs {
  @Field(() => String, { description: 'Why, in a sentence or two, for those who decide.' })
  @IsString()
  @MaxLength(LONGEST_REASON, { message: `must not be longer than ${LONGEST_REASON} characters` })
  reason: string;
}

/** Which request, and what is decided. */
@ArgsType()
export class DecideJoinRequestArgs {
  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  id: string;

  @Field(() => Boolean, { description: 'true lets the person act for it, false does not.' })
  @IsBoolean()
  accept: boolean;
}

/** Which invitation. */
@ArgsType()
export class InvitationArgs {
  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  id: string;
}

/** The secret of an invitation. */
@ArgsType()
export class InvitationTokenArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST_INPUT)
  token: string;
}

/** The secret of an invitation, and the name of somebody new. */
@ArgsType()
export class AcceptInvitationArgs extends InvitationTokenArgs {
  @Field(() => String, { defaultValue: '', description: 'The name of somebody who has no account yet.' })
  @IsString()
  @MaxLength(LONGEST_NAME, { message: `must not be longer than ${LONGEST_NAME} characters` })
  name: string;
}

/** A mail domain of an authority. */
@ArgsType()
export class MailDomainArgs {
  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  authorityId: string;

  @Field(() => String, { description: 'Like town.example.' })
  @IsString()
  @MaxLength(LONGEST_INPUT)
  domain: string;
}
