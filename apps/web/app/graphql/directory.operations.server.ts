import { operation } from './document.server';

/** A place on the public list. */
export interface Membership {
  readonly id: string;
  readonly kind: 'SIGNATORY' | 'SUPPORTER';
  readonly signedOn: string | null;
  readonly asOf: string | null;
  readonly signerPosition: string;
  readonly sourceNote: string;
  readonly label: string;
}

/** What lists show of an authority or an organisation. */
export interface BodyHead {
  readonly id: string;
  readonly name: string;
  readonly nameLocale: string;
  readonly type: string;
  readonly country: string;
}

/** A line of the directory: an authority or an organisation. */
export interface Member extends Membership {
  readonly authority: BodyHead | null;
  readonly organisation: BodyHead | null;
}

/** The members of one country. */
export interface CountryCount {
  readonly country: string;
  readonly signatories: number;
  readonly supporters: number;
}

/** A number that somebody published. */
export interface Observation {
  readonly on: string;
  readonly what: string;
  readonly number: string;
  readonly sourceNote: string;
  readonly label: string;
}

interface FilterVariables {
  readonly kind: string | null;
  readonly country: string | null;
  readonly type: string | null;
  readonly size: string | null;
  readonly text: string | null;
}

const HEAD = 'id name nameLocale type country';
const MEMBERSHIP = 'id kind signedOn asOf signerPosition sourceNote label';
const REGION = 'region { edition code name level }';

export const DirectoryQuery = operation<
  {
    members: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: Member }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
    countries: readonly CountryCount[];
    everywhere: readonly CountryCount[];
    memberObservations: readonly Observation[];
  },
  FilterVariables & { after: string | null }
>(`
  query Directory($kind: MembershipKind, $country: String, $type: MemberType, $size: PopulationClass, $text: String,
      $after: String) {
    members(kind: $kind, country: $country, type: $type, size: $size, text: $text, first: 50, after: $after) {
      totalCount
      edges { node { ${MEMBERSHIP} authority { ${HEAD} } organisation { ${HEAD} } } }
      pageInfo { hasNextPage endCursor }
    }
    countries: memberCountries(kind: $kind, type: $type, size: $size, text: $text) { country signatories supporters }
    everywhere: memberCountries { country signatories supporters }
    memberObservations { on what number sourceNote label }
  }
`);

/** What everybody may know about an authority or an organisation. */
export interface BodyFacts extends BodyHead {
  readonly website: string | null;
  readonly label: string;
  readonly memberships: readonly Membership[];
  readonly region?: { readonly edition: string; readonly code: string; readonly name: string } | null;
  readonly population?: number | null;
  readonly populationYear?: number | null;
}

export const AuthorityPageQuery = operation<{ authority: BodyFacts | null }, { id: string }>(`
  query AuthorityPage($id: ID!) {
    authority(id: $id) {
      ${HEAD} ${REGION} population populationYear website label memberships { ${MEMBERSHIP} }
    }
  }
`);

/** How much an authority has published on the shelf. */
export const AuthorityShelfQuery = operation<{ knowledge: { readonly totalCount: number } }, { id: string }>(`
  query AuthorityShelf($id: ID!) { knowledge(filter: { authorityId: $id }, first: 1) { totalCount } }
`);

export const OrganisationPageQuery = operation<{ organisation: BodyFacts | null }, { id: string }>(`
  query OrganisationPage($id: ID!) {
    organisation(id: $id) { ${HEAD} website label memberships { ${MEMBERSHIP} } }
  }
`);
