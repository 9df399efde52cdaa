import { SHELF_KINDS } from '../knowledge/kinds';
import { operation } from './document.server';
import {
  type FacetCounts,
  type GroupNews,
  type ItemWithBody,
  type KnowledgeFilter,
  type KnowledgeHead,
  type KnowledgeOrder,
  type Publication,
  type Related,
} from './knowledge.types';
import { type TranslatedText } from './types';

const TEXT = '{ text locale origin sourceChanged }';
const HEAD = `id kind slug address title ${TEXT} summary ${TEXT} topics mims label evidence day publishedAt updatedAt
  verifiedAt authority { id name } group { slug name }`;

const RELATED = `type direction address title kind note ${TEXT} broken`;

/** One page of a list, with what it can be narrowed by. */
export const KnowledgeListQuery = operation<
  {
    knowledge: {
      readonly totalCount: number;
      readonly totalIsMore: boolean;
      readonly edges: readonly { readonly node: KnowledgeHead }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
    knowledgeFacets: readonly FacetCounts[];
  },
  { filter: KnowledgeFilter; order: KnowledgeOrder; first: number; after: string | null }
>(`
  query KnowledgeList($filter: KnowledgeFilter, $order: KnowledgeOrder!, $first: Int!, $after: String) {
    knowledge(filter: $filter, order: $order, first: $first, after: $after) {
      totalCount
      totalIsMore
      edges { node { ${HEAD} need { supportCount } } }
      pageInfo { hasNextPage endCursor }
    }
    knowledgeFacets(filter: $filter) { name values { value count atLeast } }
  }
`);

export const KnowledgeItemQuery = operation<
  {
    knowledgeItem: ItemWithBody | null;
    related: readonly Related[];
    publications: readonly Publication[];
  },
  { address: string }
>(`
  query KnowledgeItem($address: String!) {
    knowledgeItem(address: $address) {
      ${HEAD} language sourceNote sourceUrl sourceLicence sourceReadOn marks publication verifiedBy
      translations { locale share } body
    }
    related(address: $address) { ${RELATED} }
    publications(address: $address) { number publishedAt note }
  }
`);

/** How the MIMs of an edition are called. */
export const MimNamesQuery = operation<
  {
    mimEdition: {
      readonly mims: readonly {
        readonly slug: string;
        readonly number: string;
        readonly name: TranslatedText;
      }[];
    } | null;
  },
  { family: string; number: string }
>(`
  query MimNames($family: String!, $number: String!) {
    mimEdition(family: $family, number: $number) { mims { slug number name { text locale } } }
  }
`);

/** What belongs together with what is read at an address. */
export const RelatedQuery = operation<{ related: readonly Related[] }, { address: string }>(`
  query Related($address: String!) { related(address: $address) { ${RELATED} } }
`);

/** Every kind with what there is of it, and what changed last. */
export const KnowledgeEntranceQuery = operation<{
  knowledgeKinds: readonly { readonly name: string; readonly count: number }[];
  newest: { readonly edges: readonly { readonly node: KnowledgeHead }[] };
}>(`
  query KnowledgeEntrance {
    knowledgeKinds { name count }
    newest: knowledge(order: UPDATED, first: 6) { edges { node { ${HEAD} } } }
  }
`);

/** How many items of each kind fit a filter. */
export const KindCountsQuery = operation<
  Readonly<Record<string, { readonly totalCount: number; readonly totalIsMore: boolean }>>,
  Readonly<Record<string, KnowledgeFilter>>
>(`
  query KindCounts(${SHELF_KINDS.map((_, at) => `$k${at}: KnowledgeFilter`).join(', ')}) {
    ${SHELF_KINDS.map((_, at) => `k${at}: knowledge(filter: $k${at}, first: 1) { totalCount totalIsMore }`).join('\n')}
  }
`);

/** How the values of some facets are called: groups, and the instruments of calls. */
export const ValueNamesQuery = operation<{
  groups: readonly { readonly slug: string; readonly name: string }[];
  knowledge: { readonly edges: readonly { readonly node: Pick<KnowledgeHead, 'slug' | 'title'> }[] };
}>(`
  query ValueNames {
    groups { slug name }
    knowledge(filter: { kind: "funding-instrument" }, first: 100) { edges { node { slug title ${TEXT} } } }
  }
`);

export const AuthorityNameQuery = operation<
  { authority: { readonly id: string; readonly name: string } | null },
  { id: string }
>(`
  query AuthorityName($id: ID!) { authority(id: $id) { id name } }
`);

/** Which kinds the reader may add to. */
export const ProposableKindsQuery = operation<{
  contentKinds: readonly { readonly name: string; readonly mayPropose: boolean }[];
}>(`
  query ProposableKinds { contentKinds { name mayPropose } }
`);

/** The latest news of a group. */
export const GroupNewsQuery = operation<
  {
    knowledge: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: GroupNews }[];
    };
  },
  { marks: readonly string[] }
>(`
  query GroupNews($marks: [String!]!) {
    knowledge(filter: { kind: "news", marks: $marks }, order: DAY_DESC, first: 3) {
      totalCount edges { node { address title ${TEXT} day } }
    }
  }
`);
