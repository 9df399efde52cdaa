/**
 * Every kind of mail to a person, and what it tells. Optional ones may be switched off; without the others the account
 * would not be safe or not usable. Texts for people stand in the web's messages.
 */
const NOTIFICATION_KINDS = {
  'group-news': {
    isOptional: true,
    tells: 'what happens in the groups one takes part in: meetings, outputs, changes of the chair',
  },
  'election-calls': {
    isOptional: true,
    tells: 'calls for applications and the opening of votes in which one may take part',
  },
  'steward-alarms': {
    isOptional: true,
    tells: 'that an authority one acts for has too few stewards, or that somebody asks to become one',
  },
  reminders: { isOptional: true, tells: 'that something one began is still open, or that a date comes near' },
  'saved-searches': { isOptional: true, tells: 'what is new in the searches one has saved' },
  colleagues: { isOptional: true, tells: 'that a colleague sends one a page of the hub' },
  'sign-in': { isOptional: false, tells: 'links one asked for, to sign in or to confirm a new address' },
  security: {
    isOptional: false,
    tells: 'that something about the account changed: its address, its factors, its rights',
  },
  rights: { isOptional: false, tells: 'invitations and decisions about whom one acts for' },
  goodbye: { isOptional: false, tells: 'that the account was erased' },
} as const;

/** A kind of mail. */
export type MailKind = keyof typeof NOTIFICATION_KINDS;

/** A kind of mail that may be switched off. */
export type NotificationKind = {
  [Kind in MailKind]: (typeof NOTIFICATION_KINDS)[Kind]['isOptional'] extends true ? Kind : never;
}[MailKind];

/** The kinds of mail that may be switched off, in the order of the table. */
export const OPTIONAL_KINDS: readonly NotificationKind[] = (
  Object.keys(NOTIFICATION_KINDS) as MailKind[]
).filter((kind): kind is NotificationKind => NOTIFICATION_KINDS[kind].isOptional);
