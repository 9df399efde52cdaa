import { createHash } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

/** Something that is counted, and how often it may happen within a window. */
export interface Limit {
  /** SHA-256 of what is counted, in hexadecimal: neither addresses nor networks are kept. */
  readonly bucket: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * A limit on something. What is counted is named by its parts: a word for the subject first, then what sets one case
 * apart from another. No part may be a text that the client chooses freely, or it could open a fresh bucket each time.
 */
export function limitOn(parts: readonly string[], limit: number, windowSeconds: number): Limit {
  const bucket = createHash('sha256').update(parts.join('\n')).digest('hex');
  return { bucket, limit, windowSeconds };
}

/** The part of an IP address that its user cannot change at will: all of an IPv4 address, the first 64 bits of IPv6. */
export function networkOf(clientAddress: string | null): string {
  const address = (clientAddress ?? '').replace(/%.*$/, '').toLowerCase();
  const mapped = address.replace(/^::ffff:(?=[\d.]+$)/, '');
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(address)) return 'unknown';
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const width = rest.at(-1)?.includes('.') ? 7 : 8;
  const all = [
    ...groups,
    ...Array<string>(Math.max(0, width - groups.length - rest.length)).fill('0'),
    ...rest,
  ];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
