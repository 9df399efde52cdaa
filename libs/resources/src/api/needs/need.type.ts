import { KnowledgeAuthorityType, KnowledgeItemType } from '#libs/knowledge';
import { listOf } from '#libs/platform';
import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { MOST_LISTED, type NeedStanding, type NeedVerdict } from '../../domain/needs/need.js';
import { NeedVerdictName } from './need.enums.js';

const USUAL_LIST = 10;

/** An authority that needs it. */
@ObjectType('NeedSupporter', { description: 'An authority that needs it.' })
export class NeedSupporterType {
  @Field(() => KnowledgeAuthorityType)
  authority: KnowledgeAuthorityType;

  @Field(() => String, { description: 'Two capital letters.' })
  country: string;

  @Field(() => String, { description: 'In its own words; may be empty.' })
  why: string;

  @Field(() => Boolean, { description: 'Whether it raised the need.' })
  raised: boolean;

  @Field(() => GraphQLISODateTime)
  since: Date;
}

/** What an authority says of an answer. */
@ObjectType('NeedVoice', {
  description: 'What an authority says of an answer, where it lets everybody know.',
})
export class NeedVoiceType {
  @Field(() => KnowledgeAuthorityType)
  authority: KnowledgeAuthorityType;

  @Field(() => NeedVerdictName)
  verdict: NeedVerdict;

  @Field(() => String)
  note: string;
}

/** Something that says that it answers a need. */
@ObjectType('NeedAnswer', { description: 'Something on the shelf that says that it answers the need.' })
export class NeedAnswerType {
  @Field(() => KnowledgeItemType)
  item: KnowledgeItemType;

  @Field(() => GraphQLISODateTime)
  answeredAt: Date;

  @Field(() => Int, { description: 'How many authorities say that it did answer the need.' })
  yes: number;

  @Field(() => Int)
  partly: number;

  @Field(() => Int)
  no: number;

  @Field(() => [NeedVoiceType], { complexity: listOf(USUAL_LIST) })
  voices: readonly NeedVoiceType[];
}

/** What is known of a need beside its text. Its lists are fields of their own, see `NeedPartsResolver`. */
@ObjectType('Need', { description: 'What is known of a need beside its text.' })
export class NeedType {
  /** No field of the API. */
  readonly needId: string;

  @Field(() => Int, {
    description: 'How many checked authorities need it, the one that raised it among them.',
  })
  supportCount: number;

  @Field(() => Int, { description: 'In whole days since it was raised.' })
  ageDays: number;

  @Field(() => [String], { description: 'Of those that need it; two capital letters each.' })
  countries: readonly string[];

  @Field(() => Boolean, { description: 'Whether an authority says that something did answer it.' })
  isSolved: boolean;

  static of(standing: NeedStanding): NeedType {
    return Object.assign(new NeedType(), standing);
  }
}

/** What somebody is asked about an answer to the need of their authority. */
@ObjectType('NeedQuestion', {
  description:
    'What the holder of a secret is asked: whether something answered the need of their authority.',
})
export class NeedQuestionType {
  @Field(() => KnowledgeItemType, { nullable: true, description: 'Null when it is no longer public.' })
  need: KnowledgeItemType | null;

  @Field(() => KnowledgeItemType, { nullable: true, description: 'What was to answer it.' })
  item: KnowledgeItemType | null;

  @Field(() => KnowledgeAuthorityType, { nullable: true })
  authority: KnowledgeAuthorityType | null;

  @Field(() => NeedVerdictName, {
    nullable: true,
    description: 'What was answered; null as long as nothing was.',
  })
  verdict: NeedVerdict | null;
}

/** So many entries of a list of a need. */
export const LISTED = listOf(Math.min(USUAL_LIST, MOST_LISTED));
