import type { AuthorityType } from '../authority.js';
import type { OrganisationType } from '../organisation.js';

/** What a member of the community is; kinds of organisations are marked, since some share their name with authorities. */
export type MemberType = AuthorityType | `organisation-${OrganisationType}`;
