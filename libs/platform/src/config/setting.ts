import { z } from 'zod';
import { Secret } from './secret.js';

/*
 * The kinds of settings. Each schema reads the text of one environment variable (undefined when it is not set) and
 * its message says how to mend the value; the name of the variable is put before it by whoever lists the faults.
 */

/** A whole number from `min` to `max`; `fallback` when not set. */
export function wholeNumber(min: number, max: number, fallback: number) {
  const mend = `Give a whole number from ${min} to ${max}, for example ${fallback}.`;
  return z
    .string()
    .regex(/^\d{1,9}$/, mend)
    .transform(Number)
    .refine((value) => value >= min && value <= max, mend)
    .default(fallback);
}

/** One of the listed words; undefined when not set, so that a rule over several settings can choose. */
export function oneOf<const W extends readonly [string, ...string[]]>(words: W) {
  return z.enum(words, `Choose one of: ${words.join(', ')}.`).optional();
}

/** `on` or `off` as a boolean; undefined when not set. */
export function onOff() {
  return oneOf(['on', 'off']).transform((word) => (word === undefined ? undefined : word === 'on'));
}

/** An address with one of the given protocols and a host, kept as text. */
export function address(protocols: readonly string[], example: string) {
  return z.string().refine((value) => hasHost(value, protocols), `Write it like ${example}.`);
}

/** An address that may hold a password: wrapped, so that it is never printed. Undefined when not set. */
export function secretAddress(protocols: readonly string[], example: string) {
  return address(protocols, example)
    .transform((value) => new Secret(value))
    .optional();
}

function hasHost(value: string, protocols: readonly string[]): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return protocols.includes(url.protocol) && url.hostname !== '';
}
