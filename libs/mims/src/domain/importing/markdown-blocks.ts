import type { ListItem, Nodes, RootContent, Table as TableNode } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Lines of the page, both ends included and counted from 1. */
interface Lines {
  readonly from: number;
  readonly to: number;
  /** The Markdown of these lines. */
  readonly text: string;
}

/** An entry of a list: its own words, and the lists inside it. */
export interface Item extends Lines {
  /** The words before the first list inside it. */
  readonly own: string;
  readonly ownTo: number;
  readonly lists: readonly ListBlock[];
}

export interface ListBlock extends Lines {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly Item[];
}

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface TableBlock extends Lines {
  readonly kind: 'table';
  readonly head: Row;
  readonly rows: readonly Row[];
}

export interface HeadingBlock extends Lines {
  readonly kind: 'heading';
  readonly depth: number;
  /** Without `#` and without the marks of form around it. */
  readonly title: string;
}

/** A block of a page, with its place. */
export type Block =
  HeadingBlock | ListBlock | TableBlock | (Lines & { readonly kind: 'paragraph' | 'rule' | 'other' });

const MAX_NESTING = 40;

/** Whether a line opens more quotations or lists inside one another than any text needs; such pages are not parsed. */
export function nestsTooDeep(line: string): boolean {
  const opening = /^[\s>*+-]*/.exec(line)![0];
  return opening.replaceAll(/\s/g, '').length > MAX_NESTING || opening.length > 400;
}

/** The blocks of a page of Markdown, in order. */
export function blocksOf(lines: readonly string[]): Block[] {
  const source = lines.join('\n');
  const tree = fromMarkdown(source, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const reader = new BlockReader(lines, source);
  return tree.children.map((node) => reader.block(node));
}

class BlockReader {
  constructor(
    private readonly lines: readonly string[],
    private readonly source: string,
  ) {}

  block(node: RootContent): Block {
    const lines = this.span(node);
    if (node.type === 'heading')
      return { kind: 'heading', depth: node.depth, title: this.inner(node.children), ...lines };
    if (node.type === 'list')
      return {
        kind: 'list',
        ordered: node.ordered === true,
        items: node.children.map((item) => this.item(item)),
        ...lines,
      };
    if (node.type === 'table') return { kind: 'table', ...this.table(node), ...lines };
    if (node.type === 'paragraph') return { kind: 'paragraph', ...lines };
    if (node.type === 'code') return { kind: 'other', ...lines, text: closed(lines.text) };
    return { kind: node.type === 'thematicBreak' ? 'rule' : 'other', ...lines };
  }

  private span(node: RootContent): Lines {
    const { start, end } = node.position!;
    return { from: start.line, to: end.line, text: this.slice(start.line, end.line, start.column - 1) };
  }

  /** Lines with as much blank space taken from their beginnings as the first has before its text. */
  private slice(from: number, to: number, indent: number): string {
    return this.lines
      .slice(from - 1, to)
      .map((line, at) => {
        if (at === 0) return line.slice(indent);
        const blank = /^[\s>]*/.exec(line)![0].length;
        return line.slice(Math.min(indent, blank));
      })
      .join('\n')
      .trim();
  }

  private item(node: ListItem): Item {
    const { start, end } = node.position!;
    const first = node.children[0];
    if (first === undefined)
      return { from: start.line, to: end.line, text: '', own: '', ownTo: end.line, lists: [] };
    const indent = first.position!.start.column - 1;
    const begin = first.position!.start.line;
    const nested = node.children.findIndex(({ type }) => type === 'list');
    const ownTo =
      nested > 0 ? node.children[nested - 1]!.position!.end.line : nested === 0 ? begin - 1 : end.line;
    return {
      from: start.line,
      to: end.line,
      text: this.slice(begin, end.line, indent),
      own: nested === 0 ? '' : this.slice(begin, ownTo, indent),
      ownTo: Math.max(start.line, ownTo),
      lists: node.children
        .map((child) => this.block(child))
        .filter((block): block is ListBlock => block.kind === 'list'),
    };
  }

  private table(node: TableNode): { head: Row; rows: Row[] } {
    const rows = node.children.map(({ children, position }) => ({
      line: position!.start.line,
      cells: children.map((cell) => this.inner(cell.children).replaceAll('\\|', '|')),
    }));
    return { head: rows[0] ?? { line: node.position!.start.line, cells: [] }, rows: rows.slice(1) };
  }

  private inner(
    nodes: readonly { position?: { start: { offset?: number }; end: { offset?: number } } }[],
  ): string {
    const from = nodes[0]?.position?.start.offset;
    const to = nodes.at(-1)?.position?.end.offset;
    return from === undefined || to === undefined
      ? ''
      : this.source.slice(from, to).replaceAll('\n', ' ').trim();
  }
}

/** A fenced block with its last line, so that it swallows nothing that comes to stand below it. */
function closed(code: string): string {
  const fence = /^(`{3,}|~{3,})/.exec(code)?.[1];
  if (fence === undefined) return code;
  const last = code.split('\n').slice(1).at(-1)?.trim() ?? '';
  const isClosed = last.length >= fence.length && last.replaceAll(fence[0]!, '') === '';
  return isClosed ? code : `${code}\n${fence}`;
}

/** Markdown in which what a reader of Markdown would take for HTML is plain text. */
export function withoutHtml(markdown: string): string {
  let text = markdown;
  for (let round = 0; round < 4 && /<[a-z/!?]/i.test(text); round++) {
    const places = htmlIn(
      fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }).children,
    );
    if (places.length === 0) return text;
    for (const [from, to] of places.reverse())
      text = text.slice(0, from) + text.slice(from, to).replaceAll('<', '&lt;') + text.slice(to);
  }
  return text;
}

function htmlIn(nodes: readonly Nodes[]): [from: number, to: number][] {
  return nodes.flatMap((node) => {
    if (node.type === 'html') return [[node.position!.start.offset!, node.position!.end.offset!]];
    return 'children' in node ? htmlIn(node.children) : [];
  });
}

/** A text without the marks of emphasis and links: what a heading or a cell says. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1')
    .replaceAll(/\*\*|__|`/g, '')
    .replaceAll(/(^|\s)[*_]|[*_](?=\s|$)/g, '$1')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The first address a cell or a line links to. */
export function firstAddress(markdown: string): string | undefined {
  return /\]\((https?:\/\/[^()\s]+)\)|<(https?:\/\/[^<>\s]+)>|(https?:\/\/[^\s|)>\]]+)/
    .exec(markdown)
    ?.slice(1)
    .find((address) => address !== undefined);
}
