/** What a person can prove with, beside their mailbox, that it is they. */
export type FactorKind = 'totp' | 'passkey';

/** What a change of the ways to sign in is called in the audit log and in the mail to its person. */
export type SecurityChange =
  | 'totp.add'
  | 'totp.remove'
  | 'passkey.add'
  | 'passkey.remove'
  | 'recovery-codes.renew'
  | 'recovery-code.use'
  | 'identity.connect'
  | 'identity.disconnect'
  | 'factors.forget';
