import type { Shape } from '#libs/curation';
import { isLocale } from '#libs/kernel';
import type { PlacedFault } from '#libs/platform';
import type { FileKind } from './file-kind.js';

/** The list of a body that names the files of a kind, and the text that each entry has. */
export const FILE_LISTS = {
  picture: { list: 'pictures', text: 'alt' },
  attachment: { list: 'attachments', text: 'title' },
} as const satisfies Readonly<Record<FileKind, { list: string; text: string }>>;

/** A file as a body names it. */
export interface NamedFile {
  readonly kind: FileKind;
  /** Of its list. */
  readonly at: number;
  readonly key: string;
  readonly file: string;
  readonly entry: Group;
}

type Group = Readonly<Record<string, unknown>>;

/** Whether bodies of this shape name files of a kind. */
export function takesFiles(shape: Shape, kind: FileKind): boolean {
  const { list, text } = FILE_LISTS[kind];
  const found = shape.type === 'group' ? shape.fields.find(({ name }) => name === list)?.shape : undefined;
  if (found?.type !== 'list' || found.entry.type !== 'group') return false;
  const names = found.entry.fields.map(({ name }) => name);
  return ['key', 'file', text].every((name) => names.includes(name));
}

/** The files that a body names. A draft may hold anything; what is no entry is passed over. */
export function filesIn(body: unknown): NamedFile[] {
  return (['picture', 'attachment'] as const).flatMap((kind) =>
    entriesOf(body, kind).flatMap((entry, at): NamedFile[] => {
      if (!isGroup(entry) || typeof entry['file'] !== 'string') return [];
      return [{ kind, at, key: String(entry['key']), file: entry['file'].toLowerCase(), entry }];
    }),
  );
}

/** The body with one more file at the end of its list; the text is in one language. */
export function withFile(
  body: unknown,
  { kind, file, text, language }: { kind: FileKind; file: string; text: string; language: string },
): unknown {
  const { list, text: property } = FILE_LISTS[kind];
  const entries = entriesOf(body, kind);
  const taken = new Set(entries.map((entry) => (isGroup(entry) ? entry['key'] : undefined)));
  let number = entries.length + 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  const added = { key: `${kind}-${number}`, file, [property]: { [language]: text } };
  return { ...(isGroup(body) ? body : {}), [list]: [...entries, added] };
}

/** The text that a body gives a file, in the language it was written in; empty where there is none yet. */
export function textOf(body: unknown, { kind, entry }: NamedFile): string {
  const texts = entry[FILE_LISTS[kind].text];
  const language = languageOf(body);
  const said = language !== null && isGroup(texts) ? texts[language] : null;
  return isGroup(said) && typeof said['text'] === 'string' ? said['text'] : '';
}

/** How many entries the list has. */
export function countOf(body: unknown, kind: FileKind): number {
  return entriesOf(body, kind).length;
}

/** The language a body is written in, where it says so. */
export function languageOf(body: unknown): string | null {
  const language = isGroup(body) ? body['language'] : null;
  return isLocale(language) ? language : null;
}

/** What keeps a body from being published with the files it names. */
export function fileFaults(body: unknown, known: ReadonlyMap<string, FileKind>): PlacedFault[] {
  return filesIn(body).flatMap(({ kind, at, file }): PlacedFault[] => {
    const path = [FILE_LISTS[kind].list, at, 'file'];
    if (!known.has(file)) return [{ path, reason: 'There is no such file of this item. Upload it here.' }];
    return known.get(file) === kind ? [] : [{ path, reason: `This file is no ${kind}.` }];
  });
}

function entriesOf(body: unknown, kind: FileKind): readonly unknown[] {
  const entries = isGroup(body) ? body[FILE_LISTS[kind].list] : undefined;
  return Array.isArray(entries) ? entries : [];
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
