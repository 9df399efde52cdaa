import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

const LONGEST_CODE = 64;
const LONGEST_ANSWER = 32_768;
const LONGEST_NAME = 100;
const LONGEST_PATH = 2_000;

/** A code, as somebody typed it. */
@ArgsType()
export class CodeArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(LONGEST_CODE)
  code: string;
}

/** What the browser made of a challenge. */
@ArgsType()
export class PasskeyAnswerArgs {
  @Field(() => String, { description: 'The credential of the browser, `toJSON()`, as a text of JSON.' })
  @IsString()
  @MaxLength(LONGEST_ANSWER)
  answer: string;
}

/** The same, for signing in. */
@ArgsType()
export class SignInWithPasskeyArgs extends PasskeyAnswerArgs {
  @Field(() => String, { nullable: true, description: 'A path of this site to go to after signing in.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_PATH)
  next?: string | null;
}

/** The same, for adding a passkey. */
@ArgsType()
export class CompletePasskeyEnrolmentArgs extends PasskeyAnswerArgs {
  @Field(() => String, { nullable: true, description: 'What its owner calls it.' })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NAME)
  name?: string | null;
}

/** One thing of the person's own, by its id. */
@ArgsType()
export class OwnIdArgs {
  @Field(() => ID)
  @IsUUID()
  id: string;
}
