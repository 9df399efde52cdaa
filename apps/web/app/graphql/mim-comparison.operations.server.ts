import { type EditionLine, type MimName, type RequirementLevel } from '../mims/types';
import { operation } from './document.server';

interface ComparedRequirement {
  readonly number: string;
  readonly address: string;
  readonly level: RequirementLevel;
  readonly text: string;
}

/** What became of one requirement. */
export interface RequirementComparison {
  readonly from: ComparedRequirement | null;
  readonly to: ComparedRequirement | null;
  readonly levelChanged: boolean;
  readonly renumbered: boolean;
  readonly reworded: boolean;
  readonly words: readonly { readonly kind: 'SAME' | 'ADDED' | 'REMOVED'; readonly text: string }[];
}

/** What became of one MIM and its requirements. */
export interface MimComparison {
  readonly change: 'ADDED' | 'GONE' | 'CHANGED' | 'SAME';
  readonly from: MimName | null;
  readonly to: MimName | null;
  readonly renamed: boolean;
  readonly renumbered: boolean;
  readonly totals: Readonly<
    Record<'added' | 'gone' | 'levelChanged' | 'renumbered' | 'reworded' | 'same', number>
  >;
  readonly requirements: {
    readonly edges: readonly { readonly node: RequirementComparison }[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}

const NAME = 'number name { text locale origin outdated } address editionNumber';
const EDITION = 'id familySlug number name state released address mimCount';
const SIDE = 'number address level text';

export const EditionComparisonQuery = operation<
  {
    editionComparison: {
      readonly from: EditionLine;
      readonly to: EditionLine;
      readonly mims: readonly MimComparison[];
    };
  },
  { family: string; from: string; to: string }
>(`
  query EditionComparison($family: String!, $from: String!, $to: String!) {
    editionComparison(family: $family, from: $from, to: $to) {
      from { ${EDITION} } to { ${EDITION} }
      mims {
        change renamed renumbered from { ${NAME} } to { ${NAME} }
        totals { added gone levelChanged renumbered reworded same }
        requirements(first: 30) {
          edges { node { levelChanged renumbered reworded from { ${SIDE} } to { ${SIDE} } words { kind text } } }
          pageInfo { hasNextPage }
        }
      }
    }
  }
`);

export const ComparableEditionsQuery = operation<
  { mimEdition: { readonly family: { readonly editions: readonly EditionLine[] } | null } | null },
  { family: string; number: string }
>(`
  query ComparableEditions($family: String!, $number: String!) {
    mimEdition(family: $family, number: $number) { family { editions { ${EDITION} } } }
  }
`);
