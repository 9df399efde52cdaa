import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/** A catalogue as it is written: ICU messages by key. */
export type SourceCatalogue = Readonly<Record<string, string>>;

/** A catalogue as it is shipped: plain texts as they are, everything else parsed. */
export type CompiledMessages = Readonly<Record<string, string | MessageFormatElement[]>>;

interface Parser {
  parse(message: string, options?: { ignoreTag?: boolean }): MessageFormatElement[];
}

// The bundler points the bare name at a stand-in, so the real parser is asked for by its path.
const parserPath = createRequire(import.meta.url).resolve('@formatjs/icu-messageformat-parser');
const { parse } = (await import(pathToFileURL(parserPath).href)) as Parser;

/** The messages of a language, with the English one wherever the language has none. */
export function withFallback(english: SourceCatalogue, other: SourceCatalogue): SourceCatalogue {
  const known = Object.entries(english).map(([key, message]) => [key, other[key] || message] as const);
  return Object.fromEntries(known);
}

/**
 * Parses every message.
 * @throws Error naming the place and the key of a message that is not ICU
 */
export function compileCatalogue(catalogue: SourceCatalogue, place: string): CompiledMessages {
  const compiled: Record<string, string | MessageFormatElement[]> = {};
  for (const [key, message] of Object.entries(catalogue)) {
    try {
      const parts = parse(message, { ignoreTag: true });
      const [only] = parts;
      compiled[key] = parts.length === 1 && only?.type === 0 ? only.value : parts;
    } catch (error) {
      throw new Error(`${place}: "${key}" is not an ICU message`, { cause: error });
    }
  }
  return compiled;
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
