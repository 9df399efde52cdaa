import { fingerprint } from '#libs/curation';
import type { Locale } from '#libs/kernel';
import { originalOf } from '../original.js';
import type { Requirement, SeenRequirement } from '../conformance/claim.js';

/** How many requirements a list of clauses holds at most. */
export const MOST_CLAUSES = 300;

/** A requirement with what a buyer was offered for it, as it was picked. */
export interface SeenClause extends SeenRequirement {
  readonly clause: string;
  readonly proof: string;
  readonly acceptance: string;
}

/** A requirement that somebody picked: where it is, and what it said then, as far as it is known. */
export interface ClauseChoice {
  readonly family: string;
  readonly edition: string;
  readonly slug: string;
  readonly key: string;
  /** Of requirement and clause as they were picked; null when picked just now. */
  readonly fingerprint: string | null;
}

const ADDRESS =
  /^([a-z0-9-]{1,60})\/([0-9a-z.-]{1,12})\/([a-z0-9-]{1,60})\/([a-z0-9][a-z0-9.-]{0,79})(?:~([0-9a-f]{12}))?$/;

/** Reads `mims-plus/9.0/accessing-data/r1.1~0123456789ab`; null for what is no such address. */
export function parseChoice(text: string): ClauseChoice | null {
  const [, family, edition, slug, key, mark] = ADDRESS.exec(text) ?? [];
  if (!family || !edition || !slug || !key) return null;
  return { family, edition, slug, key, fingerprint: mark ?? null };
}

/** What `parseChoice` reads. */
export function choiceText({ family, edition, slug, key, fingerprint: mark }: ClauseChoice): string {
  return `${family}/${edition}/${slug}/${key}${mark === null ? '' : `~${mark}`}`;
}

/** The requirement and its clause in the words they were written in. */
export function clauseNow(requirement: Requirement, original: Locale): SeenClause {
  return {
    number: requirement.number,
    level: requirement.level,
    text: originalOf(requirement.text, original),
    clause: originalOf(requirement.clause ?? undefined, original),
    proof: originalOf(requirement.proof ?? undefined, original),
    acceptance: originalOf(requirement.acceptance ?? undefined, original),
  };
}

/** Changes with every word a buyer copies, in the original: level, requirement, clause, proof and test. */
export function clauseMark({ level, text, clause, proof, acceptance }: SeenClause): string {
  return fingerprint([level, text, clause, proof, acceptance].join('\n\u0000'));
}
