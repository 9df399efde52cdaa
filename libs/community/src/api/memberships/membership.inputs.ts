import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBase64, IsBoolean, IsEnum, IsOptional, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { MEMBERSHIP_LIMITS } from '../../domain/memberships/membership.rules.js';
import type { MemberKind } from '../../domain/registration/member.js';
import { MemberKindEnum } from '../registration/registration.type.js';

const { reference, url, name, position, behalf, reason, fileName, fileBytes } = MEMBERSHIP_LIMITS;
const LONGEST_CODE = 60;
const BASE64_BYTES = 4 * Math.ceil((fileBytes + 1) / 3);
const NOT_AN_ID = { message: 'must be an id' };

@InputType()
export class RecordDecisionInput {
  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  membershipId: string;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  @MaxLength(10)
  decidedOn: string;

  @Field(() => String, { description: 'How the decision is found in the records of the authority.' })
  @MaxLength(reference)
  reference: string;

  @Field(() => String, { nullable: true, description: 'Where the decision can be read; https only.' })
  @IsOptional()
  @MaxLength(url)
  evidenceUrl?: string | null;
}

@InputType()
export class NameSignerInput {
  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  membershipId: string;

  @Field(() => String)
  @MaxLength(name)
  signerName: string;

  @Field(() => String, { description: 'The office, like Mayor.' })
  @MaxLength(position)
  signerPosition: string;

  @Field(() => String, { description: 'On whose behalf the person signs, like the municipal council.' })
  @MaxLength(behalf)
  onBehalfOf: string;

  @Field(() => Boolean, { description: 'The person states that they are entitled to sign.' })
  @IsBoolean()
  signerEntitled: boolean;

  @Field(() => Boolean, { description: 'The name may be published; else only the office is.' })
  @IsBoolean()
  signerNamePublic: boolean;
}

@InputType({ description: 'A file that shows the decision: PDF, PNG or JPEG.' })
export class AddEvidenceInput {
  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  membershipId: string;

  @Field(() => String)
  @Length(1, 10 * fileName)
  fileName: string;

  @Field(() => String, { description: 'The file in Base64, at most 5 MB before encoding.' })
  @MaxLength(BASE64_BYTES)
  @IsBase64()
  content: string;
}

@InputType()
export class SignDeclarationInput {
  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  membershipId: string;

  @Field(() => String, { description: 'The version of the text that was read.' })
  @MaxLength(40)
  textVersion: string;

  @Field(() => String, { description: 'The hash of the text that was read.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'must be 64 hexadecimal digits in small letters' })
  textHash: string;
}

@InputType()
export class DeclareSupportInput {
  @Field(() => MemberKindEnum)
  @IsEnum(MemberKindEnum)
  memberKind: MemberKind;

  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  memberId: string;

  @Field(() => String)
  @MaxLength(name)
  signerName: string;

  @Field(() => String)
  @MaxLength(position)
  signerPosition: string;

  @Field(() => Boolean, { description: 'The name may be published; else only the office is.' })
  @IsBoolean()
  signerNamePublic: boolean;
}

@InputType({ description: 'A step that wants a reason; the stewards are told it.' })
export class ReasonedStepInput {
  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  membershipId: string;

  @Field(() => String)
  @MaxLength(reason)
  reason: string;
}

@InputType()
export class JoinJointSignatureInput {
  @Field(() => String)
  @MaxLength(LONGEST_CODE)
  code: string;

  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  authorityId: string;
}

@InputType()
export class CheckMemberInput {
  @Field(() => MemberKindEnum)
  @IsEnum(MemberKindEnum)
  kind: MemberKind;

  @Field(() => ID)
  @IsUUID(undefined, NOT_AN_ID)
  id: string;
}
