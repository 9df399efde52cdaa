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
  'questionnaire.import': 'publish new versions of questionnaires',
  'authority.register': 'propose an authority or an organisation, and become its first steward',
  'authority.edit': 'change the facts about the authorities they are a steward of',
  'membership.prepare': 'prepare, support and withdraw the memberships of those they are a steward of',
  'declaration.sign': 'sign the declaration for an authority they are a steward of',
  'membership.check': 'check, list, send back and withdraw memberships',
} as const;

/** The name of a permission. */
export type Permission = keyof typeof PERMISSIONS;

const ASSESSMENT_WORK = [
  'assessment.read',
  'assessment.edit',
  'assessment.submit',
] as const satisfies readonly Permission[];

const MEMBERSHIP_WORK = [
  'authority.register',
  'authority.edit',
  'membership.prepare',
  'declaration.sign',
] as const satisfies readonly Permission[];

/** What each role allows. Whether it holds for a given authority is decided row by row, by that row's policy. */
export const PERMISSIONS_BY_ROLE: Readonly<Record<Role, readonly Permission[]>> = {
  member: ['account.edit', ...ASSESSMENT_WORK, ...MEMBERSHIP_WORK],
  coordinator: [
    'account.edit',
    'questionnaire.import',
    'membership.check',
    ...ASSESSMENT_WORK,
    ...MEMBERSHIP_WORK,
  ],
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
