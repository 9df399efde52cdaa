import type { MimBody, MimRequirement } from '../bodies/mim-body.js';
import type { RequirementLevel } from '../bodies/vocabulary.js';
import { numberKey } from './import-vocabulary.js';
import type { Matching } from './requirement-match.js';

/** A requirement of which the words changed. */
export interface Rewording {
  readonly key: string;
  readonly number: string;
  readonly before: string;
  readonly after: string;
}

/** What became of the requirements from one revision to the next. Keys are the lasting ones. */
export interface RequirementDiff {
  readonly added: readonly { readonly key: string; readonly number: string; readonly text: string }[];
  readonly removed: readonly { readonly key: string; readonly number: string; readonly text: string }[];
  readonly reworded: readonly Rewording[];
  readonly renumbered: readonly { readonly key: string; readonly before: string; readonly after: string }[];
  readonly levels: readonly {
    readonly key: string;
    readonly number: string;
    readonly before: RequirementLevel;
    readonly after: RequirementLevel;
  }[];
  /** What a person should decide: sentences. */
  readonly unsure: readonly string[];
}

/** A diff in which nothing changed. */
export const NO_DIFFERENCE: RequirementDiff = {
  added: [],
  removed: [],
  reworded: [],
  renumbered: [],
  levels: [],
  unsure: [],
};

/** Says what changed between two lists of requirements that were matched; `after` has the lasting keys already. */
export function requirementDiff(
  before: Pick<MimBody, 'requirements' | 'language'>,
  after: Pick<MimBody, 'requirements' | 'language'>,
  matching: Matching,
): RequirementDiff {
  const old = new Map(before.requirements.map((one) => [one.key, one]));
  const text = (one: MimRequirement, language: MimBody['language']) => one.text[language]?.text ?? '';
  const removed = matching.removed.map(({ key, number, text: words }) => ({ key, number, text: words }));
  const diff = {
    added: [] as RequirementDiff['added'][number][],
    removed,
    reworded: [] as Rewording[],
    renumbered: [] as RequirementDiff['renumbered'][number][],
    levels: [] as RequirementDiff['levels'][number][],
    unsure: [
      ...matching.matches.flatMap(({ old: one, new: other, doubt }) =>
        doubt === null ? [] : [`${one.number}, now ${other.number}, ${doubt}`],
      ),
      ...matching.doubts,
    ],
  };
  for (const one of after.requirements) {
    const { key, number } = one;
    const known = old.get(key);
    const words = text(one, after.language);
    if (known === undefined) diff.added.push({ key, number, text: words });
    else {
      const were = text(known, before.language);
      if (were !== words) diff.reworded.push({ key, number, before: were, after: words });
      if (numberKey(known.number) !== numberKey(number))
        diff.renumbered.push({ key, before: known.number, after: number });
      if (known.level !== one.level) diff.levels.push({ key, number, before: known.level, after: one.level });
    }
  }
  return diff;
}

/** The diff in one sentence, for the note of a revision. */
export function diffSentence(diff: RequirementDiff): string {
  const counts: [number, string][] = [
    [diff.added.length, 'added'],
    [diff.removed.length, 'removed'],
    [diff.reworded.length, 'reworded'],
    [diff.renumbered.length, 'renumbered'],
    [diff.levels.length, 'of another level'],
    [diff.unsure.length, 'to decide by a person'],
  ];
  const said = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return said.length === 0 ? 'The requirements are the same.' : `Requirements: ${said.join(', ')}.`;
}
