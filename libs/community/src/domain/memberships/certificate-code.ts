import { randomBytes } from 'node:crypto';

/** Digits and letters that nobody mistakes for one another (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 24;
const GROUP = 4;
const BITS = 5;

/** A new code that nobody can guess (120 bits), in groups that people can type: `7K2M-…`. */
export function newCode(): string {
  const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET.charAt(byte % 2 ** BITS)).join('');
  return grouped(letters);
}

/** A code as it is stored, however somebody typed it; null when it cannot be one. */
export function normalizedCode(text: string): string | null {
  const letters = text
    .toUpperCase()
    .replace(/[\s\p{Pd}]+/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const isCode = letters.length === LENGTH && [...letters].every((letter) => ALPHABET.includes(letter));
  return isCode ? grouped(letters) : null;
}

function grouped(letters: string): string {
  return (letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}
