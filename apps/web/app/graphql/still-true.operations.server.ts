import { operation } from './document.server';

/** What a link from a mail asks about. */
export interface StillTrue {
  readonly title: string;
  readonly address: string;
  readonly verifiedAt: string;
  readonly expiresAt: string;
}

export const StillTrueQuery = operation<{ stillTrue: StillTrue | null }, { token: string }>(`
  query StillTrue($token: String!) {
    stillTrue(token: $token) { title address verifiedAt expiresAt }
  }
`);

export const ConfirmStillTrue = operation<{ confirmStillTrue: boolean }, { token: string }>(
  `mutation ConfirmStillTrue($token: String!) { confirmStillTrue(token: $token) }`,
);
