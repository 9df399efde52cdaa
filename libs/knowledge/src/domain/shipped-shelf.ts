import { createHash } from 'node:crypto';
import { parse } from 'yaml';
import { z } from 'zod';
import { knowledgeDocument } from './exchange/yaml-file.js';

const shippedSource = z.looseObject({ source: z.looseObject({ readOn: z.iso.date().optional() }) });

/** An item that ships with the hub; its body in the short form of files. */
export interface ShippedShelfItem {
  readonly kind: string;
  /** Follows from kind and slug, so that every hub knows the item by the same id. */
  readonly id: string;
  readonly authorityId: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** When its source was read; absent where the item does not say. */
  readonly verifiedAt?: Date;
}

/**
 * Reads a file of items that ship with the hub.
 * @throws Error when it is not of the format
 */
export function readShippedShelf(text: string): ShippedShelfItem[] {
  const { kind, authorityId = null, shared, items } = knowledgeDocument.parse(parse(text));
  return items.map((item) => ({
    kind,
    id: shippedId(kind, String(item['slug'])),
    authorityId,
    ...bodyOf({ ...shared, ...item }),
  }));
}

function bodyOf(body: Readonly<Record<string, unknown>>): Pick<ShippedShelfItem, 'body' | 'verifiedAt'> {
  const said = shippedSource.safeParse(body);
  const readOn = said.success ? said.data.source.readOn : undefined;
  return readOn === undefined ? { body } : { body, verifiedAt: new Date(`${readOn}T00:00:00Z`) };
}

/** A UUID of version 8 (RFC 9562): the first bits of the SHA-256 of kind and slug. */
function shippedId(kind: string, slug: string): string {
  const hash = createHash('sha256').update(`living-hub/${kind}/${slug}`).digest('hex');
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return parts.join('-');
}
