import type { MimBody, MimRequirement } from './bodies/mim-body.js';
import type { RequirementLevel } from './bodies/vocabulary.js';
import { requirementFingerprint } from './mim-parts.js';
import { originalOf } from './original.js';
import { canonicalNumber } from './requirement-number.js';

/** What is known of a requirement that was published before; withdrawn ones too. */
export interface KeptRequirement {
  readonly key: string;
  readonly number: string;
  readonly text: string;
  readonly fingerprint: string;
  readonly sincePublication: number;
  readonly changedPublication: number;
  readonly withdrawnPublication: number | null;
}

/** A requirement as it is to be stored. */
export interface LedgerEntry {
  readonly key: string;
  readonly number: string;
  readonly canonical: string;
  readonly position: number;
  readonly capability: string | null;
  readonly level: RequirementLevel;
  readonly text: string;
  readonly body: MimRequirement;
  readonly fingerprint: string;
  readonly sincePublication: number;
  readonly changedPublication: number;
}

/** What a publication does to the requirements of its MIM. */
export interface LedgerChange {
  /** All that are in force now: new ones, kept ones, and ones that come back. */
  readonly inForce: readonly LedgerEntry[];
  /** The keys that are withdrawn by this publication. */
  readonly withdrawn: readonly string[];
}

/** Enters a publication into the requirements published before: nothing ever leaves, it is only withdrawn. */
export function enter(body: MimBody, kept: readonly KeptRequirement[], publication: number): LedgerChange {
  const known = new Map(kept.map((entry) => [entry.key, entry]));
  const inForce = body.requirements.map((requirement, position): LedgerEntry => {
    const before = known.get(requirement.key);
    const fingerprint = requirementFingerprint(requirement, body.language);
    return {
      key: requirement.key,
      number: requirement.number,
      canonical: canonicalNumber(requirement.number),
      position,
      capability: requirement.capability ?? null,
      level: requirement.level,
      text: originalOf(requirement.text, body.language),
      body: requirement,
      fingerprint,
      sincePublication: before?.sincePublication ?? publication,
      changedPublication: before?.fingerprint === fingerprint ? before.changedPublication : publication,
    };
  });
  const present = new Set(inForce.map(({ key }) => key));
  const withdrawn = kept
    .filter(({ key, withdrawnPublication }) => withdrawnPublication === null && !present.has(key))
    .map(({ key }) => key);
  return { inForce, withdrawn };
}
