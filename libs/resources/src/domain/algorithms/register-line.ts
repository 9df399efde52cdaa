import type { OwnedItem } from '#libs/knowledge';

/** An entry of a register as it goes out. */
export interface RegisterLine {
  readonly published: {
    readonly address: string;
    readonly owner: string;
    readonly authorityId: string | null;
    readonly version: number;
    readonly publishedAt: string;
    readonly updatedAt: string;
    readonly verifiedAt: string;
  };
  readonly entry: unknown;
}

const PUBLISHED = [
  'address',
  'owner',
  'authorityId',
  'version',
  'publishedAt',
  'updatedAt',
  'verifiedAt',
] as const satisfies readonly (keyof RegisterLine['published'])[];

/** The columns that tables of a register have beside those of the entries. */
export const PUBLISHED_COLUMNS = PUBLISHED.map((name) => `published.${name}`);

/** A published entry with what the hub knows of it. */
export function registerLine({ item, owner, verifiedAt }: OwnedItem, origin: string): RegisterLine {
  return {
    published: {
      address: `${origin}${item.address}`,
      owner,
      authorityId: item.authorityId,
      version: item.publication,
      publishedAt: item.publishedAt.toISOString(),
      updatedAt: item.updatedAt.toISOString(),
      verifiedAt: verifiedAt.toISOString(),
    },
    entry: item.body,
  };
}

/** What the hub knows of an entry, in the order of `PUBLISHED_COLUMNS`. */
export function publishedCells({ published }: RegisterLine): (string | number | undefined)[] {
  return PUBLISHED.map((name) => published[name] ?? undefined);
}
