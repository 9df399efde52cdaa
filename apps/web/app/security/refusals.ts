/** Why a way by the identity provider did not sign somebody in, as the API tells it in the address. */
export const SIGN_IN_REFUSALS = [
  'expired',
  'unavailable',
  'failed',
  'cancelled',
  'suspended',
  'no-verified-email',
  'email-taken',
  'busy',
] as const;

/** One of these reasons. */
export type SignInRefusal = (typeof SIGN_IN_REFUSALS)[number];
