import type { Locale } from '#libs/kernel';
import { byClass } from '#libs/platform';
import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  Pursuit,
  PursuitReason,
  PursuitStatus,
  PursuitStep,
  PursuitWrite,
} from '../../domain/funding/pursuit.js';
import { KnowledgeTextType, textIn } from '#libs/knowledge';
import { PursuitReasonName, PursuitStatusName } from './funding.enums.js';

/** One step on the way. */
@ObjectType('FundingStep', { description: 'One step on the way of an application.' })
export class PursuitStepType {
  @Field(() => Int)
  number: number;

  @Field(() => PursuitStatusName)
  status: PursuitStatus;

  @Field(() => PursuitReasonName, { nullable: true })
  reason: PursuitReason | null;

  @Field(() => String)
  note: string;

  @Field(() => String, { description: 'The day it happened, YYYY-MM-DD.' })
  onDay: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was noted.' })
  at: Date;

  static of({ number, status, reason, note, onDay, at }: PursuitStep): PursuitStepType {
    return { number, status, reason, note, onDay, at };
  }
}

/** What an authority does about a call; the call as it is now, and the steps, are field resolvers. */
@ObjectType('FundingPursuit', {
  description: 'What an authority does about a call; only its stewards see it.',
})
export class PursuitType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  authorityId: string;

  @Field(() => ID)
  callId: string;

  @Field(() => KnowledgeTextType, { description: 'The title of the call, as it was noted.' })
  title: KnowledgeTextType;

  @Field(() => String, { description: 'Where the call was read then.' })
  address: string;

  @Field(() => PursuitStatusName)
  status: PursuitStatus;

  @Field(() => PursuitReasonName, { nullable: true })
  reason: PursuitReason | null;

  @Field(() => String)
  note: string;

  @Field(() => String, { description: 'The day of the present status, YYYY-MM-DD.' })
  onDay: string;

  @Field(() => Int)
  version: number;

  @Field(() => GraphQLISODateTime)
  updatedAt: Date;

  static of(pursuit: Pursuit, locale: Locale): PursuitType {
    const { callTitle, callLanguage, callAddress: address, ...rest } = pursuit;
    return Object.assign(new PursuitType(), rest, {
      address,
      title: textIn(callTitle, locale, callLanguage),
    });
  }
}

/** Somebody else wrote in between. */
@ObjectType('FundingPursuitConflict', {
  description: 'Somebody else noted something in between. Nothing was overwritten; both texts are here.',
})
export class FundingPursuitConflictType {
  @Field(() => PursuitType, { description: 'What is kept now.' })
  current: PursuitType;

  @Field(() => PursuitStatusName, { description: 'What you wanted to note.' })
  yourStatus: PursuitStatus;

  @Field(() => PursuitReasonName, { nullable: true })
  yourReason: PursuitReason | null;

  @Field(() => String)
  yourNote: string;

  static of(
    current: Pursuit,
    { status, reason, note }: PursuitWrite,
    locale: Locale,
  ): FundingPursuitConflictType {
    return Object.assign(new FundingPursuitConflictType(), {
      current: PursuitType.of(current, locale),
      yourStatus: status,
      yourReason: reason,
      yourNote: note,
    });
  }
}

/** What noting leads to. */
export const NotePursuitResult = createUnionType({
  name: 'NotePursuitResult',
  types: () => [PursuitType, FundingPursuitConflictType] as const,
  resolveType: byClass(PursuitType),
});

/** How often a reason was given. */
@ObjectType('RefusedReasonCount', {
  description: 'How many authorities were refused for a reason; never fewer than 5.',
})
export class RefusedReasonType {
  @Field(() => PursuitReasonName)
  reason: PursuitReason;

  @Field(() => Int)
  count: number;
}
