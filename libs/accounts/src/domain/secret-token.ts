import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A secret, and what is stored in its place. */
export interface SecretToken {
  /** 256 random bits in the 43 characters that are safe in a cookie and in an address. */
  readonly token: string;
  readonly hash: Buffer;
}

/** A new secret. */
export function newSecretToken(): SecretToken {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, hash: sha256(token) };
}

/**
 * What is stored in place of a secret: its SHA-256. A fast hash is enough, since the secret itself cannot be guessed.
 *
 * @returns null when the text cannot be one of our secrets; nothing needs to be looked up then
 */
export function hashOfToken(token: string): Buffer | null {
  return TOKEN.test(token) ? sha256(token) : null;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
