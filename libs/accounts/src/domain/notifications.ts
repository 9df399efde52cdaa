/** Kinds of mail that a person may switch off, each with what it tells; texts for people stand in the web's messages. */
export const NOTIFICATION_KINDS = {
  'group-news': 'what happens in the groups one takes part in: meetings, outputs, changes of the chair',
  'election-calls': 'calls for applications and the opening of votes in which one may take part',
  'steward-alarms':
    'that an authority one acts for has too few stewards, or that somebody asks to become one',
  reminders: 'that something one began is still open, or that a date comes near',
} as const;

/** A kind of mail that may be switched off. */
export type NotificationKind = keyof typeof NOTIFICATION_KINDS;

/** Mail that is sent whatever one chose, because the account would not be safe or not usable without it. */
const MANDATORY_MAIL = {
  'sign-in': 'links one asked for, to sign in or to confirm a new address',
  security: 'that something about the account changed: its address, its factors, its rights',
  rights: 'invitations and decisions about whom one acts for',
  goodbye: 'that the account was erased',
} as const;

/** A kind of mail that may not be switched off. */
export type MandatoryMail = keyof typeof MANDATORY_MAIL;

/** Whether a text names a kind of mail that may be switched off. */
export function isNotificationKind(text: string): text is NotificationKind {
  return text in NOTIFICATION_KINDS;
}
