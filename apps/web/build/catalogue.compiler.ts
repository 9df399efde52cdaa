import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { PART } from '../app/i18n/format-message.ts';

/** A catalogue as it is written: ICU messages by key. */
export type SourceCatalogue = Readonly<Record<string, string>>;

/** A catalogue as it is shipped: plain texts as they are, everything else parsed. */
export type CompiledMessages = Readonly<Record<string, string | MessageFormatElement[]>>;

const KNOWN_PARTS: readonly number[] = Object.values(PART);

/** The messages of a language, with the English one wherever the language has none. */
export function withFallback(english: SourceCatalogue, other: SourceCatalogue): SourceCatalogue {
  const known = Object.entries(english).map(([key, message]) => [key, other[key] || message] as const);
  return Object.fromEntries(known);
}

/**
 * Parses every message.
 * @throws Error naming the place and the key of a message that is not ICU, or that uses more of it than the pages can say
 */
export function compileCatalogue(catalogue: SourceCatalogue, place: string): CompiledMessages {
  const compiled: Record<string, string | MessageFormatElement[]> = {};
  for (const [key, message] of Object.entries(catalogue)) {
    try {
      const parts = parse(message, { ignoreTag: true });
      assertKnown(parts);
      const [only] = parts;
      compiled[key] = parts.length === 1 && only?.type === 0 ? only.value : parts;
    } catch (error) {
      throw new Error(`${place}: "${key}" is not an ICU message`, { cause: error });
    }
  }
  return compiled;
}

function assertKnown(parts: readonly MessageFormatElement[]): void {
  for (const part of parts) {
    if (!KNOWN_PARTS.includes(part.type)) throw new Error('dates, times and tags are not for messages');
    if ('options' in part) for (const option of Object.values(part.options)) assertKnown(option.value);
  }
}

/** The names a message expects values for, sorted. */
export function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  const collect = (parts: readonly MessageFormatElement[]): void => {
    for (const part of parts) {
      if (part.type === 0 || part.type === 7) continue;
      names.add(part.value);
      if ('options' in part) for (const option of Object.values(part.options)) collect(option.value);
    }
  };
  collect(parse(message, { ignoreTag: true }));
  return [...names].sort();
}
