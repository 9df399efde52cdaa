import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsString, IsUUID, MaxLength } from 'class-validator';

/** The exact address of the person looked for. */
@ArgsType()
export class PersonByEmailArgs {
  @Field(() => String)
  @IsString()
  @MaxLength(2_000)
  email: string;
}

@InputType()
export class SetCoordinatorInput {
  @Field(() => ID)
  @IsUUID()
  personId: string;

  @Field(() => Boolean, { description: 'Whether the person runs the platform from now on.' })
  @IsBoolean()
  coordinator: boolean;
}

@InputType()
export class SetSuspendedInput {
  @Field(() => ID)
  @IsUUID()
  personId: string;

  @Field(() => Boolean, { description: 'Whether the person is kept out from now on.' })
  @IsBoolean()
  suspended: boolean;
}
