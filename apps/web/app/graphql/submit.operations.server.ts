import { type ContentListItem } from './curation.types';
import { operation } from './document.server';

/** Something an authority wrote in an assessment, as a suggestion for a case. */
export interface CaseMaterial {
  readonly id: string;
  readonly topic: string | null;
  readonly question: string;
  readonly note: string | null;
  readonly link: { readonly title: string; readonly url: string } | null;
}

export const CaseMaterialQuery = operation<
  { caseMaterial: readonly CaseMaterial[] },
  { authorityId: string }
>(`
  query CaseMaterial($authorityId: ID!) {
    caseMaterial(authorityId: $authorityId) { id topic question note link { title url } }
  }
`);

export const StartCaseStudy = operation<
  { startCaseStudy: { readonly itemId: string } },
  { input: { authorityId: string; title: string; materialIds: readonly string[] } }
>(`mutation StartCaseStudy($input: StartCaseStudyInput!) { startCaseStudy(input: $input) { itemId } }`);

/** An item on the shelf of those who work on it. */
export interface OwnItem extends Omit<ContentListItem, 'draft'> {
  readonly verifiedAt: string | null;
  readonly draft: {
    readonly stateAt: string;
    readonly note: string;
    readonly publishAt: string | null;
  } | null;
}

export const OwnShelfQuery = operation<
  {
    contentQueue: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: OwnItem }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
    contentKinds: readonly {
      readonly name: string;
      readonly mayPropose: boolean;
      readonly group: { readonly name: string };
    }[];
    viewer: { readonly authorities: readonly { readonly id: string; readonly name: string }[] } | null;
  },
  { kind: string | null; after: string | null }
>(`
  query OwnShelf($kind: String, $after: String) {
    contentQueue(queue: MINE, kind: $kind, first: 50, after: $after) {
      totalCount
      edges { node {
        id kind title address state group { id name } authority { id name } publishedAt verifiedAt goneReason
        verifyDue stale draft { stateAt note publishAt }
      } }
      pageInfo { hasNextPage endCursor }
    }
    contentKinds { name mayPropose group { name } }
    viewer { authorities { id name } }
  }
`);
