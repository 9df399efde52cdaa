import { createHash, randomBytes } from 'node:crypto';
import { base32 } from './base32.js';

/** How many codes a person gets at once. */
const RECOVERY_CODES = 10;

const CODE_BYTES = 10;
const CODE = /^[A-Z2-7]{16}$/;

/** New codes for the day when every other factor is lost, each of 80 bits, like `ABCD-EFGH-IJKL-MNOP`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    base32(randomBytes(CODE_BYTES)).replace(/.{4}(?=.)/g, '$&-'),
  );
}

/**
 * What is stored in place of a code. A fast hash is enough, since 80 bits cannot be guessed.
 *
 * @returns null when the text cannot be one of our codes
 */
export function hashOfRecoveryCode(code: string): Buffer | null {
  const plain = code.replace(/[\s-]/g, '').toUpperCase();
  return CODE.test(plain) ? createHash('sha256').update(plain).digest() : null;
}
