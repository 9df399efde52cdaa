import type { Locale } from '#libs/kernel';
import { localize } from '#libs/kernel';
import type { AuthorityView } from '#libs/community';
import { KnowledgeAuthorityType } from '#libs/knowledge';
import { byClass, Connection } from '#libs/platform';
import { createUnionType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CaseQuestion, CaseReuse } from '../domain/case-life.js';

/** That an authority did again what a case tells. */
@ObjectType('CaseReuse', { description: 'That an authority did again what a case tells.' })
export class CaseReuseType {
  readonly authorityId: string;

  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'What it did differently, in its own words.' })
  changed: string;

  @Field(() => String, { description: 'Since when: a year, a month like 2026-06, or a day.' })
  since: string;

  @Field(() => GraphQLISODateTime)
  recordedAt: Date;

  @Field(() => GraphQLISODateTime)
  updatedAt: Date;

  static of(reuse: CaseReuse): CaseReuseType {
    return Object.assign(new CaseReuseType(), reuse);
  }
}

/** A question to those who tell a case. */
@ObjectType('CaseQuestion', {
  description: 'A question to those who tell a case; everybody reads it once it is answered.',
})
export class CaseQuestionType {
  readonly itemId: string;
  readonly authorityId: string | null;
  readonly namedAskerId: string | null;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  question: string;

  @Field(() => GraphQLISODateTime)
  askedAt: Date;

  @Field(() => String, { nullable: true, description: 'Null as long as it is open.' })
  answer: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  answeredAt: Date | null;

  static of(question: CaseQuestion): CaseQuestionType {
    return Object.assign(new CaseQuestionType(), question);
  }
}

/** Open questions page by page. */
@ObjectType()
export class CaseQuestionConnection extends Connection(CaseQuestionType) {}

/** Somebody else answered in between. */
@ObjectType('CaseQuestionAnswered', {
  description: 'Somebody else answered in between. Nothing was overwritten; this is what stands there now.',
})
export class CaseQuestionAnsweredType {
  @Field(() => CaseQuestionType)
  current: CaseQuestionType;
}

/** What answering leads to. */
export const AnswerCaseQuestionResult = createUnionType({
  name: 'AnswerCaseQuestionResult',
  types: () => [CaseQuestionType, CaseQuestionAnsweredType] as const,
  resolveType: byClass(CaseQuestionType),
});

/** What a person may do about one case. */
@ObjectType('CaseWork', {
  description: 'What the reader may do about one case, and what waits for them there.',
})
export class CaseWorkType {
  readonly authorityIds: readonly string[];
  readonly reuserIds: readonly string[];

  @Field(() => Boolean)
  mayAnswer: boolean;

  @Field(() => Boolean, { description: 'Whether they look after the case studies, and remove questions.' })
  mayRemove: boolean;

  @Field(() => [CaseQuestionType], { description: 'Who waited longest first; empty for who may not answer.' })
  openQuestions: readonly CaseQuestionType[];

  @Field(() => [CaseReuseType], { description: 'What their authorities said so far.' })
  reuses: readonly CaseReuseType[];
}

/** Something an authority wrote elsewhere, as a suggestion for a case. */
@ObjectType('CaseMaterialLink')
export class CaseMaterialLinkType {
  @Field(() => String)
  title: string;

  @Field(() => String)
  url: string;
}

/** Something an authority wrote elsewhere, as a suggestion for a case. */
@ObjectType('CaseMaterial', {
  description:
    'Something an authority wrote in an assessment, which may go into a case if somebody ticks it.',
})
export class CaseMaterialType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'One of the seven topics.' })
  topic: string | null;

  @Field(() => String)
  question: string;

  @Field(() => String, { nullable: true })
  note: string | null;

  @Field(() => CaseMaterialLinkType, { nullable: true })
  link: CaseMaterialLinkType | null;
}

/** A case that was just begun. */
@ObjectType('StartedCaseStudy', { description: 'A case that was just begun; its draft is on the desk.' })
export class StartedCaseStudyType {
  @Field(() => ID)
  itemId: string;
}

/** The band in the middle. */
@ObjectType('CaseCostMedian', {
  description: 'The band of the case in the middle; with an even number it may lie between two bands.',
})
export class CaseCostMedianType {
  @Field(() => String)
  from: string;

  @Field(() => String)
  to: string;
}

/** What cases cost in authorities of one size. */
@ObjectType('CaseCostRow')
export class CaseCostRowType {
  @Field(() => String, { description: 'The size of the authority in inhabitants: 5000-20000.' })
  size: string;

  @Field(() => [Int], { description: 'For each of the bands, in their order.' })
  counts: readonly number[];

  @Field(() => Int, { description: 'How many cases say what they cost.' })
  known: number;

  @Field(() => Int)
  unknown: number;

  @Field(() => CaseCostMedianType, { nullable: true, description: 'Null when there are fewer than three.' })
  median: CaseCostMedianType | null;
}

/** What cases cost, by the size of the authority. */
@ObjectType('CaseCosts', {
  description: 'What cases cost, by the size of the authority. Invented cases are not counted.',
})
export class CaseCostsType {
  @Field(() => [String], { description: 'Bands of cost in euro, the least first.' })
  bands: readonly string[];

  @Field(() => [CaseCostRowType])
  rows: readonly CaseCostRowType[];

  @Field(() => Int, { description: 'Cases that do not say how large the authority is; they are in no row.' })
  withoutSize: number;
}

/** An authority by its name; null for one that is not shown. */
export function shownAuthority(found: AuthorityView | null, locale: Locale): KnowledgeAuthorityType | null {
  if (found?.checked !== true) return null;
  return { id: found.id, name: localize(found.name, locale, found.sourceLocale).text };
}
