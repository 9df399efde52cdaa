import type { Locale } from '#libs/kernel';
import { listOf } from '#libs/platform';
import { Field, ObjectType } from '@nestjs/graphql';
import type {
  AuthorityFact,
  Eligibility,
  EligibilityAnswer,
  RuleOutcome,
} from '../../domain/funding/eligibility.js';
import { KnowledgeTextType, textIn } from '#libs/knowledge';
import { AnswerName, FactName } from './funding.enums.js';

const USUAL_RULES = 8;

/** What one rule of a call says of an authority. */
@ObjectType('FundingRuleOutcome', { description: 'What one rule of a call says of an authority.' })
export class RuleOutcomeType {
  @Field(() => String)
  key: string;

  @Field(() => KnowledgeTextType, { description: 'The rule, as the call says it.' })
  quote: KnowledgeTextType;

  @Field(() => AnswerName)
  answer: EligibilityAnswer;

  @Field(() => [FactName], { description: 'What the hub would have to know of the authority to decide.' })
  missing: readonly AuthorityFact[];
}

/** Whether an authority may apply. */
@ObjectType('FundingEligibility', { description: 'Whether an authority may apply, and which rules say so.' })
export class EligibilityType {
  @Field(() => AnswerName)
  answer: EligibilityAnswer;

  @Field(() => [RuleOutcomeType], {
    description: 'The rules that decide: those that fail, else those to be checked, else all.',
    complexity: listOf(USUAL_RULES),
  })
  decidedBy: readonly RuleOutcomeType[];

  @Field(() => [RuleOutcomeType], {
    description: 'Every rule, in the order of the call.',
    complexity: listOf(USUAL_RULES),
  })
  rules: readonly RuleOutcomeType[];

  static of({ answer, decidedBy, rules }: Eligibility, locale: Locale, original: Locale): EligibilityType {
    const typed = ({ rule, answer: says, missing }: RuleOutcome): RuleOutcomeType => ({
      key: rule.key,
      quote: textIn(rule.quote, locale, original),
      answer: says,
      missing,
    });
    return { answer, decidedBy: decidedBy.map(typed), rules: rules.map(typed) };
  }
}
