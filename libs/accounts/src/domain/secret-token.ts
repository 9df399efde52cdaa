import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** A new secret of 256 random bits, in the 43 characters that are safe in a cookie and in an address. */
export function newSecretToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * What is stored in place of a secret: its SHA-256. A fast hash is enough, since the secret itself cannot be guessed.
 *
 * @returns null when the text cannot be one of our secrets; nothing needs to be looked up then
 */
export function hashOfToken(token: string): Buffer | null {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest() : null;
}
