import { type FrameViewer } from '../components/site-header';
import { operation } from './document.server';

export const FrameViewerQuery = operation<{ viewer: FrameViewer | null }>(`
  query FrameViewer { viewer { name demo permissions authorities { id name } } }
`);

/** An invented person to sign in as. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly coordinator: boolean;
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
}

export const DemoPeopleQuery = operation<{ demoPeople: readonly DemoPerson[] }>(`
  query DemoPeople { demoPeople { id name coordinator authorities { id name } } }
`);

export const RequestSignInLink = operation<
  { requestSignInLink: { readonly minutes: number } },
  { email: string; next: string | null }
>(`
  mutation RequestSignInLink($email: String!, $next: String) {
    requestSignInLink(email: $email, next: $next) { minutes }
  }
`);

export const SignInLinkStatusQuery = operation<{ signInLinkStatus: 'USABLE' | 'SPENT' }, { token: string }>(`
  query SignInLinkStatus($token: String!) { signInLinkStatus(token: $token) }
`);

export const CompleteSignIn = operation<
  {
    completeSignIn:
      | { readonly __typename: 'SignedIn'; readonly next: string }
      | { readonly __typename: 'SignInLinkSpentError' };
  },
  { token: string }
>(`
  mutation CompleteSignIn($token: String!) {
    completeSignIn(token: $token) { __typename ... on SignedIn { next } }
  }
`);

export const SignInAsDemoPerson = operation<
  { signInAsDemoPerson: { readonly next: string } },
  { personId: string }
>(`
  mutation SignInAsDemoPerson($personId: ID!) { signInAsDemoPerson(personId: $personId) { next } }
`);

export const SignOut = operation<{ signOut: boolean }>(`
  mutation SignOut { signOut }
`);
