import { Platform1763900000000 } from './1763900000000-platform.js';
import { Accounts1763900100000 } from './1763900100000-accounts.js';
import { Community1763900200000 } from './1763900200000-community.js';
import { Assessment1763900300000 } from './1763900300000-assessment.js';
import { Audit1764000000000 } from './1764000000000-audit.js';
import { ProofOfIdentity1764000100000 } from './1764000100000-proof-of-identity.js';
import { MembersAndGroups1764000200000 } from './1764000200000-members-and-groups.js';
import { MemberRegistration1764000500000 } from './1764000500000-member-registration.js';
import { Memberships1764000510000 } from './1764000510000-memberships.js';

/** Every migration, oldest first. A merged one is never changed; what comes later is a new one at the end. */
export const migrations = [
  Platform1763900000000,
  Accounts1763900100000,
  Community1763900200000,
  Assessment1763900300000,
  Audit1764000000000,
  ProofOfIdentity1764000100000,
  MembersAndGroups1764000200000,
  MemberRegistration1764000500000,
  Memberships1764000510000,
];
