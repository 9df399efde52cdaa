import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
} from 'yaml';
import type { DocumentFault } from './document-fault.js';

/** The largest document that is read, in bytes of UTF-8: many times what the longest questionnaire in 24 languages takes. */
const MAX_BYTES = 2 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
/** Deeper than any format of this hub; the parser itself gives up far below this. */
const MAX_DEPTH = 40;
const NOT_PRINTABLE = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]|\uFFFD/u;

/** What a YAML text says, with the line of every place; or why it cannot be read. */
export type YamlContent =
  | { readonly ok: true; readonly value: unknown; lineOf(path: readonly PropertyKey[]): number }
  | { readonly ok: false; readonly faults: readonly DocumentFault[] };

/**
 * Reads one YAML text, of which JSON is a part, into plain data. Refused, with lines: what is too big or no YAML, characters
 * that cannot be seen, properties written twice, and what can unfold a small file into a huge one or into other types than
 * text, numbers, lists and groups: references, tags, properties that are no plain words.
 */
export function readYaml(text: string, { maxBytes = MAX_BYTES } = {}): YamlContent {
  if (Buffer.byteLength(text) > maxBytes) {
    const megabytes = Math.floor(maxBytes / MEGABYTE);
    return refused([
      { path: '', reason: `The document is larger than ${megabytes} MB. Split or shorten it.` },
    ]);
  }
  if (text.trim() === '') return refused([{ path: '', reason: 'The document is empty.' }]);
  const unseen = unseenCharacters(text);
  if (unseen.length > 0) return refused(unseen);

  const lines = new LineCounter();
  // Properties written twice are found below: the parser's own check takes time by the square of their number.
  const yaml = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    version: '1.2',
  });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const faults = [
    ...yaml.errors.map(({ code, message, pos }) => ({
      path: '',
      reason: syntaxReason(code, message),
      line: lineAt(pos[0]),
    })),
    ...unwantedParts(yaml).map(({ reason, offset }) => ({ path: '', reason, line: lineAt(offset) })),
  ];
  if (faults.length > 0) return refused(faults);
  const value = yaml.toJS({ maxAliasCount: 0 }) as unknown;
  const placeOf = placesOf(yaml);
  return { ok: true, value, lineOf: (path) => lineAt(placeOf(path)) };
}

function refused(faults: readonly DocumentFault[]): YamlContent {
  return { ok: false, faults };
}

function unseenCharacters(text: string): DocumentFault[] {
  return text.split('\n').flatMap((line, at): DocumentFault[] => {
    const found = NOT_PRINTABLE.exec(line)?.[0] ?? (line.isWellFormed() ? undefined : '\uFFFD');
    if (found === undefined) return [];
    const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    const reason =
      found === '\uFFFD'
        ? 'This line holds broken characters. Save the file as UTF-8.'
        : `This line holds a character that cannot be seen (U+${code}). Remove it.`;
    return [{ path: '', reason, line: at + 1 }];
  });
}

function syntaxReason(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'There is more than one document in this file. Keep one.';
  if (code === 'RESOURCE_EXHAUSTION') return 'Lists and groups lie too deep in one another. Flatten them.';
  return `This is not valid YAML: ${message.replace(/\.?$/, '.')}`;
}

interface UnwantedPart {
  readonly reason: string;
  readonly offset: number;
}

function unwantedParts(yaml: Document): UnwantedPart[] {
  const found: UnwantedPart[] = [];
  const add = (node: Node, reason: string) => found.push({ reason, offset: node.range?.[0] ?? 0 });
  visit(yaml, {
    Node(_key, node, path) {
      if (isAlias(node)) add(node, `“*${node.source}” refers to another place. Write the text out.`);
      else if (node.anchor) add(node, `“&${node.anchor}” names a place to refer to. Remove it.`);
      if (!isAlias(node) && node.tag?.startsWith('!')) add(node, `“${node.tag}” is a tag. Remove it.`);
      else if (node.tag && !STANDARD_TAG.test(node.tag)) add(node, `“${node.tag}” is a tag. Remove it.`);
      if (isMap(node))
        keyFaults(
          node.items.map(({ key }) => key),
          add,
        );
      if (path.length <= MAX_DEPTH) return undefined;
      add(node, 'Lists and groups lie too deep in one another. Flatten them.');
      return visit.SKIP;
    },
  });
  return found;
}

const STANDARD_TAG = /^tag:yaml\.org,2002:(map|seq|str)$/;

function keyFaults(keys: readonly unknown[], add: (node: Node, reason: string) => unknown): void {
  const seen = new Set<string>();
  for (const key of keys) {
    if (!isNode(key)) continue;
    if (!isScalar(key)) add(key, 'The name of a property is a plain word.');
    else if (seen.has(String(key.value))) add(key, `“${String(key.value)}” is written twice here. Keep one.`);
    else seen.add(String(key.value));
  }
}

/**
 * Finds where a place begins; for what is missing, where the nearest thing around it begins. Properties are looked up by
 * name: walking along a group for every place in it takes time by the square of their number.
 */
function placesOf(yaml: Document): (path: readonly PropertyKey[]) => number {
  const namesOf = new WeakMap<YAMLMap, ReadonlyMap<string, unknown>>();
  const inside = (node: unknown, step: PropertyKey): unknown => {
    if (isSeq(node)) return node.items[Number(step)];
    if (!isMap(node)) return undefined;
    const names = namesOf.get(node) ?? valuesByName(node);
    namesOf.set(node, names);
    return names.get(String(step));
  };
  return (path) => {
    let here: unknown = yaml.contents;
    let offset = 0;
    for (const step of path) {
      here = inside(here, step);
      if (!isNode(here)) break;
      offset = here.range?.[0] ?? offset;
    }
    return offset;
  };
}

function valuesByName(map: YAMLMap): ReadonlyMap<string, unknown> {
  return new Map(map.items.map(({ key, value }) => [String(isScalar(key) ? key.value : key), value]));
}
