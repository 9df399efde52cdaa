import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

/** Which authority. */
@ArgsType()
export class AuthorityArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'must be an id' })
  id: string;
}

/** Which regions. */
@ArgsType()
export class RegionsArgs {
  @Field(() => String, { description: 'Two capital letters as in NUTS: Greece is EL.' })
  @Matches(/^[A-Z]{2}$/, { message: 'must be two capital letters; Greece is EL' })
  country: string;

  @Field(() => Int, { nullable: true, description: '1, 2 or 3; all levels when left out.' })
  @IsOptional()
  @IsInt({ message: 'must be 1, 2 or 3' })
  @Min(1, { message: 'must be 1, 2 or 3' })
  @Max(3, { message: 'must be 1, 2 or 3' })
  level?: number | null;
}
