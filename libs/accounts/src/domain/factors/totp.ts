import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { base32 } from './base32.js';

const STEP_SECONDS = 30;
const DIGITS = 6;
const SECRET_BYTES = 20;

/** A new key that the hub and an authenticator app share: 160 bits, as RFC 4226 recommends. */
export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** What an authenticator app reads from a picture: the key, and whose it is. */
export function totpAddress(secret: Uint8Array, issuer: string, account: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}

/** The code of a step of 30 seconds (RFC 6238 with SHA-1, which is what every app knows). */
export function totpCode(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step that an instant, in seconds since 1970, lies in. */
export function totpStep(epochSeconds: number): number {
  return Math.floor(epochSeconds / STEP_SECONDS);
}

/**
 * The step whose code this is: the present one, or one before or after it, since clocks differ. A step up to `lastStep`
 * does not count, so that a code that was used, or overlooked, is worth nothing afterwards.
 *
 * @returns null when it is the code of none of them
 */
export function matchingStep(
  secret: Uint8Array,
  code: string,
  epochSeconds: number,
  lastStep: number,
): number | null {
  const given = Buffer.from(code.replace(/[\s-]/g, ''));
  if (given.length !== DIGITS) return null;
  const present = totpStep(epochSeconds);
  const steps = [present - 1, present, present + 1].filter((step) => step > lastStep);
  // All steps are compared, so that time does not tell which one came close.
  const matches = steps.filter((step) => timingSafeEqual(Buffer.from(totpCode(secret, step)), given));
  return matches[0] ?? null;
}
