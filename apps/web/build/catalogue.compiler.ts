import { parse } from '@formatjs/icu-messageformat-parser';
import { type MessagePart, type ParsedMessage } from '../app/i18n/format-message.ts';

/** A catalogue as it is written: ICU messages by key. */
export type SourceCatalogue = Readonly<Record<string, string>>;

/** A catalogue as it is shipped: plain texts as they are, everything else parsed. */
export type CompiledMessages = Readonly<Record<string, string | ParsedMessage>>;

/** Kinds of parts the pages can say; the others are dates, times and tags. */
const KNOWN_PARTS: ReadonlySet<number> = new Set([0, 1, 2, 5, 6, 7]);

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
  const compiled: Record<string, string | ParsedMessage> = {};
  for (const [key, message] of Object.entries(catalogue)) {
    try {
      const parts = parseMessage(message);
      const [only] = parts;
      compiled[key] = parts.length === 1 && only?.type === 0 ? only.value : parts;
    } catch (error) {
      throw new Error(`${place}: "${key}" is not a message that the pages can say`, { cause: error });
    }
  }
  return compiled;
}

/**
 * Parses one message.
 * @throws Error when it is not ICU, or holds a date, a time or a tag
 */
export function parseMessage(message: string): ParsedMessage {
  const parts = parse(message, { ignoreTag: true }) as unknown as ParsedMessage;
  everyPart(parts, ({ type }) => {
    if (!KNOWN_PARTS.has(type)) throw new Error('dates, times and tags are not for messages');
  });
  return parts;
}

/** The names a message expects values for, sorted. */
export function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  everyPart(parseMessage(message), (part) => {
    if (part.type !== 0 && part.type !== 7) names.add(part.value);
  });
  return [...names].sort();
}

function everyPart(parts: ParsedMessage, visit: (part: MessagePart) => void): void {
  for (const part of parts) {
    visit(part);
    if ('options' in part)
      for (const option of Object.values(part.options)) everyPart(option?.value ?? [], visit);
  }
}
