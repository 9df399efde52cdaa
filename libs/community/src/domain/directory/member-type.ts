import { AUTHORITY_TYPES, type AuthorityType } from '../authority.js';
import { ORGANISATION_TYPES, type OrganisationType } from '../organisation.js';

/** What a member of the community is; kinds of organisations are marked, since some share their name with authorities. */
export type MemberType = AuthorityType | `organisation-${OrganisationType}`;

/** Every kind of member, authorities first. */
export const MEMBER_TYPES: readonly MemberType[] = [
  ...AUTHORITY_TYPES,
  ...ORGANISATION_TYPES.map((type) => `organisation-${type}` as const),
];
