import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsDate, IsInt, IsOptional, IsUUID, Matches, Max, Min } from 'class-validator';

const ID_RULE = { message: 'must be an id' };

/** Which group. */
@ArgsType()
export class GroupArgs {
  @Field(() => String)
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'must be a name like technical' })
  slug: string;
}

/** Which group, by its id. */
@ArgsType()
export class GroupIdArgs {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  groupId: string;
}

/** Which year. */
@ArgsType()
export class YearArgs {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(9999)
  year: number;
}

/** An authority that joins or leaves a group. */
@InputType()
export class GroupMembershipInput {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  groupId: string;

  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  authorityId: string;
}

/** Whom a group turns to. */
@InputType()
export class GroupContactInput extends GroupMembershipInput {
  @Field(() => ID, { nullable: true, description: 'A steward of the authority, or nobody.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  personId?: string | null;
}

/** A supporter to invite. */
@InputType()
export class InviteToGroupInput {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  groupId: string;

  @Field(() => ID, { nullable: true, description: 'One meeting; the whole group when left out.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  meetingId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The authority that supports; or name the organisation.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  authorityId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  organisationId?: string | null;

  @Field(() => Date, { description: 'When the invitation ends; within two years.' })
  @IsDate({ message: 'must be an instant like 2026-11-23T10:00:00Z' })
  until: Date;
}

/** An invitation to end. */
@InputType()
export class WithdrawInvitationInput {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  groupId: string;

  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  invitationId: string;
}
