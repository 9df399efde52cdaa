import { registerEnumType } from '@nestjs/graphql';
import { APPLICANTS } from '../../domain/bodies/funding-bodies.js';
import { PURSUIT_REASONS, PURSUIT_STATUSES } from '../../domain/funding/pursuit.js';

function named<V extends string>(name: string, words: readonly V[], description: string): Record<string, V> {
  const values = Object.fromEntries(words.map((word) => [word.toUpperCase().replaceAll('-', '_'), word]));
  registerEnumType(values, { name, description });
  return values;
}

export const STANDINGS = ['open', 'upcoming', 'past'] as const;
export const ANSWERS = ['yes', 'no', 'check'] as const;
const FACTS = ['type', 'country', 'region', 'population', 'signatory'] as const;

export const StandingName = named('FundingStanding', STANDINGS, 'Where a call stands, by the clock.');
export const AnswerName = named(
  'EligibilityAnswer',
  ANSWERS,
  'Whether an authority may apply. CHECK: somebody has to read a rule, or a fact is missing.',
);
export const FactName = named('AuthorityFact', FACTS, 'A fact about an authority that a rule asks for.');
export const ApplicantName = named('FundingApplicant', APPLICANTS, 'Who may apply.');
export const PursuitStatusName = named(
  'FundingPursuitStatus',
  PURSUIT_STATUSES,
  'How far an authority is with a call.',
);
export const PursuitReasonName = named(
  'FundingPursuitReason',
  PURSUIT_REASONS,
  'Why an application was refused or given up.',
);
