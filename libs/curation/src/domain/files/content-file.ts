import type { PlacedFault } from '#libs/platform';
import { pathText } from '#libs/platform';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { readDocument, type ContentDocument } from './content-document.js';

/** A file as it was found. */
export interface ContentFile {
  readonly name: string;
  readonly text: string;
}

/** What is wrong with a file, and where. */
export interface FileFault {
  readonly file: string;
  /** Counted from 1; null when the fault has no place. */
  readonly line: number | null;
  readonly path: string;
  readonly reason: string;
}

/** Reads a file, or says what is wrong with it. */
export function readFileText(
  file: ContentFile,
): { readonly document: ContentDocument } | { readonly faults: readonly FileFault[] } {
  const { name, text } = file;
  let isStorable = true;
  let value: unknown;
  try {
    value = JSON.parse(text, (key: string, inner: unknown) => {
      isStorable &&= canBeStored(key) && (typeof inner !== 'string' || canBeStored(inner));
      return inner;
    }) as unknown;
  } catch (error) {
    const reason = `This is not valid JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return { faults: [{ file: name, line: lineOfSyntaxError(text, reason), path: '', reason }] };
  }
  if (!isStorable)
    return {
      faults: [{ file: name, line: null, path: '', reason: 'This holds characters that cannot be stored.' }],
    };
  const read = readDocument(value);
  return read.ok ? { document: read.document } : { faults: placedIn(file, read.faults) };
}

/** Faults with their lines in the file. */
export function placedIn({ name, text }: ContentFile, faults: readonly PlacedFault[]): FileFault[] {
  const lines = new LineCounter();
  const tree = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  return faults.map(({ path, reason }) => {
    const offset = offsetOf(tree, path);
    return { file: name, line: lines.linePos(offset).line, path: pathText(path), reason };
  });
}

/** Where a place begins; for what is missing, where the nearest thing around it begins. */
function offsetOf(tree: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = tree.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function canBeStored(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

function lineOfSyntaxError(text: string, message: string): number {
  const position = /position (\d+)/.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
}
