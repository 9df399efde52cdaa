import type { FundingRule } from '../bodies/funding-bodies.js';

/** Whether an authority may apply: `check` where a person has to read, or a fact is not known. */
export type EligibilityAnswer = 'yes' | 'no' | 'check';

/** A fact about an authority that a rule asks for. */
export type AuthorityFact = 'type' | 'country' | 'region' | 'population' | 'signatory';

/** What is known of an authority; null where it is not. */
export interface AuthorityFacts {
  /** As the directory has it. */
  readonly type: string | null;
  /** Two capital letters, as ISO 3166 has them: GR for Greece. */
  readonly country: string | null;
  /** A NUTS code of whatever level, where Greece is EL; the regions it lies in are the beginnings of it. */
  readonly region: string | null;
  readonly sizeClass: string | null;
  readonly isSignatory: boolean | null;
}

/** What one rule says of an authority. */
export interface RuleOutcome {
  readonly rule: FundingRule;
  readonly answer: EligibilityAnswer;
  /** The facts that are missing to decide it. */
  readonly missing: readonly AuthorityFact[];
}

/** What all rules of a call say together. */
export interface Eligibility {
  readonly answer: EligibilityAnswer;
  /** The rules that make the answer: those that fail, else those nobody can decide here, else all. */
  readonly decidedBy: readonly RuleOutcome[];
  /** Every rule, in the order of the call. */
  readonly rules: readonly RuleOutcome[];
}

type Holds = boolean | { readonly missing: AuthorityFact };

/** Country codes of the European Union's statistics that are others in ISO 3166. */
const COUNTRY_OF_REGION: Readonly<Record<string, string>> = { EL: 'GR', UK: 'GB' };
const LETTERS_OF_COUNTRY = 2;

/** Says whether an authority may apply to a call with these rules. A call without rules is for a person to read. */
export function eligibilityOf(rules: readonly FundingRule[], facts: AuthorityFacts): Eligibility {
  const outcomes = rules.map((rule) => outcomeOf(rule, facts));
  const answer = answerOf(outcomes);
  return { answer, decidedBy: outcomes.filter((outcome) => outcome.answer === answer), rules: outcomes };
}

function answerOf(outcomes: readonly RuleOutcome[]): EligibilityAnswer {
  if (outcomes.some(({ answer }) => answer === 'no')) return 'no';
  return outcomes.length > 0 && outcomes.every(({ answer }) => answer === 'yes') ? 'yes' : 'check';
}

/** A rule holds when each of its parts does; what has no part that a machine understands is to be read. */
function outcomeOf(rule: FundingRule, facts: AuthorityFacts): RuleOutcome {
  const parts = partsOf(rule, facts);
  const missing = parts.flatMap((holds) => (typeof holds === 'boolean' ? [] : [holds.missing]));
  if (parts.includes(false)) return { rule, answer: 'no', missing: [] };
  return { rule, answer: parts.length > 0 && missing.length === 0 ? 'yes' : 'check', missing };
}

function partsOf(
  { applicants, countries, regions, sizes, signatoriesOnly }: FundingRule,
  facts: AuthorityFacts,
) {
  const parts: Holds[] = [];
  if (applicants.length > 0) parts.push(isAmong(applicants, knownType(facts.type), 'type'));
  if (countries.length > 0) parts.push(isAmong(countries.map(isoCountry), countryOf(facts), 'country'));
  if (regions.length > 0) parts.push(liesIn(regions, facts));
  if (sizes.length > 0) parts.push(isAmong(sizes, facts.sizeClass, 'population'));
  if (signatoriesOnly === true) parts.push(facts.isSignatory ?? { missing: 'signatory' });
  return parts;
}

function isAmong(allowed: readonly string[], value: string | null, fact: AuthorityFact): Holds {
  return value === null ? { missing: fact } : allowed.includes(value);
}

/** An authority whose type is “other” has not said what it is. */
function knownType(type: string | null): string | null {
  return type === 'other' ? null : type;
}

function countryOf({ country, region }: AuthorityFacts): string | null {
  return country === null ? region && countryOfRegion(region) : isoCountry(country);
}

/**
 * Inside when the authority's region begins with one of the codes. Where the authority lies in a region that is larger than
 * the one asked for, or is not known at all, its country can still say no.
 */
function liesIn(regions: readonly string[], facts: AuthorityFacts): Holds {
  const wanted = regions.map(regionCode);
  const country = countryOf(facts);
  const own = facts.region === null ? null : regionCode(facts.region);
  if (own !== null) {
    if (wanted.some((code) => own.startsWith(code))) return true;
    return wanted.some((code) => code.startsWith(own)) ? { missing: 'region' } : false;
  }
  if (country === null) return { missing: 'region' };
  return wanted.some((code) => countryOfRegion(code) === country) ? { missing: 'region' } : false;
}

function countryOfRegion(code: string): string {
  return isoCountry(code.slice(0, LETTERS_OF_COUNTRY));
}

function isoCountry(code: string): string {
  return COUNTRY_OF_REGION[code] ?? code;
}

/** The code as NUTS has it, also when somebody wrote GR for EL. */
function regionCode(code: string): string {
  const letters = code.slice(0, LETTERS_OF_COUNTRY);
  const found = Object.entries(COUNTRY_OF_REGION).find(([, iso]) => iso === letters);
  return found === undefined ? code : found[0] + code.slice(LETTERS_OF_COUNTRY);
}
