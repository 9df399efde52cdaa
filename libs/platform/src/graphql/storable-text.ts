import { InvalidInputError } from '#libs/kernel';

const MAX_NESTING = 32;

/** Whether PostgreSQL can keep a text: no U+0000 and no half of a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/**
 * Refuses texts that could not be stored, and values nested deeper than any input of ours, before a resolver sees them.
 * Keys are checked like values.
 *
 * @throws InvalidInputError naming the place
 */
export function assertStorable(values: Readonly<Record<string, unknown>>): void {
  const open: { value: unknown; path: string; level: number }[] = [{ value: values, path: '', level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, level } = next;
    if (typeof value === 'string' && !isStorableText(value))
      throw new InvalidInputError(`${path || 'The input'} holds characters that cannot be stored.`);
    if (typeof value !== 'object' || value === null) continue;
    if (level > MAX_NESTING)
      throw new InvalidInputError(`The input is nested deeper than ${MAX_NESTING} levels.`);
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorableText(key)) throw new InvalidInputError('A name in the input cannot be stored.');
      open.push({ value: inner, path: path === '' ? key : `${path}.${key}`, level: level + 1 });
    }
  }
}
