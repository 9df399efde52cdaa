/**
 * What lists narrow by: `form:recording`, `topic:governance`. Each kind says which marks an item has; those that all items
 * have in common are added when it is written.
 */
export type Mark = `${string}:${string}`;

/** The marks of one property, whether it has one value, several, or none. */
export function marks(name: string, values: string | readonly string[] | null | undefined): Mark[] {
  const all = typeof values === 'string' ? [values] : (values ?? []);
  return [...new Set(all)].map((value): Mark => `${name}:${value}`);
}
