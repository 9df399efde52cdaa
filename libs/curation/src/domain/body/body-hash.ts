import { createHash } from 'node:crypto';

/** The SHA-256 of a body, in hexadecimal digits: the same for the same content in whichever order its properties stand. */
export function bodyHash(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(ordered(body)) ?? '')
    .digest('hex');
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, ordered(inner)]));
}
