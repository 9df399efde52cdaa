import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  IsBoolean,
  IsDate,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { APPLICATION_LIMITS } from '../../domain/elections/application.rules.js';
import { NoCandidateRuleName, OneCandidateRuleName, TieRuleName } from './election.enums.js';

const NOTE_LENGTH = 4_000;
const MOST_DAYS = 60;
const AN_ID = { message: 'must be an id' };

@InputType({ description: 'An open call. Nothing of it can be changed later.' })
export class CallElectionInput {
  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  groupId: string;

  @Field(() => Date)
  @IsDate()
  termFrom: Date;

  @Field(() => Date)
  @IsDate()
  termUntil: Date;

  @Field(() => String, { description: 'The IANA time zone of the deadlines, like Europe/Brussels.' })
  @Length(1, 60)
  zone: string;

  @Field(() => Date)
  @IsDate()
  applicationsOpenAt: Date;

  @Field(() => Date)
  @IsDate()
  applicationsCloseAt: Date;

  @Field(() => Date)
  @IsDate()
  votingOpensAt: Date;

  @Field(() => Date)
  @IsDate()
  votingClosesAt: Date;

  @Field(() => Int, { defaultValue: 1 })
  @IsIn([1, 2], { message: 'must be 1 or 2' })
  seats: 1 | 2;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(1_000)
  minimumVotes: number;

  @Field(() => TieRuleName)
  @IsEnum(TieRuleName)
  tie: TieRuleName;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  secondVoteDays?: number | null;

  @Field(() => OneCandidateRuleName)
  @IsEnum(OneCandidateRuleName)
  oneCandidate: OneCandidateRuleName;

  @Field(() => NoCandidateRuleName)
  @IsEnum(NoCandidateRuleName)
  noCandidate: NoCandidateRuleName;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_DAYS)
  prolongDays?: number | null;

  @Field(() => Boolean, { defaultValue: false })
  @IsBoolean()
  onePerCountry: boolean;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(NOTE_LENGTH)
  note: string;
}

@InputType({ description: 'Your application, in person, on behalf of an authority you are a steward of.' })
export class ApplyForOfficeInput {
  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  electionId: string;

  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  authorityId: string;

  @Field(() => String)
  @IsString()
  @MaxLength(APPLICATION_LIMITS.cv)
  cv: string;

  @Field(() => String)
  @IsString()
  @MaxLength(APPLICATION_LIMITS.statement)
  statement: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(APPLICATION_LIMITS.link)
  link?: string | null;

  @Field(() => Boolean, { description: 'That the application may be published when applications close.' })
  @IsBoolean()
  consent: boolean;
}

@InputType()
export class NameVoterInput {
  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  electionId: string;

  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  authorityId: string;

  @Field(() => ID, { description: 'A steward of the authority; you may name yourself.' })
  @IsUUID(undefined, AN_ID)
  voterId: string;
}

@InputType()
export class CastBallotInput {
  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  electionId: string;

  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  authorityId: string;

  @Field(() => String, { description: 'The id of a candidate, `blank`, or `no` where only one stands.' })
  @Length(1, 36)
  choice: string;
}

@InputType()
export class AskForRollInput {
  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  electionId: string;

  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  authorityId: string;

  @Field(() => String)
  @Length(1, APPLICATION_LIMITS.reason)
  reason: string;
}

@InputType()
export class DecideRollRequestInput {
  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  requestId: string;

  @Field(() => Boolean)
  @IsBoolean()
  admit: boolean;

  @Field(() => String, { defaultValue: '' })
  @IsString()
  @MaxLength(APPLICATION_LIMITS.reason)
  answer: string;
}

@InputType()
export class RejectApplicationInput {
  @Field(() => ID)
  @IsUUID(undefined, AN_ID)
  applicationId: string;

  @Field(() => String)
  @Length(1, APPLICATION_LIMITS.reason)
  reason: string;
}
