import { operation } from './document.server';
import { type KnowledgeFilter, type KnowledgeHead, type KnowledgeItem } from './knowledge.types';

const TEXT = '{ text locale origin sourceChanged }';

/** What the register of an authority shows of an entry. */
export type RegisterEntry = Pick<
  KnowledgeHead,
  'address' | 'title' | 'summary' | 'label' | 'evidence' | 'verifiedAt'
> &
  Pick<KnowledgeItem, 'marks'>;

/** One page of the algorithms that an authority uses. */
export const AlgorithmRegisterQuery = operation<
  {
    knowledge: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: RegisterEntry }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  },
  { filter: KnowledgeFilter; first: number; after: string | null }
>(`
  query AlgorithmRegister($filter: KnowledgeFilter, $first: Int!, $after: String) {
    knowledge(filter: $filter, first: $first, after: $after) {
      totalCount
      edges { node { address title ${TEXT} summary ${TEXT} label evidence verifiedAt marks } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** How many algorithms an authority has in the register. */
export const AlgorithmCountQuery = operation<
  { knowledge: { readonly totalCount: number } },
  { filter: KnowledgeFilter }
>(`
  query AlgorithmCount($filter: KnowledgeFilter) { knowledge(filter: $filter, first: 1) { totalCount } }
`);
