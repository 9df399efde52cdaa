import { InvalidInputError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import {
  clauseMark,
  clauseNow,
  MOST_CLAUSES,
  parseChoice,
  type ClauseChoice,
  type SeenClause,
} from '../../domain/clauses/clause.js';
import type { ClaimedMim, Requirement } from '../../domain/conformance/claim.js';
import { specificationOf } from '../../domain/conformance/claim-table.js';
import { ClaimableReader, type RequirementOfMim } from '../../persistence/conformance/claimable.reader.js';

/** One requirement of a sheet: what a buyer copies, and whether it is still what was picked. */
export interface ClauseLine {
  readonly mim: ClaimedMim;
  readonly requirement: Requirement;
  readonly specification: string;
  /** Of requirement and clause as they are now. */
  readonly mark: string;
  /** Whether it was changed or withdrawn since it was picked. */
  readonly change: 'changed' | 'withdrawn' | null;
  /** What it said when it was picked, where that was kept. */
  readonly before: SeenClause | null;
}

/** A picked requirement with what was kept of it. */
export interface PickedClause extends ClauseChoice {
  readonly seen: SeenClause | null;
}

/** The clauses of a selection, and what in it leads nowhere. */
export interface ClauseSheet {
  readonly lines: readonly ClauseLine[];
  readonly unknown: readonly string[];
}

/** Makes clause lists from picked requirements. */
@Injectable()
export class ClauseSheetService {
  constructor(private readonly reader: ClaimableReader) {}

  /**
   * The clauses of a selection in the order of the MIMs and their requirements. What is not there is named, not skipped.
   *
   * @throws InvalidInputError for a longer selection than a list may hold
   */
  async of(choices: readonly PickedClause[]): Promise<ClauseSheet> {
    if (choices.length > MOST_CLAUSES)
      throw new InvalidInputError(`A list holds at most ${MOST_CLAUSES} requirements.`);
    const keyOf = ({ family, edition, slug }: ClauseChoice) => `${family}/${edition}/${slug}`;
    const mims = await this.reader.mimsByKeys([...new Set(choices.map(keyOf))]);
    const ids = mims.map(({ id }) => id);
    const [requirements, mechanisms] = await Promise.all([
      this.reader.requirementsOf(ids),
      this.reader.mechanismsOf(ids),
    ]);
    const place = new Map(requirements.map((requirement, at) => [requirement, at]));
    const unknown: string[] = [];
    const found = new Map<RequirementOfMim, ClauseLine>();
    for (const choice of choices) {
      const mim = mims.find((one) => keyOf({ ...choice, ...one }) === keyOf(choice));
      const requirement = requirements.find(({ mimId, key }) => mimId === mim?.id && key === choice.key);
      if (!mim || !requirement) {
        unknown.push(`${keyOf(choice)}/${choice.key}`);
        continue;
      }
      const of = mechanisms.find(({ mimId }) => mimId === mim.id)?.mechanisms ?? [];
      const specification = specificationOf(of, requirement.number, mim.language);
      found.set(requirement, lineOf(mim, requirement, specification, choice));
    }
    const lines = [...found].sort(
      ([one, { mim: a }], [other, { mim: b }]) =>
        ids.indexOf(a.id) - ids.indexOf(b.id) || (place.get(one) ?? 0) - (place.get(other) ?? 0),
    );
    return { lines: lines.map(([, line]) => line), unknown };
  }

  /**
   * The same for a selection as texts, like `mims-plus/9.0/accessing-data/r1.1`; what is no such address is unknown.
   */
  async ofTexts(texts: readonly string[]): Promise<ClauseSheet> {
    const parsed = texts.map((text) => ({ text, choice: parseChoice(text) }));
    const sheet = await this.of(parsed.flatMap(({ choice }) => (choice ? [{ ...choice, seen: null }] : [])));
    const broken = parsed.flatMap(({ text, choice }) => (choice === null ? [text.slice(0, 200)] : []));
    return { ...sheet, unknown: [...sheet.unknown, ...broken] };
  }
}

function lineOf(
  mim: ClaimedMim,
  requirement: Requirement,
  specification: string,
  { fingerprint, seen }: PickedClause,
): ClauseLine {
  const mark = clauseMark(clauseNow(requirement, mim.language));
  const isWithdrawn = requirement.isWithdrawn || mim.isGone;
  const isChanged = fingerprint !== null && fingerprint !== mark;
  const change = isWithdrawn ? 'withdrawn' : isChanged ? 'changed' : null;
  return { mim, requirement, specification, mark, change, before: change === null ? null : seen };
}
