import type { Gone } from './content-item.js';

/** What the public may know of an item that is or was at an address. */
export interface PublicRecord {
  readonly itemId: string;
  /** The address it was found by: the one asked for, or one above it. */
  readonly found: string;
  /** Where it is read now. */
  readonly address: string;
  readonly title: string;
  readonly publication: number;
  readonly publishedAt: Date;
  readonly verifiedAt: Date | null;
  readonly gone: Gone | null;
  readonly goneReason: string;
  /** Null when nothing took its place, or that is gone as well. */
  readonly successorAddress: string | null;
}

/** A version that was public once or is now. */
export interface PublishedVersion {
  readonly number: number;
  readonly publishedAt: Date;
  readonly note: string;
  readonly title: string;
}

const MAX_PARTS = 12;

/** An address and all above it, the longest first: `/mims/a/r1`, `/mims/a`, `/mims`. */
export function addressesAbove(address: string): string[] {
  const parts = address.replace(/\/+$/, '').split('/').slice(1, MAX_PARTS);
  return parts.map((_part, at) => `/${parts.slice(0, parts.length - at).join('/')}`);
}

/**
 * What is to be said at an address: where a part of an item lies is told only by where the item went, since whether it
 * has such a part is for its own pages to say.
 *
 * @returns null when nothing is known of the address
 */
export function recordAt(asked: string, found: PublicRecord | null): PublicRecord | null {
  const address = asked.replace(/\/+$/, '');
  if (found === null || found.found === address) return found;
  if (found.gone === null && found.found === found.address) return null;
  return { ...found, address: found.address + address.slice(found.found.length) };
}
