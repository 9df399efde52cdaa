import { type ClaimClass, type Solution } from '../claims/types';
import {
  type EditionState,
  type MimName,
  type MimSource,
  type MimText,
  type TextReference,
} from '../mims/types';
import { operation } from './document.server';
import { NAME, REFERENCE, REQUIREMENT, SOURCE, TEXT } from './mim-fragments.server';
import { type RequirementLine } from './mims.operations.server';
import { type TranslatedText } from './types';

/** A requirement as its own page shows it. */
export interface RequirementPage extends RequirementLine {
  readonly sincePublication: number | null;
  readonly changedPublication: number | null;
  readonly withdrawn: { readonly publication: number; readonly at: string | null } | null;
  readonly references: readonly TextReference[];
  readonly referencedBy: readonly TextReference[];
  readonly mim: MimName & {
    readonly id: string;
    readonly source: MimSource;
    readonly verifiedAt: string;
    readonly publication: number;
    readonly edition: {
      readonly name: string;
      readonly address: string;
      readonly state: EditionState;
    } | null;
    readonly newerVersions: readonly MimName[];
    readonly capabilities: readonly {
      readonly key: string;
      readonly number: string;
      readonly title: MimText;
    }[];
  };
}

export const MimRequirementQuery = operation<
  { mimRequirement: RequirementPage | null },
  { family: string; edition: string; slug: string; key: string }
>(`
  query MimRequirementPage($family: String!, $edition: String!, $slug: String!, $key: String!) {
    mimRequirement(family: $family, edition: $edition, slug: $slug, key: $key) {
      ${REQUIREMENT} sincePublication changedPublication withdrawn { publication at }
      references { ${REFERENCE} } referencedBy { ${REFERENCE} }
      mim { id ${NAME} ${SOURCE} verifiedAt publication edition { name address state } newerVersions { ${NAME} }
        capabilities { key number title ${TEXT} } }
    }
  }
`);

/** Who relies on a requirement: solutions that say something about it, and questions that name its MIM. */
export interface RequirementUses {
  readonly conformanceClaims: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: { readonly id: string; readonly class: ClaimClass; readonly solution: Solution };
    }[];
  };
  readonly questionsNamingMim: readonly {
    readonly questionId: string;
    readonly questionnaireSlug: string;
    readonly prompt: TranslatedText;
    readonly questionnaireTitle: TranslatedText;
  }[];
}

export const RequirementUsesQuery = operation<
  RequirementUses,
  { mimId: string; key: string; family: string; edition: string; number: number }
>(`
  query RequirementUses($mimId: ID!, $key: String!, $family: String!, $edition: String!, $number: Int!) {
    conformanceClaims(first: 5, mimId: $mimId, requirementKey: $key, isCurrent: true) {
      totalCount
      edges { node { id class solution { id name version label claimant { id name nameLocale kind } } } }
    }
    questionsNamingMim(family: $family, edition: $edition, number: $number) {
      questionId questionnaireSlug prompt { text locale } questionnaireTitle { text locale }
    }
  }
`);
