/** What a person is on the platform as a whole. What they may do for one authority follows from being its steward. */
export const ROLES = ['member', 'coordinator'] as const;

/** A role of a person on the platform. */
export type Role = (typeof ROLES)[number];

/** Every permission that exists, as the sentence "may …". An operation may ask for no other. */
export const PERMISSIONS = {
  'account.edit': 'change their own language and profile',
  'assessment.read': 'read and download the assessments of the authorities they are a steward of',
  'assessment.edit': 'start, answer and import assessments of the authorities they are a steward of',
  'assessment.submit': 'submit and reopen assessments of the authorities they are a steward of',
  'people.manage': 'find people by their address, suspend them, and make them coordinators',
  'audit.read': 'read and download the audit log',
  'election.call': 'make open calls for the groups that their organisation leads, and run those elections',
  'election.run': 'make open calls and run elections of every group',
  'election.apply': 'stand in elections on behalf of the authorities they are a steward of',
  'election.roll': 'see whether the authorities they are a steward of may vote, and ask to be added',
  'election.voter': 'say who casts the vote of the authorities they are a steward of',
  'ballot.cast': 'cast the vote of an authority that named them as its voter',
  'steward.read': 'see who else acts for an authority or organisation they are a steward of',
  'steward.request': 'ask to become a steward',
  'steward.invite': 'invite and accept stewards of an authority or organisation they are a steward of',
  'steward.remove': 'remove stewards of an authority or organisation they are a steward of, and leave it',
  'steward.appoint': 'give a steward to an authority or organisation that has none',
  'authority.vacancies': 'see which authorities have too few stewards',
  'domain.verify': 'confirm that a mail domain belongs to an authority',
  'questionnaire.import': 'publish new versions of questionnaires',
  'group.join': 'let the authorities they are a steward of join and leave groups',
  'group.curate': 'write the plan, meetings and outputs of the groups they chair or are delegated to',
  'group.invite': 'invite supporters to the groups they chair or are delegated to',
  'mandate.appoint':
    'appoint delegates of the groups they chair, and say who exercises the mandates of their authorities',
  'group.coordinate': 'appoint chairs and lead organisations, and curate every group',
  'authority.register': 'propose an authority or an organisation, and become its first steward',
  'authority.edit': 'change the facts about the authorities they are a steward of',
  'membership.prepare': 'prepare, support and withdraw the memberships of those they are a steward of',
  'declaration.sign': 'sign the declaration for an authority they are a steward of',
  'claim.edit': 'make conformance claims for the authorities and organisations they are a steward of',
  'claim.verify': 'say that claims were verified, for the group that owns the MIMs',
  'clauses.edit': 'keep lists of clauses for the authorities they are a steward of',
  'funding.pursue': 'keep the list of calls that the authorities they are a steward of go for',
  'funding.reasons':
    'see, as counts, why applications for funding were refused, as curators of the financial group',
  'search.save': 'save searches, and be told of what is new in them',
  'page.send': 'send a page of the hub to a colleague they share an authority with',
  'content.edit': 'propose content, and write what they, their authorities or their groups proposed',
  'content.curate': 'review, publish and archive the content of the groups they chair or are delegated to',
  'content.coordinate': 'review, publish and archive the content of every group',
  'case.reuse': 'say that authorities they are a steward of did again what a case tells',
  'case.question': 'ask about cases, and answer for those of their authorities or groups',
  'membership.check': 'check, list, send back and withdraw memberships',
} as const;

/** The name of a permission. */
export type Permission = keyof typeof PERMISSIONS;

/** What everybody who is signed in may try; whether it holds for a given thing is decided by its policy. */
const MEMBER_WORK = [
  'account.edit',
  'assessment.read',
  'assessment.edit',
  'assessment.submit',
  'group.join',
  'group.curate',
  'group.invite',
  'mandate.appoint',
  'election.call',
  'election.apply',
  'election.roll',
  'election.voter',
  'ballot.cast',
  'steward.read',
  'steward.request',
  'steward.invite',
  'steward.remove',
  'authority.register',
  'authority.edit',
  'membership.prepare',
  'declaration.sign',
  'claim.edit',
  'claim.verify',
  'clauses.edit',
  'funding.pursue',
  'funding.reasons',
  'search.save',
  'page.send',
  'content.edit',
  'content.curate',
  'case.reuse',
  'case.question',
] as const satisfies readonly Permission[];

/** What only those may do who run the platform. */
const COORDINATION = [
  'people.manage',
  'audit.read',
  'questionnaire.import',
  'group.coordinate',
  'election.run',
  'steward.appoint',
  'authority.vacancies',
  'domain.verify',
  'membership.check',
  'content.coordinate',
] as const satisfies readonly Permission[];

/** What each role allows. Whether it holds for a given authority is decided row by row, by that row's policy. */
export const PERMISSIONS_BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  member: MEMBER_WORK,
  coordinator: [...MEMBER_WORK, ...COORDINATION],
};

/** Whether a text names a role. */
export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** Everything the roles allow together. A role this version does not know allows nothing. */
export function permissionsOf(roles: readonly string[]): ReadonlySet<Permission> {
  return new Set(roles.filter(isRole).flatMap((role) => PERMISSIONS_BY_ROLE[role]));
}

/** What a session allows, and what it would allow with a second factor. */
export interface SessionPermissions {
  readonly permissions: ReadonlySet<Permission>;
  readonly withheldPermissions: ReadonlySet<Permission>;
}

/**
 * What a session with these roles allows. Whatever only coordinators may do is withheld until the session has a
 * second factor: a mailbox alone must not be enough to run the platform (OWASP ASVS 6.3.3).
 */
export function permissionsOfSession(roles: readonly string[], secondFactor: boolean): SessionPermissions {
  const all = permissionsOf(roles);
  if (secondFactor || !roles.includes('coordinator')) {
    return { permissions: all, withheldPermissions: NOTHING };
  }
  const permissions = permissionsOf(roles.map((role) => (role === 'coordinator' ? 'member' : role)));
  return { permissions, withheldPermissions: new Set([...all].filter((name) => !permissions.has(name))) };
}

const NOTHING: ReadonlySet<Permission> = new Set();
