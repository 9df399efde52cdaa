/** One value of a YAML file, with its path as it is written and as the format names it. */
export interface Leaf {
  readonly path: readonly PropertyKey[];
  /** In small letters, places of lists as `*`: `description.en.features.*`. */
  readonly pattern: string;
  readonly value: unknown;
}

/** Every value of a document; an empty list or group is one value without content. */
export function leavesOf(value: unknown, path: readonly PropertyKey[] = []): Leaf[] {
  const parts: readonly (readonly [PropertyKey, unknown])[] = Array.isArray(value)
    ? value.map((entry: unknown, at) => [at, entry] as const)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
      : [];
  if (parts.length > 0) return parts.flatMap(([key, entry]) => leavesOf(entry, [...path, key]));
  const isEmptyGroup = typeof value === 'object' && value !== null;
  return [{ path, pattern: patternOf(path), value: isEmptyGroup ? null : value }];
}

function patternOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? '*' : String(part).toLowerCase())).join('.');
}
