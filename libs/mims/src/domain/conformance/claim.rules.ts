import { cleanLine, cleanText, InvalidInputError, type Locale } from '#libs/kernel';
import { originalOf } from '../original.js';
import type { AnswerContent, ClaimAnswer, Requirement, TestReport } from './claim.js';

/** After so many years a claim lapses, unless somebody has said that it still holds. */
export const CLAIM_YEARS = 2;
/** So many days before the end of a claim its stewards are reminded. */
export const REMINDER_DAYS = 30;
/** How many solutions are compared at most. */
export const MOST_COMPARED = 5;

/** Why an answer has to be looked at again. */
export type Recheck = 'reworded' | 'withdrawn';

/** What a buyer may take from the verification for one answer: covered by it; nobody verified; or to be asked anew. */
export type AnswerVerified = 'yes' | 'no' | 'open';

/** An answer as somebody has written it, with the fingerprint of the requirement they had before them. */
export interface GivenAnswer extends AnswerContent {
  readonly key: string;
  readonly seenFingerprint: string;
}

/** What has to be mended before a claim can be saved or published; `key` names the requirement. */
export interface ClaimFault {
  readonly key: string | null;
  readonly fault: 'reason-missing' | 'requirement-changed' | 'requirement-unknown' | 'nothing-answered';
}

/** Whether the requirement is another than the one that was answered. */
export function recheckOf(
  answer: Pick<ClaimAnswer, 'fingerprint'>,
  requirement: Pick<Requirement, 'fingerprint' | 'isWithdrawn'> | undefined,
): Recheck | null {
  if (requirement === undefined || requirement.isWithdrawn) return 'withdrawn';
  return requirement.fingerprint === answer.fingerprint ? null : 'reworded';
}

/** What the column "verified" says of an answer. */
export function verifiedOf(
  answer: Pick<ClaimAnswer, 'answeredAt'>,
  recheck: Recheck | null,
  verifiedAt: Date | null,
  isExpired: boolean,
): AnswerVerified {
  if (verifiedAt === null) return 'no';
  return recheck === null && !isExpired && answer.answeredAt <= verifiedAt ? 'yes' : 'open';
}

/** The day two years on, when a claim confirmed now lapses. */
export function usualEnd(confirmedAt: Date): Date {
  const end = new Date(confirmedAt);
  end.setUTCFullYear(end.getUTCFullYear() + CLAIM_YEARS);
  return end;
}

/**
 * When the claim is to lapse: on the day asked for, or after two years.
 *
 * @throws InvalidInputError for a day that has passed or lies further ahead than two years
 */
export function endOf(wanted: string | null, confirmedAt: Date): Date {
  const latest = usualEnd(confirmedAt);
  if (wanted === null) return latest;
  const end = new Date(`${wanted}T00:00:00.000Z`);
  if (end <= confirmedAt || end > latest)
    throw new InvalidInputError(`expiresOn must be a day within the next ${CLAIM_YEARS} years.`);
  return end;
}

/** What is kept of an answer: the words cleaned, and the requirement that was before the writer. */
function contentOf({ answer, reason, evidence, evidenceUrl }: AnswerContent): AnswerContent {
  return { answer, reason: cleanText(reason), evidence: cleanText(evidence), evidenceUrl };
}

const isSame = (one: AnswerContent, other: AnswerContent): boolean =>
  one.answer === other.answer &&
  one.reason === other.reason &&
  one.evidence === other.evidence &&
  one.evidenceUrl === other.evidenceUrl;

/**
 * The answers that are kept once these are saved. An answer that nobody touched keeps the requirement it was given for;
 * one that was written or confirmed with the present wording before the writer is about that wording from now on.
 */
export function answersAfter(
  kept: readonly ClaimAnswer[],
  given: readonly GivenAnswer[],
  requirements: readonly Requirement[],
  now: Date,
  language: Locale,
): { readonly answers: ClaimAnswer[]; readonly faults: ClaimFault[] } {
  const before = new Map(kept.map((answer) => [answer.key, answer]));
  const present = new Map(requirements.map((requirement) => [requirement.key, requirement]));
  const faults: ClaimFault[] = [];
  const answers: ClaimAnswer[] = [];
  for (const { key, seenFingerprint, ...rest } of given) {
    const content = contentOf(rest);
    const old = before.get(key);
    const requirement = present.get(key);
    if (needsReason(content) && content.reason === '') faults.push({ key, fault: 'reason-missing' });
    if (old && isSame(old, content) && seenFingerprint === old.fingerprint) answers.push(old);
    else if (requirement === undefined || requirement.isWithdrawn) {
      faults.push({ key, fault: 'requirement-unknown' });
    } else if (requirement.fingerprint !== seenFingerprint) {
      faults.push({ key, fault: 'requirement-changed' });
    } else {
      const { number, level, text } = requirement;
      const seen = { number, level, text: originalOf(text, language) };
      answers.push({ ...content, key, fingerprint: requirement.fingerprint, seen, answeredAt: now });
    }
  }
  return { answers, faults };
}

/** Whether two lists of answers say the same about the same wordings. */
export function sameAnswers(one: readonly ClaimAnswer[], other: readonly ClaimAnswer[]): boolean {
  if (one.length !== other.length) return false;
  const byKey = new Map(one.map((answer) => [answer.key, answer]));
  return other.every((answer) => {
    const match = byKey.get(answer.key);
    return match !== undefined && match.fingerprint === answer.fingerprint && isSame(match, answer);
  });
}

/** A test that is said all about, with its words cleaned. */
export function cleanTest({ name, version, by, on, url }: TestReport): TestReport {
  const test = { name: cleanLine(name), version: cleanLine(version), by: cleanLine(by), on, url: url.trim() };
  const missing = Object.entries(test).find(([, value]) => value === '');
  if (missing) throw new InvalidInputError(`test.${missing[0]} must not be empty.`);
  return test;
}

function needsReason({ answer }: AnswerContent): boolean {
  return answer === 'equivalent' || answer === 'not-applicable';
}
