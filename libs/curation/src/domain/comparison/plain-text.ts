import { isGroup } from '../body/fields-in.js';

/** A text that is the same for two values if, and only if, they are the same, in whatever order their properties lie. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isGroup(value)) return JSON.stringify(value ?? null);
  const parts = Object.keys(value).toSorted();
  return `{${parts.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
}

/** A value as people read it: texts as they are, groups and lists line by line; null when there is nothing. */
export function readable(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? linesOf(value).join('\n') : JSON.stringify(value);
}

function linesOf(value: object): string[] {
  return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([name, inner]) => {
    const isEntry = Array.isArray(value);
    if (isGroup(inner) && typeof inner['text'] === 'string') return [`${name}: ${inner['text']}`];
    if (typeof inner !== 'object' || inner === null)
      return [isEntry ? String(inner) : `${name}: ${String(inner)}`];
    const lines = linesOf(inner);
    return isEntry ? ['–', ...indented(lines)] : [`${name}:`, ...indented(lines)];
  });
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
