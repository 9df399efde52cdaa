import { type Sections } from '../i18n/catalogues';

/** A place in the menu of a signed-in person. */
export interface Desk {
  readonly path: string;
  readonly name: keyof Sections['shell'];
  /** Only for people who may do this; null for everybody who is signed in. */
  readonly permission: string | null;
}

/** What stands in the menu of a signed-in person, in this order; a new desk is one more line here. */
const DESKS: readonly Desk[] = [
  { path: '/account', name: 'account.mine', permission: null },
  { path: '/shelf', name: 'account.shelf', permission: null },
  { path: '/desk/content', name: 'account.content', permission: null },
  { path: '/desk/memberships', name: 'account.memberships', permission: 'membership.check' },
  { path: '/desk/vacancies', name: 'account.vacancies', permission: 'authority.vacancies' },
  { path: '/desk/elections', name: 'account.electionDesk', permission: 'election.run' },
  { path: '/people', name: 'account.people', permission: 'people.manage' },
  { path: '/audit', name: 'account.audit', permission: 'audit.read' },
];

/** The desks of somebody with these permissions. */
export function desksOf(permissions: readonly string[]): readonly Desk[] {
  return DESKS.filter(({ permission }) => permission === null || permissions.includes(permission));
}
