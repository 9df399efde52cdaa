import { PageArgs } from '#libs/platform';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsDate, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';

const ACTION = /^[a-z][a-z-]*(\.[a-z][a-z.-]*)?$/;

/** What narrows the audit log, and which page of it. */
@ArgsType()
export class AuditLogArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'An action like person.erase, or all of a kind: person.',
  })
  @IsOptional()
  @MaxLength(100)
  @Matches(ACTION, { message: 'must look like person or person.erase' })
  action?: string | null;

  @Field(() => ID, { nullable: true, description: 'Who did it.' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of thing it was done to, like person.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subjectKind?: string | null;

  @Field(() => ID, { nullable: true, description: 'What it was done to.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  subjectId?: string | null;

  @Field(() => Date, { nullable: true, description: 'From this instant on.' })
  @IsOptional()
  @IsDate({ message: 'must be an instant like 2026-11-23T10:00:00Z' })
  since?: Date | null;

  @Field(() => Date, { nullable: true, description: 'Before this instant.' })
  @IsOptional()
  @IsDate({ message: 'must be an instant like 2026-11-23T10:00:00Z' })
  until?: Date | null;
}

/** Whose refusals, and which page of them. */
@ArgsType()
export class RefusedAccessArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Who was refused; everybody when left out.' })
  @IsOptional()
  @IsUUID()
  personId?: string | null;
}
