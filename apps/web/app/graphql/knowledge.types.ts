import { type ProseNode } from '../components/prose-tree';
import { type TranslatedText } from './types';

/** A text with how it came to be in its language. */
export interface KnowledgeText extends TranslatedText {
  readonly origin: string;
  readonly sourceChanged: boolean;
  /** What the server read of a formatted text. */
  readonly prose?: readonly ProseNode[];
}

/** What lists show of an item. */
export interface KnowledgeHead {
  readonly id: string;
  readonly kind: string;
  readonly slug: string;
  /** Without language: `/cases/shared-street-twin`. */
  readonly address: string;
  readonly title: KnowledgeText;
  readonly summary: KnowledgeText;
  readonly topics: readonly string[];
  /** Each as family/edition/name. */
  readonly mims: readonly string[];
  readonly label: string;
  readonly evidence: string;
  /** The day it is about, as YYYY-MM-DD. */
  readonly day: string | null;
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly verifiedAt: string;
  readonly authority: { readonly id: string; readonly name: string } | null;
  readonly group: { readonly slug: string; readonly name: string } | null;
  /** How many authorities need it; only in lists, and only of needs. */
  readonly need?: { readonly supportCount: number } | null;
}

/** All that the public reads of an item. */
export interface KnowledgeItem extends KnowledgeHead {
  readonly language: string;
  readonly sourceNote: string;
  readonly sourceUrl: string | null;
  readonly sourceLicence: string | null;
  readonly sourceReadOn: string | null;
  readonly marks: readonly string[];
  readonly publication: number;
  /** An authority or a group, never a person. */
  readonly verifiedBy: string | null;
  readonly translations: readonly { readonly locale: string; readonly share: number }[];
}

/** An item as the server reads it: with its whole body as JSON, which does not travel to the browser. */
export interface ItemWithBody extends KnowledgeItem {
  readonly body: string;
}

/** How an item belongs together with something else in the hub, told from one side. */
export interface Related {
  readonly type: string;
  /** `FROM`: what was asked about says it of the other; `TO`: the other says it of what was asked about. */
  readonly direction: 'FROM' | 'TO';
  readonly address: string;
  readonly title: string;
  readonly kind: string | null;
  readonly note: KnowledgeText | null;
  readonly broken: boolean;
}

/** What a list can be narrowed by. */
/** How many items have a value; at least so many where there are too many to count. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
  readonly atLeast: boolean;
}

export interface FacetCounts {
  readonly name: string;
  readonly values: readonly ValueCount[];
}

export interface KnowledgeFilter {
  readonly kind: string | null;
  readonly text: string | null;
  readonly marks: readonly string[];
  readonly authorityId: string | null;
}

export type KnowledgeOrder = 'TITLE' | 'UPDATED' | 'DAY_ASC' | 'DAY_DESC' | 'DAY_NEXT' | 'SUPPORT';

/** A version that was public. */
export interface Publication {
  readonly number: number;
  readonly publishedAt: string;
  readonly note: string;
}

/** A piece of news as the page of its group names it. */
export type GroupNews = Pick<KnowledgeHead, 'address' | 'title' | 'day'>;

/** A picture or an attachment of an item. */
export interface PublishedFile {
  readonly id: string;
  readonly name: string;
  readonly kind: 'PICTURE' | 'ATTACHMENT';
  readonly mediaType: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly url: string;
  readonly sources: readonly { readonly url: string; readonly width: number; readonly height: number }[];
}
