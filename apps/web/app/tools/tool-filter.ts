/** The kinds of tools, as the addresses of pages name them. */
export const KINDS = ['standard', 'protocol', 'framework', 'tool', 'data-model', 'service', 'other'] as const;

/** The parts of a city's data system, as the addresses of pages name them. */
export const LAYERS = [
  'data-sources',
  'data-acquisition',
  'interoperability',
  'knowledge',
  'services',
  'visualisation',
  'orchestration',
] as const;

/** What a tool was listed for. */
export const SCOPES = [
  'local-digital-twins',
  'data-spaces',
  'interoperability',
  'ai-for-smart-cities',
  'data-platforms',
] as const;

/** What narrows the list of tools, as its address says. */
export interface ToolFilter {
  readonly text: string;
  readonly mim: string | null;
  readonly kind: (typeof KINDS)[number] | null;
  readonly layer: (typeof LAYERS)[number] | null;
}

const LONGEST_TEXT = 100;

/** The filter an address asks for. What it does not know it leaves out, so that no address ends in an error. */
export function filterFrom(query: URLSearchParams): ToolFilter {
  const mim = query.get('mim') ?? '';
  return {
    text: (query.get('text') ?? '').trim().slice(0, LONGEST_TEXT).toWellFormed().replaceAll('\u0000', ''),
    mim: /^\d{1,3}[a-z]?$/.test(mim) ? mim : null,
    kind: wordOf(KINDS, query.get('kind')),
    layer: wordOf(LAYERS, query.get('layer')),
  };
}

/** Whether the filter narrows anything. */
export function isNarrow({ text, mim, kind, layer }: ToolFilter): boolean {
  return text !== '' || [mim, kind, layer].some((part) => part !== null);
}

/** The filter in the words of the API. */
export function apiFilter({ text, mim, kind, layer }: ToolFilter) {
  return { text: text || null, mim, kind: enumName(kind), layer: enumName(layer) };
}

/** The query of an address that asks for the filter, with its question mark; empty when nothing is asked. */
export function queryOf({ text, mim, kind, layer }: ToolFilter, more: Record<string, string> = {}): string {
  const asked = Object.entries({ text, mim, kind, layer, ...more }).filter(
    (entry): entry is [string, string] => entry[1] !== null && entry[1] !== '',
  );
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`;
}

/** `DATA_MODEL` of the API as addresses and messages name it; null when it is none of the words. */
export function wordOf<Word extends string>(words: readonly Word[], given: string | null): Word | null {
  const plain = given?.toLowerCase().replaceAll('_', '-');
  return words.find((word) => word === plain) ?? null;
}

function enumName(word: string | null): string | null {
  return word && word.toUpperCase().replaceAll('-', '_');
}
