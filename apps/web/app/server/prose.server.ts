import { type Nodes, type Parent, type Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type ProseNode, type ProseTag } from '../components/prose-tree';

/** Deeper than anybody writes; what lies below is shown as its words. */
const MAX_DEPTH = 12;

const TAGS: Readonly<Partial<Record<Nodes['type'], ProseTag>>> = {
  paragraph: 'p',
  strong: 'strong',
  emphasis: 'em',
  blockquote: 'blockquote',
  listItem: 'li',
  delete: 'del',
};

/**
 * Reads a text of the content as Markdown. HTML in it is shown as text, pictures as their description, and links lead to
 * the web or into this site or nowhere; the texts are not ours.
 */
export function proseOf(text: string): ProseNode[] {
  const tree = fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return childrenOf(tree, 0);
}

function childrenOf(parent: Parent, depth: number): ProseNode[] {
  return parent.children.flatMap((child) => nodesOf(child, depth + 1));
}

function nodesOf(node: Nodes, depth: number): ProseNode[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return [node.value];
    case 'inlineCode':
      return [{ tag: 'code', children: [node.value] }];
    case 'code':
      return [{ tag: 'pre', children: [node.value] }];
    case 'break':
      return [{ tag: 'br' }];
    case 'thematicBreak':
      return [{ tag: 'hr' }];
    case 'image':
      return [node.alt ?? ''];
    default:
      return 'children' in node ? elementsOf(node, depth) : [];
  }
}

function elementsOf(node: Extract<Nodes, Parent>, depth: number): ProseNode[] {
  const children = depth > MAX_DEPTH ? [wordsOf(node)] : childrenOf(node, depth);
  if (node.type === 'link') {
    const href = safeAddress(node.url);
    return href === null ? children : [{ tag: 'a', href, children }];
  }
  if (node.type === 'heading') return [{ tag: node.depth > 2 ? 'h5' : 'h4', children }];
  if (node.type === 'list') return [{ tag: node.ordered === true ? 'ol' : 'ul', children }];
  if (node.type === 'table') return [tableOf(node, depth)];
  const tag = TAGS[node.type];
  return tag === undefined ? children : [{ tag, children }];
}

function tableOf({ children: [head, ...rows] }: Table, depth: number): ProseNode {
  const row = (cells: Table['children'][number], tag: 'th' | 'td'): ProseNode => ({
    tag: 'tr',
    children: cells.children.map((cell) => ({ tag, children: childrenOf(cell, depth + 2) })),
  });
  const headRows = head === undefined ? [] : [row(head, 'th')];
  return {
    tag: 'table',
    children: [
      { tag: 'thead', children: headRows },
      { tag: 'tbody', children: rows.map((cells) => row(cells, 'td')) },
    ],
  };
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join(' ') : '';
}

function safeAddress(url: string): string | null {
  if (/^\/(?![/\\])/.test(url)) return url;
  if (!URL.canParse(url)) return null;
  const { href, protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
