import { PageArgs } from '#libs/platform';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsIn, IsOptional, IsUUID, Length, Matches } from 'class-validator';
import type { ContentQueue } from '../persistence/content-queue.repository.js';
import { ContentQueueName } from './content.enums.js';

const ID_RULE = { message: 'must be an id' };
const LONGEST_REASON = 500;

/** Which list of the desk. */
@ArgsType()
export class ContentQueueArgs extends PageArgs {
  @Field(() => ContentQueueName)
  @IsIn(Object.values(ContentQueueName))
  queue: ContentQueue;

  @Field(() => String, { nullable: true, description: 'Only of this kind.' })
  @IsOptional()
  @Matches(/^[a-z][a-z-]{1,40}$/, { message: 'must be the name of a kind, like mim' })
  kind?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only of this group.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  groupId?: string | null;
}

/** Which item. */
@ArgsType()
export class ContentItemArgs {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  itemId: string;
}

/** Which revision of which item. */
@ArgsType()
export class ContentRevisionArgs extends ContentItemArgs {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  revisionId: string;
}

/** An item to take from the public. */
@ArgsType()
export class ArchiveContentArgs extends ContentItemArgs {
  @Field(() => String, { description: 'Why. The public reads it at the address of the item.' })
  @Length(1, LONGEST_REASON, { message: `must be a text of 1 to ${LONGEST_REASON} characters` })
  reason: string;

  @Field(() => ID, { nullable: true, description: 'What took its place: another item that is public.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  successorId?: string | null;
}

/** An address of a page, without language. */
@ArgsType()
export class ContentAddressArgs {
  @Field(() => String, { description: 'Like /mims/families/mims-plus, without language.' })
  @Matches(/^\/[^\s?#\u0000]{0,499}$/, { message: 'must be an address like /mims/families/mims-plus' })
  address: string;
}
