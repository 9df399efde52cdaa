import type { LineLedger } from './line-ledger.js';
import { linesOf, type SourceFile } from './mim-source.js';
import type { Finding } from './reading-state.js';

/** What a SUMMARY.md says: pages in their order, with the titles it gives them. */
export interface Contents {
  /** Paths from the root, in order. */
  readonly pages: readonly { readonly path: string; readonly title: string }[];
}

const ENTRY =
  /^\s*(?:[*+-]|\d+[.)])\s+\[((?:\\.|[^\]\\])*)\]\((?:<([^<>]*)>|((?:\\.|[^\\()\s]|\([^()\s]*\))*))(?:\s+"[^"]*")?\)\s*$/;

/** Reads a table of contents; pages it names and that are not there are findings. */
export function readContents(
  file: SourceFile,
  paths: ReadonlySet<string>,
  ledger: LineLedger,
  findings: Finding[],
): Contents {
  const pages: { path: string; title: string }[] = [];
  const folder = file.path.split('/').slice(0, -1);
  linesOf(file.text ?? '').forEach((line, at) => {
    const [, title, angled, plain] = ENTRY.exec(line) ?? [];
    if (title === undefined) {
      if (/^\uFEFF?#{1,6}\s/.test(line))
        ledger.claim(at + 1, at + 1, 'understood', 'a heading of the table of contents');
      else if (line.trim() !== '')
        ledger.claim(at + 1, at + 1, 'not-understood', 'no entry of a table of contents');
      return;
    }
    ledger.claim(at + 1, at + 1, 'understood', 'the order of the pages');
    const target = (angled ?? plain ?? '').split('#')[0]!;
    const path = /^https?:\/\//.test(target) ? null : joined(folder, target);
    if (path !== null && paths.has(path)) {
      if (!pages.some((page) => page.path === path)) pages.push({ path, title });
    } else
      findings.push({
        file: file.path,
        line: at + 1,
        what: `names the page “${target}”, which is not there`,
      });
  });
  return { pages };
}

/** A relative path below the root; null where it leads out of it. */
export function joined(folder: readonly string[], target: string): string | null {
  const parts = target.startsWith('/') ? [] : [...folder];
  for (const part of decoded(target).split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
