import type { EditionBody } from './bodies/edition-body.js';
import type { FamilyBody } from './bodies/family-body.js';
import type { MimRequirement } from './bodies/mim-body.js';
import type {
  ContentLabel,
  EditionState,
  MimCategory,
  MimStatus,
  RequirementLevel,
} from './bodies/vocabulary.js';
import type { MimHead } from './mim-parts.js';

/** What every published item tells about its publication. */
interface Published {
  readonly id: string;
  readonly publication: number;
  readonly updatedAt: Date;
  readonly verifiedAt: Date;
}

/** A family as the public reads it. */
export interface FamilyView extends Published {
  readonly slug: string;
  readonly body: FamilyBody;
}

/** An edition as the public reads it. */
export interface EditionView extends Published {
  readonly family: string;
  readonly number: string;
  readonly state: EditionState;
  readonly chronology: string;
  readonly mimCount: number;
  readonly body: EditionBody;
}

/** A MIM as lists and links show it. */
export interface MimView extends Published {
  readonly family: string;
  readonly edition: string;
  readonly editionState: EditionState;
  /** Of its edition, in the order of time. */
  readonly chronology: string;
  readonly slug: string;
  readonly number: string;
  readonly category: MimCategory;
  readonly status: MimStatus | null;
  readonly label: ContentLabel;
  readonly requirementCount: number;
  readonly publishedAt: Date;
  readonly head: MimHead;
}

/** A requirement as the public reads it; a withdrawn one is a tombstone. */
export interface RequirementView {
  readonly mimId: string;
  readonly key: string;
  readonly number: string;
  readonly position: number;
  readonly level: RequirementLevel;
  readonly body: MimRequirement;
  readonly fingerprint: string;
  readonly sincePublication: number;
  readonly changedPublication: number;
  readonly withdrawnPublication: number | null;
}

/** Whether what a text names is there. */
export const REFERENCE_STATES = [
  'resolved',
  'no-such-mim',
  'no-such-requirement',
  'other-numbering',
  'withdrawn',
] as const;
export type ReferenceState = (typeof REFERENCE_STATES)[number];

/** A reference as it resolves now. */
export interface ReferenceView {
  /** The MIM in whose text it stands. */
  readonly fromId: string;
  readonly position: number;
  readonly path: string;
  readonly requirementKey: string | null;
  readonly raw: string;
  readonly state: ReferenceState;
  readonly targetId: string | null;
  /** The key of the requirement it leads to; for another numbering, the one that is probably meant. */
  readonly targetKey: string | null;
}

/** That a MIM rests on another of its edition. */
export interface DependencyView {
  readonly fromId: string;
  readonly toId: string;
  /** How often its texts name the other. */
  readonly references: number;
  /** Whether it says so itself. */
  readonly declared: boolean;
}

/** What is left of a MIM that was taken from the public. */
export interface MimTombstone {
  readonly family: string;
  readonly edition: string;
  readonly slug: string;
  readonly number: string;
  readonly head: MimHead;
  readonly why: 'archived' | 'expired';
  readonly at: Date;
}

/** What narrows the list of MIMs. */
export interface MimFilter {
  readonly family: string | null;
  readonly edition: string | null;
  readonly status: MimStatus | null;
  readonly category: MimCategory | null;
  readonly label: ContentLabel | null;
  /** Folded already. */
  readonly text: string | null;
}
