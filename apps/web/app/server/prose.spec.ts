import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ProseNode } from '../components/prose-tree';
import { proseOf } from './prose.server';

const words = (nodes: readonly ProseNode[]): string =>
  nodes
    .map((node) => (typeof node === 'string' ? node : 'children' in node ? words(node.children) : ''))
    .join('');

const links = (nodes: readonly ProseNode[]): string[] =>
  nodes.flatMap((node) => {
    if (typeof node === 'string' || !('children' in node)) return [];
    return [...(node.tag === 'a' ? [node.href] : []), ...links(node.children)];
  });

describe('a text of the content', () => {
  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,hi)',
    '[x](//evil.example)',
    '[x](/\\evil.example)',
    '[x](vbscript:x)',
    '![x](https://evil.example/pixel.png)',
    '<a href="https://evil.example">x</a>',
  ])('makes no link of %s', (text) => {
    expect(links(proseOf(text))).toEqual([]);
  });

  it('shows HTML as text', () => {
    expect(words(proseOf('<script>alert(1)</script> and <b>this</b>'))).toContain(
      '<script>alert(1)</script>',
    );
  });

  it('keeps links to the web and into this site', () => {
    expect(links(proseOf('[a](https://example.org/x) [b](/mims) <https://example.org/y>'))).toEqual([
      'https://example.org/x',
      '/mims',
      'https://example.org/y',
    ]);
  });

  it('reads paragraphs, lists and tables', () => {
    expect(proseOf('One\n\n- two\n- **three**')).toEqual([
      { tag: 'p', children: ['One'] },
      {
        tag: 'ul',
        children: [
          { tag: 'li', children: [{ tag: 'p', children: ['two'] }] },
          { tag: 'li', children: [{ tag: 'p', children: [{ tag: 'strong', children: ['three'] }] }] },
        ],
      },
    ]);
    expect(words(proseOf('| a | b |\n| - | - |\n| c | d |'))).toBe('abcd');
  });

  it('reads every text without failing, and only as deep as a page can show', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: fc.constantFrom(...'>-*_[](!`|#\n a1<&') }), (text) => {
        expect(links(proseOf(text)).every((href) => /^(https?:|\/)/.test(href))).toBe(true);
      }),
    );
    expect(words(proseOf(`${'>'.repeat(2_000)} deep`))).toContain('deep');
  });
});
