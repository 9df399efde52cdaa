import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDate, IsIn, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { MandateRole } from './group.enums.js';

const ID_RULE = { message: 'must be an id' };
const INSTANT_RULE = { message: 'must be an instant like 2026-11-23T10:00:00Z' };
const LONGEST_NOTE = 500;

/** A mandate to give. */
@InputType()
export class AppointMandateInput {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  groupId: string;

  @Field(() => MandateRole)
  @IsIn(Object.values(MandateRole))
  role: MandateRole;

  @Field(() => ID, { nullable: true, description: 'The signatory that chairs, or whose delegate it is.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  authorityId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that leads.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  organisationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The steward who exercises it.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  personId?: string | null;

  @Field(() => Date, { nullable: true, description: 'Now when left out.' })
  @IsOptional()
  @IsDate(INSTANT_RULE)
  since?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'As long as such a mandate usually lasts when left out.',
  })
  @IsOptional()
  @IsDate(INSTANT_RULE)
  until?: Date | null;

  @Field(() => String, {
    defaultValue: '',
    description: 'Where this is known from, like the call it follows.',
  })
  @IsString()
  @MaxLength(LONGEST_NOTE)
  sourceNote: string;
}

/** A mandate to give anew. */
@InputType()
export class RenewMandateInput {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  mandateId: string;

  @Field(() => Date, {
    nullable: true,
    description: 'As long as such a mandate usually lasts when left out.',
  })
  @IsOptional()
  @IsDate(INSTANT_RULE)
  until?: Date | null;
}

/** A mandate to end now. */
@InputType()
export class EndMandateInput {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  mandateId: string;

  @Field(() => String, { description: 'Why; kept for those who audit.' })
  @IsString()
  @Length(1, LONGEST_NOTE, { message: `must be a text of 1 to ${LONGEST_NOTE} characters` })
  reason: string;
}

/** Who is to exercise a mandate. */
@InputType()
export class ReplaceMandatePersonInput {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  mandateId: string;

  @Field(() => ID, { nullable: true, description: 'A steward of the authority, or nobody for now.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  personId?: string | null;
}
