import { type ProseNode } from '../components/prose-tree';

/** A text of the MIMs, as the API gives it; where it is formatted, the server has read it into `prose` and left `text` empty. */
export interface MimText {
  readonly text: string;
  readonly locale: string;
  readonly origin: 'ORIGINAL' | 'HUMAN' | 'MACHINE' | 'REVIEWED';
  readonly outdated: boolean;
  readonly prose?: readonly ProseNode[];
}

export type RequirementLevel = 'SHALL' | 'SHOULD' | 'MAY' | 'UNSPECIFIED';
export type MimStatus = 'PROPOSAL' | 'WORK_ITEM' | 'CAPABILITIES' | 'SPECIFICATION' | 'GOVERNANCE';
export type EditionState = 'CURRENT' | 'DEVELOPMENT' | 'SUPERSEDED';
export type MimCategory = 'FOUNDATIONAL' | 'APPLICATION_SPECIFIC' | 'UNSPECIFIED';
export type MimLabel = 'REAL' | 'CONDENSED' | 'ILLUSTRATIVE' | 'PAST_EXAMPLE';
export type ReferenceState =
  'RESOLVED' | 'NO_SUCH_MIM' | 'NO_SUCH_REQUIREMENT' | 'OTHER_NUMBERING' | 'WITHDRAWN';

/** Where a text is known from. */
export interface MimSource {
  readonly label: MimLabel;
  readonly note: string;
  readonly url: string | null;
  readonly licence: string | null;
  readonly readOn: string | null;
}

/** Enough of a MIM to name it and lead to it. */
export interface MimName {
  readonly number: string;
  readonly name: MimText;
  readonly address: string;
  readonly editionNumber: string;
}

/** A line of a list of MIMs. */
export interface MimLine extends MimName {
  readonly id: string;
  readonly familySlug: string;
  readonly category: MimCategory;
  readonly status: MimStatus | null;
  readonly requirementCount: number;
  readonly forMayor: MimText | null;
  readonly objective: MimText;
  readonly source: Pick<MimSource, 'label'>;
}

/** A line of a list of editions. */
export interface EditionLine {
  readonly id: string;
  readonly familySlug: string;
  readonly number: string;
  readonly name: string;
  readonly state: EditionState;
  readonly released: string | null;
  readonly address: string;
  readonly mimCount: number;
}

/** That one MIM rests on another. */
export interface Dependency {
  readonly declared: boolean;
  readonly references: number;
  readonly from: MimName | null;
  readonly to: MimName | null;
}

/** A place in a text that names a MIM or a requirement. */
export interface TextReference {
  readonly raw: string;
  readonly state: ReferenceState;
  readonly requirementKey: string | null;
  readonly targetKey: string | null;
  readonly from: MimName | null;
  readonly target: MimName | null;
}

/** A version of something that was public. */
export interface Publication {
  readonly number: number;
  readonly publishedAt: string;
  readonly note: string;
}
