import type { List, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Block } from '../../domain/machine/document-blocks.js';

/** The blocks with their Markdown read: what is printed has no signs of formatting in it. */
export function printable(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case 'paragraph':
        return fromMarkdown(block.text).children.flatMap(blocksOf);
      case 'list':
        return [{ ...block, entries: block.entries.map(oneLine) }];
      case 'table':
        return [{ ...block, rows: block.rows.map((cells) => cells.map(oneLine)) }];
      default:
        return [block];
    }
  });
}

function blocksOf(node: RootContent): Block[] {
  if (node.type === 'list') return [{ kind: 'list', entries: entriesOf(node) }];
  if (node.type === 'heading') return [{ kind: 'heading', level: 3, text: wordsOf(node) }];
  const text = wordsOf(node).trim();
  return text === '' ? [] : [{ kind: 'paragraph', text }];
}

function entriesOf({ children }: List): string[] {
  return children.map((item) => wordsOf(item).trim());
}

function oneLine(text: string): string {
  return fromMarkdown(text).children.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if (!('children' in node)) return '';
  const words = node.children.map(wordsOf);
  return words.join(node.type === 'listItem' || node.type === 'blockquote' ? ' ' : '');
}
