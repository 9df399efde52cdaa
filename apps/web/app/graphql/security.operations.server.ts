import { operation } from './document.server';

/** A passkey of the person. */
export interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly addedAt: string;
  readonly lastUsedAt: string | null;
}

/** What the person can prove with, beside their mailbox. */
export interface SecondFactors {
  readonly authenticatorApp: { readonly addedAt: string; readonly lastUsedAt: string } | null;
  readonly passkeys: readonly Passkey[];
  readonly recoveryCodesLeft: number;
}

/** A browser the person is signed in with. */
export interface OwnSession {
  readonly id: string;
  readonly device: string;
  readonly since: string;
  readonly lastSeenAt: string;
  readonly current: boolean;
}

/** An account at an identity provider the person can sign in with. */
export interface Identity {
  readonly id: string;
  readonly provider: string;
  readonly addedAt: string;
}

export const SignInMethodsQuery = operation<{ signInMethods: { readonly identityProvider: string | null } }>(`
  query SignInMethods { signInMethods { identityProvider } }
`);

export const SecurityQuery = operation<{
  viewer: {
    readonly isFresh: boolean;
    readonly secondFactors: SecondFactors;
    readonly sessions: readonly OwnSession[];
    readonly identities: readonly Identity[];
  } | null;
  signInMethods: { readonly identityProvider: string | null };
}>(`
  query Security {
    viewer {
      isFresh
      secondFactors {
        authenticatorApp { addedAt lastUsedAt }
        passkeys { id name addedAt lastUsedAt }
        recoveryCodesLeft
      }
      sessions { id device since lastSeenAt current }
      identities { id provider addedAt }
    }
    signInMethods { identityProvider }
  }
`);

/** What the page where people confirm that it is they has to know of them. */
export interface Confirming {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly demo: boolean;
  readonly isFresh: boolean;
  readonly needsSecondFactor: boolean;
  readonly secondFactors: {
    readonly authenticatorApp: { readonly addedAt: string } | null;
    readonly passkeys: readonly { readonly id: string }[];
    readonly recoveryCodesLeft: number;
  };
}

export const ConfirmingQuery = operation<{ viewer: Confirming | null }>(`
  query Confirming {
    viewer {
      id name email demo isFresh needsSecondFactor
      secondFactors { authenticatorApp { addedAt } passkeys { id } recoveryCodesLeft }
    }
  }
`);

type WithCode = { readonly __typename: 'Confirmed' } | { readonly __typename: 'CodeRefusedError' };

export const ConfirmWithTotp = operation<{ confirmWithTotp: WithCode }, { code: string }>(`
  mutation ConfirmWithTotp($code: String!) { confirmWithTotp(code: $code) { __typename } }
`);

export const ConfirmWithRecoveryCode = operation<{ confirmWithRecoveryCode: WithCode }, { code: string }>(`
  mutation ConfirmWithRecoveryCode($code: String!) { confirmWithRecoveryCode(code: $code) { __typename } }
`);

export const BeginPasskeySignIn = operation<{ beginPasskeySignIn: string }>(`
  mutation BeginPasskeySignIn { beginPasskeySignIn }
`);

export const SignInWithPasskey = operation<
  {
    signInWithPasskey:
      | { readonly __typename: 'SignedIn'; readonly next: string }
      | { readonly __typename: 'PasskeyRefusedError' };
  },
  { answer: string; next: string }
>(`
  mutation SignInWithPasskey($answer: String!, $next: String) {
    signInWithPasskey(answer: $answer, next: $next) { __typename ... on SignedIn { next } }
  }
`);

export const BeginPasskeyConfirmation = operation<{ beginPasskeyConfirmation: string }>(`
  mutation BeginPasskeyConfirmation { beginPasskeyConfirmation }
`);

export const ConfirmWithPasskey = operation<
  {
    confirmWithPasskey: { readonly __typename: 'Confirmed' } | { readonly __typename: 'PasskeyRefusedError' };
  },
  { answer: string }
>(`
  mutation ConfirmWithPasskey($answer: String!) { confirmWithPasskey(answer: $answer) { __typename } }
`);

export const BeginPasskeyEnrolment = operation<{ beginPasskeyEnrolment: string }>(`
  mutation BeginPasskeyEnrolment { beginPasskeyEnrolment }
`);

/** A factor was added; the codes are told this once. */
export interface FactorAdded {
  readonly __typename: 'FactorAdded';
  readonly recoveryCodes: readonly string[];
}

export const CompletePasskeyEnrolment = operation<
  { completePasskeyEnrolment: FactorAdded | { readonly __typename: 'PasskeyRefusedError' } },
  { answer: string; name: string }
>(`
  mutation CompletePasskeyEnrolment($answer: String!, $name: String) {
    completePasskeyEnrolment(answer: $answer, name: $name) {
      __typename ... on FactorAdded { recoveryCodes }
    }
  }
`);

export const RemovePasskey = operation<{ removePasskey: boolean }, { id: string }>(`
  mutation RemovePasskey($id: ID!) { removePasskey(id: $id) }
`);

export const TotpEnrolmentQuery = operation<{
  totpEnrolment: { readonly key: string; readonly address: string } | null;
}>(`
  query TotpEnrolment { totpEnrolment { key address } }
`);

export const BeginTotpEnrolment = operation<{ beginTotpEnrolment: { readonly key: string } }>(`
  mutation BeginTotpEnrolment { beginTotpEnrolment { key } }
`);

export const CompleteTotpEnrolment = operation<
  {
    completeTotpEnrolment:
      | FactorAdded
      | { readonly __typename: 'CodeRefusedError' }
      | { readonly __typename: 'EnrolmentExpiredError' };
  },
  { code: string }
>(`
  mutation CompleteTotpEnrolment($code: String!) {
    completeTotpEnrolment(code: $code) { __typename ... on FactorAdded { recoveryCodes } }
  }
`);

export const RemoveTotp = operation<{ removeTotp: boolean }>(`
  mutation RemoveTotp { removeTotp }
`);

export const RenewRecoveryCodes = operation<{ renewRecoveryCodes: readonly string[] }>(`
  mutation RenewRecoveryCodes { renewRecoveryCodes }
`);

export const EndSession = operation<{ endSession: boolean }, { id: string }>(`
  mutation EndSession($id: ID!) { endSession(id: $id) }
`);

export const EndOtherSessions = operation<{ endOtherSessions: number }>(`
  mutation EndOtherSessions { endOtherSessions }
`);

export const BeginIdentityConnection = operation<{ beginIdentityConnection: string }>(`
  mutation BeginIdentityConnection { beginIdentityConnection }
`);

export const DisconnectIdentity = operation<{ disconnectIdentity: boolean }, { id: string }>(`
  mutation DisconnectIdentity($id: ID!) { disconnectIdentity(id: $id) }
`);
