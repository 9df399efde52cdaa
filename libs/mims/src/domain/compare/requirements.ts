import type { RequirementLevel } from '../bodies/vocabulary.js';
import { likeness, wordsOf } from '../similarity.js';

/** A requirement as far as a comparison needs it. */
export interface ComparedRequirement {
  readonly key: string;
  readonly number: string;
  readonly canonical: string;
  readonly level: RequirementLevel;
  readonly text: string;
}

/** What became of a requirement; of several changes the first of this list that fits. */
export const REQUIREMENT_CHANGES = [
  'added',
  'gone',
  'level-changed',
  'reworded',
  'renumbered',
  'same',
] as const;
export type RequirementChange = (typeof REQUIREMENT_CHANGES)[number];

/** A requirement of one side, the other or both. */
export interface RequirementPair {
  readonly change: RequirementChange;
  readonly from: ComparedRequirement | null;
  readonly to: ComparedRequirement | null;
  readonly reworded: boolean;
  readonly renumbered: boolean;
  readonly levelChanged: boolean;
}

/** Texts less alike than this are no wordings of one requirement, unless they have the same number. */
const ALIKE = 0.6;
/** With the same number, so much is enough. */
const ALIKE_WITH_NUMBER = 0.3;
/** Beyond so many pairs only requirements of the same number or text are taken for one. */
const MOST_PAIRS = 40_000;

/**
 * Tells which requirements of two MIMs are the same, and what happened to them: those of the same text, then those of the
 * same number and much the same words, then the most alike of what is left. In the order of the later side; what is gone
 * comes last.
 */
export function compareRequirements(
  from: readonly ComparedRequirement[],
  to: readonly ComparedRequirement[],
): RequirementPair[] {
  const matches = new Matches(from, to);
  matches.by(({ canonical, text }) => `${canonical} ${text}`);
  matches.by(({ text }) => text);
  matches.by(({ canonical }) => canonical, ALIKE_WITH_NUMBER);
  matches.byLikeness();
  return [
    ...to.map((later) => pairOf(matches.of(later), later)),
    ...matches.gone().map((earlier) => pairOf(earlier, null)),
  ];
}

class Matches {
  private readonly matched = new Map<ComparedRequirement, ComparedRequirement>();
  private readonly words = new Map<ComparedRequirement, string[]>();
  private openFrom: readonly ComparedRequirement[];
  private openTo: readonly ComparedRequirement[];

  constructor(from: readonly ComparedRequirement[], to: readonly ComparedRequirement[]) {
    this.openFrom = from;
    this.openTo = to;
  }

  of(later: ComparedRequirement): ComparedRequirement | null {
    return this.matched.get(later) ?? null;
  }

  gone(): readonly ComparedRequirement[] {
    return this.openFrom;
  }

  /** Matches those of which something is equal, as long as their words are alike enough. */
  by(nameOf: (requirement: ComparedRequirement) => string, alike = 0): void {
    const named = new Map(this.openFrom.map((earlier) => [nameOf(earlier), earlier]));
    for (const later of this.openTo) {
      const earlier = named.get(nameOf(later));
      if (earlier === undefined || (alike > 0 && this.likeness(earlier, later) < alike)) continue;
      named.delete(nameOf(later));
      this.matched.set(later, earlier);
    }
    this.close();
  }

  byLikeness(): void {
    if (this.openFrom.length * this.openTo.length > MOST_PAIRS) return;
    const pairs = this.openTo
      .flatMap((later) =>
        this.openFrom.map((earlier) => ({ earlier, later, alike: this.likeness(earlier, later) })),
      )
      .filter(({ alike }) => alike >= ALIKE)
      .toSorted((one, other) => other.alike - one.alike);
    const taken = new Set<ComparedRequirement>();
    for (const { earlier, later } of pairs) {
      if (taken.has(earlier) || this.matched.has(later)) continue;
      taken.add(earlier);
      this.matched.set(later, earlier);
    }
    this.close();
  }

  private close(): void {
    const taken = new Set(this.matched.values());
    this.openFrom = this.openFrom.filter((earlier) => !taken.has(earlier));
    this.openTo = this.openTo.filter((later) => !this.matched.has(later));
  }

  private likeness(one: ComparedRequirement, other: ComparedRequirement): number {
    return likeness(this.wordsOf(one), this.wordsOf(other));
  }

  private wordsOf(requirement: ComparedRequirement): string[] {
    const known = this.words.get(requirement) ?? wordsOf(requirement.text);
    this.words.set(requirement, known);
    return known;
  }
}

function pairOf(from: ComparedRequirement | null, to: ComparedRequirement | null): RequirementPair {
  const both = from !== null && to !== null;
  const reworded = both && from.text !== to.text;
  const renumbered = both && from.number !== to.number;
  const levelChanged = both && from.level !== to.level;
  const facts = {
    added: from === null,
    gone: to === null,
    'level-changed': levelChanged,
    reworded,
    renumbered,
    same: true,
  };
  const change = REQUIREMENT_CHANGES.find((name) => facts[name]) ?? 'same';
  return { change, from, to, reworded, renumbered, levelChanged };
}
