import { operation } from './document.server';
import { type Duplicate, type MemberKind } from './membership.types';

/** What forms say about any member. */
interface MemberInput {
  readonly names: readonly { readonly locale: string; readonly text: string }[];
  readonly sourceLocale: string;
  readonly country: string;
  readonly type: string;
  readonly website: string | null;
}

/** What forms say about an authority. */
export interface AuthorityInput extends MemberInput {
  readonly regionCode: string | null;
  readonly lauCode: string | null;
  readonly population: number | null;
  readonly populationYear: number | null;
}

/** What comes of registering. */
export type Registered =
  | { readonly __typename: 'RegisteredMember'; readonly id: string; readonly kind: MemberKind }
  | { readonly __typename: 'LikelyDuplicatesError'; readonly candidates: readonly Duplicate[] }
  | { readonly __typename: 'LauCodeTakenError'; readonly candidate: Duplicate };

const DUPLICATE = `id kind name country reasons`;
const REGISTERED = `
  __typename
  ... on RegisteredMember { id kind }
  ... on LikelyDuplicatesError { candidates { ${DUPLICATE} } }
  ... on LauCodeTakenError { candidate { ${DUPLICATE} } }
`;

export const RegisterAuthority = operation<
  { registerAuthority: Registered },
  { input: AuthorityInput & { readonly notThese: readonly string[] } }
>(`
  mutation RegisterAuthority($input: RegisterAuthorityInput!) { registerAuthority(input: $input) { ${REGISTERED} } }
`);

export const RegisterOrganisation = operation<
  { registerOrganisation: Registered },
  { input: MemberInput & { readonly notThese: readonly string[] } }
>(`
  mutation RegisterOrganisation($input: RegisterOrganisationInput!) {
    registerOrganisation(input: $input) { ${REGISTERED} }
  }
`);

/** One region to choose. */
export interface RegionChoice {
  readonly code: string;
  readonly name: string;
  readonly level: number;
}

export const RegionChoicesQuery = operation<{ regions: readonly RegionChoice[] }, { country: string }>(`
  query RegionChoices($country: String!) { regions(country: $country) { code name level } }
`);

export const AuthorityFactsQuery = operation<
  { authorityFacts: AuthorityInput & { readonly id: string; readonly identityFixed: boolean } },
  { id: string }
>(`
  query AuthorityFacts($id: ID!) {
    authorityFacts(authorityId: $id) {
      id names { locale text } sourceLocale type country regionCode lauCode population populationYear website identityFixed
    }
  }
`);

export const IsPublicQuery = operation<
  {
    authority: { readonly id: string } | null;
    viewer: { readonly authorities: readonly { id: string }[] } | null;
  },
  { id: string }
>(`
  query IsPublic($id: ID!) { authority(id: $id) { id } viewer { authorities { id } } }
`);

export const EditAuthority = operation<
  { editAuthority: Exclude<Registered, { __typename: 'LikelyDuplicatesError' }> },
  { input: AuthorityInput & { readonly authorityId: string } }
>(`
  mutation EditAuthority($input: EditAuthorityInput!) {
    editAuthority(input: $input) {
      __typename
      ... on LauCodeTakenError { candidate { ${DUPLICATE} } }
    }
  }
`);
