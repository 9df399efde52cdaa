import { createHash } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';

const QUARTER_OF_AN_HOUR = 15 * 60;
const HOUR = 60 * 60;

/** Something counted while links are being ordered, and how often it may happen within a window. */
export interface SignInLimit {
  /** SHA-256 of what is counted, in hexadecimal: neither addresses nor networks are kept. */
  readonly bucket: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/**
 * What one order of a sign-in link counts against: the network it comes from; the address from that network, so that
 * nobody can use up somebody else's turns from afar; and the address from everywhere, so that no mailbox is flooded.
 * Nothing else a client sends gets into the buckets, hence no client can open a fresh one.
 *
 * @param email an address as `normalizeEmailAddress` returns it
 * @param clientAddress the IP address of the client as the server sees it; null when there is none
 */
export function signInLimits(email: string, clientAddress: string | null): readonly SignInLimit[] {
  const network = networkOf(clientAddress);
  return [
    { bucket: bucketOf('network', network), limit: 30, windowSeconds: QUARTER_OF_AN_HOUR },
    { bucket: bucketOf('address-from-network', email, network), limit: 5, windowSeconds: QUARTER_OF_AN_HOUR },
    { bucket: bucketOf('address', email), limit: 20, windowSeconds: HOUR },
  ];
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

function bucketOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex');
}
