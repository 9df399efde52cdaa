/** By what files of a kind are known. */
export interface KnownKind {
  readonly name: string;
  /** The first part of its addresses: `/cases`. */
  readonly path: string;
  readonly ownFormat: string | null;
}

/**
 * The kind of what a file holds: by what a text of items says at its beginning, or else by its name, which may be that of the
 * kind or of its list: `initiative-2.csv`, `algorithms.csv`.
 */
export function kindOfFile(fileName: string, bytes: Uint8Array, kinds: readonly KnownKind[]): string {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 2_000));
  if (/\.(?:ya?ml|json)$/i.test(fileName)) {
    const format = /^[\s{]*"?format"?:\s*["']?([^"'\s,]+)|,\s*"format":\s*"([^"]+)"/m.exec(beginning);
    const named = format?.[1] ?? format?.[2];
    const owner = kinds.find(({ ownFormat }) => ownFormat !== null && ownFormat === named);
    if (owner !== undefined) return owner.name;
    const said = /^[\s{]*"?kind"?:\s*"?([a-z-]+)/m.exec(beginning)?.[1];
    if (said !== undefined) return said;
  }
  const stem = fileName.replace(/\.[^.]*$/, '').replace(/-\d+$/, '');
  return kinds.find(({ path }) => path === `/${stem}`)?.name ?? stem;
}
