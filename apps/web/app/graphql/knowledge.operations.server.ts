import { operation } from './document.server';
import {
  type FacetCounts,
  type ItemWithBody,
  type KnowledgeFilter,
  type KnowledgeHead,
  type KnowledgeOrder,
  type Publication,
  type Related,
} from './knowledge.types';

const TEXT = '{ text locale origin sourceChanged }';
const HEAD = `id kind slug address title ${TEXT} summary ${TEXT} topics mims label evidence day publishedAt updatedAt
  verifiedAt authority { id name } group { slug name }`;

/** One page of a list, with what it can be narrowed by. */
export const KnowledgeListQuery = operation<
  {
    knowledge: {
      readonly totalCount: number;
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
      edges { node { ${HEAD} } }
      pageInfo { hasNextPage endCursor }
    }
    knowledgeFacets(filter: $filter) { name values { value count } }
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
    related(address: $address) { type direction address title kind note ${TEXT} broken }
    publications(address: $address) { number publishedAt note }
  }
`);
