import { Connection, listOf } from '#libs/platform';
import type { Locale } from '#libs/kernel';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Claim, ClaimAnswer, ClaimedMim, SeenRequirement } from '../../domain/conformance/claim.js';
import type { AnswerVerified, Recheck } from '../../domain/conformance/claim.rules.js';
import type { ClaimLine } from '../../domain/conformance/claim-table.js';
import { RequirementLevelEnum } from '../mim.enums.js';
import {
  AnswerVerifiedName,
  ClaimAnswerName,
  ClaimClassName,
  ClaimRecheckName,
  ClaimStateName,
} from './claim.enums.js';
import { ClaimedMimType, ClaimedRequirementType, SolutionType } from './claimed.types.js';

const USUAL_REQUIREMENTS = 30;

/** Which test was done, by whom and when. */
@ObjectType('ConformanceTest', { description: 'Which test was done, by whom and when.' })
export class ConformanceTestType {
  @Field(() => String)
  name: string;

  @Field(() => String)
  version: string;

  @Field(() => String)
  by: string;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  on: string;

  @Field(() => String, { description: 'Where the report is.' })
  url: string;
}

/** Who else looked at the claim. */
@ObjectType('ConformanceVerification', {
  description: 'Who verified the claim, when, and with which test version.',
})
export class ConformanceVerificationType {
  @Field(() => String)
  by: string;

  @Field(() => String, { description: 'YYYY-MM-DD.' })
  on: string;

  @Field(() => String)
  testVersion: string;
}

/** How many requirements there are, and what the claim says to how many. */
@ObjectType('ConformanceCounts')
export class ConformanceCountsType {
  @Field(() => Int)
  answered: number;

  @Field(() => Int)
  meets: number;

  @Field(() => Int)
  equivalent: number;

  @Field(() => Int)
  not: number;

  @Field(() => Int)
  notApplicable: number;

  @Field(() => Int, { description: 'Answers whose requirement was changed or withdrawn since.' })
  recheck: number;

  @Field(() => Int, { description: 'Answers that the verification does not cover any more.' })
  uncovered: number;
}

/** What the requirement said when it was answered. */
@ObjectType('AnsweredRequirement', { description: 'What the requirement said when it was answered.' })
export class AnsweredRequirementType {
  @Field(() => String)
  number: string;

  @Field(() => RequirementLevelEnum)
  level: SeenRequirement['level'];

  @Field(() => String)
  text: string;
}

/** What a claim says about one requirement. */
@ObjectType('ConformanceClaimAnswer')
export class ClaimAnswerType {
  @Field(() => ClaimAnswerName)
  answer: ClaimAnswer['answer'];

  @Field(() => String, { description: 'Why it is equivalent or not applicable.' })
  reason: string;

  @Field(() => String)
  evidence: string;

  @Field(() => String, { nullable: true })
  evidenceUrl: string | null;

  @Field(() => String, { description: 'The fingerprint of the requirement that was answered.' })
  fingerprint: string;

  @Field(() => AnsweredRequirementType)
  seen: SeenRequirement;

  @Field(() => GraphQLISODateTime)
  answeredAt: Date;

  @Field(() => ClaimRecheckName, {
    nullable: true,
    description: 'Why it has to be looked at again, if at all.',
  })
  recheck: Recheck | null;

  @Field(() => AnswerVerifiedName)
  verified: AnswerVerified;
}

/** A requirement with what the claim says about it. */
@ObjectType('ConformanceLine')
export class ClaimLineType {
  @Field(() => ClaimedRequirementType)
  requirement: ClaimedRequirementType;

  @Field(() => String, { description: 'The specifications by which mechanisms of the MIM meet it.' })
  specification: string;

  @Field(() => ClaimAnswerType, { nullable: true, description: 'Null where nothing is said.' })
  answer: ClaimAnswerType | null;

  static of(line: ClaimLine, mim: ClaimedMim, locale: Locale): ClaimLineType {
    const { requirement, answer, recheck, verified, specification } = line;
    return Object.assign(new ClaimLineType(), {
      requirement: ClaimedRequirementType.of(requirement, mim, locale),
      specification,
      answer: answer && Object.assign(new ClaimAnswerType(), { ...answer, recheck, verified }),
    });
  }
}

/** A claim; its lines and what the reader may do are field resolvers. */
@ObjectType('ConformanceClaim', {
  description: 'What an authority or organisation claims about one solution and one MIM in one edition.',
})
export class ClaimType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  version: number;

  @Field(() => ClaimStateName)
  state: Claim['state'];

  @Field(() => ClaimClassName, {
    description: 'Verified only while every answer, and its requirement, is as it was when it was verified.',
  })
  class: Claim['class'];

  @Field(() => Boolean)
  isExpired: boolean;

  @Field(() => GraphQLISODateTime)
  expiresAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When somebody of the body last said that it holds.' })
  confirmedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => String)
  withdrawnReason: string;

  @Field(() => ConformanceTestType, { nullable: true })
  test: Claim['test'];

  @Field(() => ConformanceVerificationType, {
    nullable: true,
    description: 'The last verification, also where it no longer covers all.',
  })
  verification: Claim['verification'];

  @Field(() => ConformanceCountsType)
  counts: Claim['counts'];

  @Field(() => String, { description: 'real, or illustrative when it was invented for demonstration.' })
  label: string;

  @Field(() => String)
  sourceNote: string;

  @Field(() => SolutionType)
  solution: SolutionType;

  @Field(() => ClaimedMimType)
  mim: ClaimedMimType;

  /** What the field resolvers work on. */
  claim: Claim;

  static of(claim: Claim, locale: Locale): ClaimType {
    return Object.assign(new ClaimType(), {
      ...claim,
      claim,
      solution: SolutionType.of(claim.solution),
      mim: ClaimedMimType.of(claim.mim, locale),
    });
  }
}

/** A page of claims. */
@ObjectType('ConformanceClaimConnection')
export class ClaimConnection extends Connection(ClaimType, 'ConformanceClaim') {}

/** A page of solutions. */
@ObjectType('SolutionConnection')
export class SolutionConnection extends Connection(SolutionType, 'Solution') {}

/** A MIM with its requirements, for those who begin a claim. */
@ObjectType('ClaimForm', { description: 'A MIM with its requirements, for those who begin a claim.' })
export class ClaimFormType {
  @Field(() => ClaimedMimType)
  mim: ClaimedMimType;

  @Field(() => [ClaimLineType], { complexity: listOf(USUAL_REQUIREMENTS) })
  lines: readonly ClaimLineType[];
}
