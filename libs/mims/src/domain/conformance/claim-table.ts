import type { Locale } from '#libs/kernel';
import type { MimMechanism } from '../bodies/mim-body.js';
import type { RequirementLevel } from '../bodies/vocabulary.js';
import { originalOf, readText } from '../original.js';
import { canonicalNumber } from '../requirement-number.js';
import type { Claim, ClaimAnswer, ClaimAnswerKind, Requirement } from './claim.js';
import { recheckOf, verifiedOf, type AnswerVerified, type Recheck } from './claim.rules.js';

/** The columns of the table that buyers hand out and bidders fill in. */
export const COMPLIANCE_COLUMNS = [
  'number',
  'requirement',
  'specification',
  'required?',
  "bidder's answer",
  'evidence',
  'verified',
] as const;

/** One line of the compliance table. */
export type ComplianceRow = readonly string[];

/** A requirement of a MIM with what a claim says about it, if anything. */
export interface ClaimLine {
  readonly requirement: Requirement;
  readonly answer: ClaimAnswer | null;
  readonly recheck: Recheck | null;
  readonly verified: AnswerVerified;
  /** The specifications by which mechanisms of the MIM meet it. */
  readonly specification: string;
}

const REQUIRED: Readonly<Record<RequirementLevel, string>> = {
  shall: 'yes',
  should: 'recommended',
  may: 'optional',
  unspecified: 'not stated',
};
const ANSWER: Readonly<Record<ClaimAnswerKind, string>> = {
  meets: 'meets',
  equivalent: 'equivalent',
  not: 'not',
  'not-applicable': 'not applicable',
};

/**
 * The requirements of a MIM in their order, each with what the claim says. Withdrawn requirements are there only where
 * something was said about them.
 */
export function linesOf(
  claim: Pick<Claim, 'verifiedAt' | 'isExpired'>,
  requirements: readonly Requirement[],
  answers: readonly ClaimAnswer[],
  mechanisms: readonly MimMechanism[],
  language: Locale,
): ClaimLine[] {
  const byKey = new Map(answers.map((answer) => [answer.key, answer]));
  return requirements.flatMap((requirement): ClaimLine[] => {
    const answer = byKey.get(requirement.key) ?? null;
    if (answer === null && requirement.isWithdrawn) return [];
    const recheck = answer && recheckOf(answer, requirement);
    const verified = answer ? verifiedOf(answer, recheck, claim.verifiedAt, claim.isExpired) : 'no';
    const specification = specificationOf(mechanisms, requirement.number, language);
    return [{ requirement, answer, recheck, verified, specification }];
  });
}

/** A line as texts, in the order of `COMPLIANCE_COLUMNS`; what nobody answered stays open for the bidder. */
export function complianceRow(line: ClaimLine, wanted: Locale, original: Locale): ComplianceRow {
  const { requirement, answer, recheck, verified, specification } = line;
  const noted = recheck === null ? '' : ` (to be checked again: the requirement was ${recheck} since)`;
  return [
    requirement.number,
    readText(requirement.text, wanted, original)?.text ?? '',
    specification,
    REQUIRED[requirement.level],
    answer === null ? '' : ANSWER[answer.answer] + noted,
    answer === null ? '' : evidenceText(answer),
    answer === null ? '' : verified,
  ];
}

/** The specifications of the mechanisms that say how they meet the requirement; of all of them where none says so. */
export function specificationOf(
  mechanisms: readonly MimMechanism[],
  number: string,
  language: Locale,
): string {
  const wanted = canonicalNumber(number);
  const meeting = mechanisms.filter(({ fulfils }) =>
    fulfils.some(({ requirement }) =>
      requirement.split(/[,;]|\band\b/).some((one) => canonicalNumber(one) === wanted),
    ),
  );
  return (meeting.length > 0 ? meeting : mechanisms)
    .map((mechanism) => {
      const names = mechanism.specifications.map(({ name }) => name).join(', ');
      return `${mechanism.number} ${originalOf(mechanism.title, language)}${names && `: ${names}`}`;
    })
    .join('; ');
}

function evidenceText({ reason, evidence, evidenceUrl }: ClaimAnswer): string {
  return [reason, evidence, evidenceUrl ?? ''].filter((part) => part !== '').join(' · ');
}
