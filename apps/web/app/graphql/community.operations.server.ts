import { operation } from './document.server';

/** A public administration that signed the declaration. */
export interface Signatory {
  readonly id: string;
  readonly signedOn: string | null;
  readonly asOf: string | null;
  readonly label: string;
  readonly sourceNote: string;
  readonly authority: {
    readonly name: string;
    readonly nameLocale: string;
    readonly type: string;
    readonly country: string;
  };
}

export const SignatoriesQuery = operation<
  {
    signatories: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: Signatory }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  },
  { after: string | null }
>(`
  query Signatories($after: String) {
    signatories(first: 50, after: $after) {
      totalCount
      edges { node { id signedOn asOf label sourceNote authority { name nameLocale type country } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
