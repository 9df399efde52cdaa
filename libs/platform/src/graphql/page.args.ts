import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** How many items a page holds when nobody says so. */
export const DEFAULT_PAGE_SIZE = 20;
/** The most items a page may hold. */
export const MAX_PAGE_SIZE = 100;

/** Arguments of every list that can grow: `first` items after the cursor `after`. */
@ArgsType()
export class PageArgs {
  /** 1 to 100. */
  @Field(() => Int, { defaultValue: DEFAULT_PAGE_SIZE, description: 'How many items to return: 1 to 100.' })
  @IsInt({ message: 'must be a whole number' })
  @Min(1, { message: `must be between 1 and ${MAX_PAGE_SIZE}` })
  @Max(MAX_PAGE_SIZE, { message: `must be between 1 and ${MAX_PAGE_SIZE}` })
  first: number = DEFAULT_PAGE_SIZE;

  /** The `endCursor` of the page before; without it, the first page. */
  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  @IsOptional()
  @IsString({ message: 'must be a text' })
  @MaxLength(2000, { message: 'must not be longer than 2000 characters' })
  after?: string | null;
}
