import { operation } from './document.server';
import { type TranslatedText } from './types';

/** A text of a tool, with how it came to be in its language. */
export interface ToolText extends TranslatedText {
  readonly origin: string;
  readonly sourceChanged: boolean;
}

/** A MIM a tool is mapped to; family and edition only where the source states them. */
export interface ToolMim {
  readonly number: string;
  readonly family: string | null;
  readonly edition: string | null;
}

/** What lists show of a tool. */
export interface ToolHead {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly longName: string | null;
  readonly kind: string;
  readonly summary: ToolText;
  readonly mims: readonly ToolMim[];
  readonly layer: string | null;
  readonly label: string;
}

/** All that is known of a tool. */
export interface Tool extends ToolHead {
  readonly otherNames: readonly string[];
  readonly tags: readonly string[];
  readonly description: ToolText | null;
  readonly features: readonly string[];
  readonly mims: readonly (ToolMim & { readonly note: ToolText | null })[];
  readonly scope: string | null;
  readonly maintainer: string | null;
  readonly version: string | null;
  readonly licence: string | null;
  readonly landingPage: string | null;
  readonly documentation: string | null;
  readonly repository: string | null;
  readonly platforms: readonly string[];
  readonly usedBy: readonly string[];
  readonly sourceNote: string;
  readonly sourceUrl: string | null;
  readonly sourceLicence: string | null;
  readonly publication: number;
  readonly updatedAt: string;
  readonly verifiedAt: string;
}

/** A choice of a facet with the number of tools it would leave. */
export interface ToolCount {
  readonly value: string;
  readonly count: number;
}

/** What the list can be narrowed by. */
export interface ToolFacets {
  readonly mims: readonly ToolCount[];
  readonly kinds: readonly ToolCount[];
  readonly layers: readonly ToolCount[];
}

interface FilterVariables {
  readonly text: string | null;
  readonly mim: string | null;
  readonly kind: string | null;
  readonly layer: string | null;
}

const TOOL_TEXT = '{ text locale origin sourceChanged }';
const HEAD = `id slug name longName kind layer label summary ${TOOL_TEXT}`;
const COUNT = '{ value count }';

export const ToolsQuery = operation<
  {
    tools: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: ToolHead }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
    toolFacets: ToolFacets;
  },
  { filter: FilterVariables; after: string | null }
>(`
  query Tools($filter: ToolFilterInput, $after: String) {
    tools(filter: $filter, first: 30, after: $after) {
      totalCount
      edges { node { ${HEAD} mims { number family edition } } }
      pageInfo { hasNextPage endCursor }
    }
    toolFacets(filter: $filter) { mims ${COUNT} kinds ${COUNT} layers ${COUNT} }
  }
`);

export const ToolQuery = operation<{ tool: Tool | null }, { slug: string }>(`
  query Tool($slug: String!) {
    tool(slug: $slug) {
      ${HEAD} otherNames tags description ${TOOL_TEXT} features
      mims { number family edition note ${TOOL_TEXT} }
      scope maintainer version licence landingPage documentation repository platforms usedBy
      sourceNote sourceUrl sourceLicence publication updatedAt verifiedAt
    }
  }
`);
