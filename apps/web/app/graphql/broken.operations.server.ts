import { type Pages } from './curation.operations.server';
import { type BrokenLink, type BrokenRelation } from './curation.types';
import { operation } from './document.server';
import { PAGE_INFO } from './fragments.server';

/** What is published and leads nowhere. */
export const BrokenLinksQuery = operation<{ brokenLinks: Pages<BrokenLink> }, { after: string | null }>(`
  query BrokenLinks($after: String) {
    brokenLinks(first: 20, after: $after) {
      edges { node { id url path outcome failingSince item { id title } } } ${PAGE_INFO}
    }
  }
`);

export const BrokenRelationsQuery = operation<
  { brokenRelations: Pages<BrokenRelation> },
  { after: string | null }
>(`
  query BrokenRelations($after: String) {
    brokenRelations(first: 20, after: $after) {
      edges { node { id toAddress item { id address title { text locale } } } } ${PAGE_INFO}
    }
  }
`);
