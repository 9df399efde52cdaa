import { ArgsType, Field } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsString, MaxLength } from 'class-validator';
import { NotificationKindEnum } from './account.types.js';

const LONGEST_INPUT = 2_000;

/** The name by which others see a person. */
@ArgsType()
export class RenameMeArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST_INPUT)
  name: string;
}

/** The kinds of mail a person wants. */
@ArgsType()
export class SetNotificationsArgs {
  @Field(() => [NotificationKindEnum], { description: 'Exactly these kinds of mail are sent from now on.' })
  @ArrayMaxSize(100)
  @IsEnum(NotificationKindEnum, { each: true })
  wanted: NotificationKindEnum[];
}

/** The address a person wants to be reached at. */
@ArgsType()
export class RequestEmailChangeArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST_INPUT)
  email: string;
}

/** The secret in a link that confirms an address. */
@ArgsType()
export class EmailChangeTokenArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST_INPUT)
  token: string;
}
