import { operation } from './document.server';

/** Kinds of mail that a person may switch off. */
export type NotificationKind =
  'GROUP_NEWS' | 'ELECTION_CALLS' | 'STEWARD_ALARMS' | 'REMINDERS' | 'SAVED_SEARCHES' | 'COLLEAGUES';

/** The account as its owner sees it. */
export interface MyAccount {
  readonly name: string;
  readonly email: string;
  readonly wantedEmail: string | null;
  readonly locale: string;
  readonly demo: boolean;
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  readonly notifications: readonly { readonly kind: NotificationKind; readonly wanted: boolean }[];
}

export const MyAccountQuery = operation<{ viewer: MyAccount | null }>(`
  query MyAccount {
    viewer {
      name email wantedEmail locale demo
      authorities { id name }
      notifications { kind wanted }
    }
  }
`);

export const FreshnessQuery = operation<{
  viewer: { readonly isFresh: boolean; readonly email: string } | null;
}>(`
  query Freshness { viewer { isFresh email } }
`);

export const RenameMe = operation<{ renameMe: { readonly name: string } }, { name: string }>(`
  mutation RenameMe($name: String!) { renameMe(name: $name) { name } }
`);

export const SetLocale = operation<{ setLocale: { readonly locale: string } }, { locale: string }>(`
  mutation SetLocale($locale: String!) { setLocale(locale: $locale) { locale } }
`);

export const SetNotifications = operation<
  { setNotifications: readonly { readonly kind: NotificationKind }[] },
  { wanted: readonly NotificationKind[] }
>(`
  mutation SetNotifications($wanted: [NotificationKind!]!) { setNotifications(wanted: $wanted) { kind } }
`);

export const RequestEmailChange = operation<
  { requestEmailChange: { readonly minutes: number } },
  { email: string }
>(`
  mutation RequestEmailChange($email: String!) { requestEmailChange(email: $email) { minutes } }
`);

export const EmailChangeStatusQuery = operation<
  { emailChangeStatus: 'USABLE' | 'SPENT' },
  { token: string }
>(`
  query EmailChangeStatus($token: String!) { emailChangeStatus(token: $token) }
`);

export const ConfirmEmailChange = operation<
  {
    confirmEmailChange:
      | { readonly __typename: 'EmailChanged'; readonly email: string }
      | { readonly __typename: 'EmailChangeSpentError' };
  },
  { token: string }
>(`
  mutation ConfirmEmailChange($token: String!) {
    confirmEmailChange(token: $token) { __typename ... on EmailChanged { email } }
  }
`);

/** One kind of personal data that a part of the hub holds. */
export interface HeldData {
  readonly domain: string;
  readonly kind: string;
  readonly onErase: 'ERASED' | 'PSEUDONYMISED' | 'KEPT';
  readonly reason: string;
}

export const MyPersonalDataQuery = operation<{
  myPersonalData: { readonly kinds: readonly HeldData[]; readonly obstacles: readonly string[] };
}>(`
  query MyPersonalData { myPersonalData { kinds { domain kind onErase reason } obstacles } }
`);

export const EraseMe = operation<{
  eraseMe:
    | { readonly __typename: 'PersonErased' }
    | { readonly __typename: 'ErasureBlockedError'; readonly obstacles: readonly string[] };
}>(`
  mutation EraseMe { eraseMe { __typename ... on ErasureBlockedError { obstacles } } }
`);
