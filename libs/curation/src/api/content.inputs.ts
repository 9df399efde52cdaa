import { Field, ID, InputType } from '@nestjs/graphql';
import { IsDate, IsOptional, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { MAX_BODY_BYTES } from '../app/body-text.js';

const LONGEST_NOTE = 2_000;
const ID_RULE = { message: 'must be an id' };
const KIND_RULE = { message: 'must be the name of a kind, like mim' };
const NOTE_RULE = { message: `must be a text of at most ${LONGEST_NOTE} characters` };
const BODY_RULE = { message: 'must not be larger than 1 MB' };
const BODY =
  'The body as JSON. A translated text may be written short: as a text in the language of the body.';

/** An item to begin. */
@InputType()
export class StartContentInput {
  @Field(() => String)
  @Matches(/^[a-z][a-z-]{1,40}$/, KIND_RULE)
  kind: string;

  @Field(() => ID, { nullable: true, description: 'The authority it is to belong to.' })
  @IsOptional()
  @IsUUID(undefined, ID_RULE)
  authorityId?: string | null;

  @Field(() => String, { description: BODY })
  @IsString()
  @MaxLength(MAX_BODY_BYTES, BODY_RULE)
  body: string;
}

/** What every step on a revision says. */
@InputType({ isAbstract: true })
abstract class RevisionStepInput {
  @Field(() => ID)
  @IsUUID(undefined, ID_RULE)
  itemId: string;

  @Field(() => ID, { description: 'The revision of the draft that you saw.' })
  @IsUUID(undefined, ID_RULE)
  expectedRevisionId: string;
}

/** A draft to save. */
@InputType()
export class SaveContentInput extends RevisionStepInput {
  @Field(() => String, { description: BODY })
  @IsString()
  @MaxLength(MAX_BODY_BYTES, BODY_RULE)
  body: string;

  @Field(() => String, { defaultValue: '', description: 'What was changed.' })
  @IsString()
  @MaxLength(LONGEST_NOTE, NOTE_RULE)
  note: string;
}

/** A draft to hand in. */
@InputType()
export class SubmitContentInput extends RevisionStepInput {
  @Field(() => String, { defaultValue: '', description: 'What the curators should know.' })
  @IsString()
  @MaxLength(LONGEST_NOTE, NOTE_RULE)
  note: string;
}

/** A draft to send back to its authors. */
@InputType()
export class AskForChangesInput extends RevisionStepInput {
  @Field(() => String, { description: 'What is to be changed.' })
  @IsString()
  @Length(1, LONGEST_NOTE, { message: `must be a text of 1 to ${LONGEST_NOTE} characters` })
  note: string;
}

/** A draft to approve. */
@InputType()
export class ApproveContentInput extends RevisionStepInput {
  @Field(() => String, { defaultValue: '', description: 'Stands in the public history of the item.' })
  @IsString()
  @MaxLength(LONGEST_NOTE, NOTE_RULE)
  note: string;

  @Field(() => Date, { nullable: true, description: 'When it is published; at once when left out or past.' })
  @IsOptional()
  @IsDate({ message: 'must be an instant like 2026-11-23T10:00:00Z' })
  publishAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it leaves the public by itself.' })
  @IsOptional()
  @IsDate({ message: 'must be an instant like 2026-11-23T10:00:00Z' })
  expireAt?: Date | null;
}
