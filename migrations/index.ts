import { Platform1763900000000 } from './1763900000000-platform.js';
import { Accounts1763900100000 } from './1763900100000-accounts.js';
import { Community1763900200000 } from './1763900200000-community.js';
import { Assessment1763900300000 } from './1763900300000-assessment.js';
import { Audit1764000000000 } from './1764000000000-audit.js';
import { ProofOfIdentity1764000100000 } from './1764000100000-proof-of-identity.js';
import { MembersAndGroups1764000200000 } from './1764000200000-members-and-groups.js';
import { SignInMethods1764000300000 } from './1764000300000-sign-in-methods.js';
import { AuditSeals1764000400000 } from './1764000400000-audit-seals.js';
import { MyAccount1764000410000 } from './1764000410000-my-account.js';
import { MemberRegistration1764000500000 } from './1764000500000-member-registration.js';
import { Memberships1764000510000 } from './1764000510000-memberships.js';
import { Directory1764000600000 } from './1764000600000-directory.js';
import { Stewards1764000610000 } from './1764000610000-stewards.js';
import { Groups1764000700000 } from './1764000700000-groups.js';
import { GroupWork1764000710000 } from './1764000710000-group-work.js';
import { Elections1764000800000 } from './1764000800000-elections.js';
import { SignedAs1764000900000 } from './1764000900000-signed-as.js';
import { Curation1764100000000 } from './1764100000000-curation.js';
import { Mims1764100100000 } from './1764100100000-mims.js';
import { Tools1764100200000 } from './1764100200000-tools.js';
import { Conformance1764100300000 } from './1764100300000-conformance.js';
import { Knowledge1764200000000 } from './1764200000000-knowledge.js';
import { CaseLife1764200300000 } from './1764200300000-case-life.js';
import { Funding1764200400000 } from './1764200400000-funding.js';
import { Needs1764200500000 } from './1764200500000-needs.js';
import { ContentFiles1764200600000 } from './1764200600000-content-files.js';
import { MutedSearches1764200700000 } from './1764200700000-muted-searches.js';
import { ShelfBits1764200800000 } from './1764200800000-shelf-bits.js';
import { NeedOrder1764200900000 } from './1764200900000-need-order.js';
import { ShelfRows1764201000000 } from './1764201000000-shelf-rows.js';
import { SearchOutbox1764201100000 } from './1764201100000-search-outbox.js';

/** Every migration, oldest first. A merged one is never changed; what comes later is a new one at the end. */
export const migrations = [
  Platform1763900000000,
  Accounts1763900100000,
  Community1763900200000,
  Assessment1763900300000,
  Audit1764000000000,
  ProofOfIdentity1764000100000,
  MembersAndGroups1764000200000,
  SignInMethods1764000300000,
  AuditSeals1764000400000,
  MyAccount1764000410000,
  MemberRegistration1764000500000,
  Memberships1764000510000,
  Directory1764000600000,
  Stewards1764000610000,
  Groups1764000700000,
  GroupWork1764000710000,
  Elections1764000800000,
  SignedAs1764000900000,
  Curation1764100000000,
  Mims1764100100000,
  Tools1764100200000,
  Conformance1764100300000,
  Knowledge1764200000000,
  CaseLife1764200300000,
  Funding1764200400000,
  Needs1764200500000,
  ContentFiles1764200600000,
  MutedSearches1764200700000,
  ShelfBits1764200800000,
  NeedOrder1764200900000,
  ShelfRows1764201000000,
  SearchOutbox1764201100000,
];
