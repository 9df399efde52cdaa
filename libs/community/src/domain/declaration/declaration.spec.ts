import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalText, sha256Of } from './canonical-text.js';
import { parseDeclaration } from './declaration-document.js';

const small = {
  format: 'living-hub/declaration/1',
  version: '1',
  adoptedOn: '2024-01-01',
  label: 'illustrative',
  source: { note: 'Invented', url: 'https://example.eu', readOn: '2026-01-01' },
  title: { en: 'Title', de: 'Titel' },
  opening: { en: 'We', de: 'Wir' },
  principles: [
    { id: 'people', title: { en: 'People', de: 'Menschen' }, text: { en: 'First', de: 'Zuerst' } },
  ],
  commitments: [{ id: 'legal', title: { en: 'Legal', de: 'Recht' }, text: { en: 'Fair', de: 'Gerecht' } }],
  closing: { en: 'End', de: 'Ende' },
};
const parse = (changes: object) => parseDeclaration(JSON.stringify({ ...small, ...changes }));

describe('a text of the declaration', () => {
  it.each([
    ['of another format', { format: 'living-hub/declaration/2' }, /format/],
    ['with something the format does not know', { signature: 'x' }, /signature|Unrecognized/],
    ['whose source is no secure address', { source: { ...small.source, url: 'http://x.eu' } }, /source\.url/],
    ['without an English title', { title: { de: 'Titel' } }, /English/],
    ['with a part that lacks a language', { closing: { en: 'End' } }, /closing.*en de|closing.*de en/],
  ])('is refused %s', (_what, changes, reason) => {
    expect(() => parse(changes)).toThrow(reason);
  });

  it('is refused when it is not YAML, or makes itself large', () => {
    expect(() => parseDeclaration('{ "a": ')).toThrow('cannot be read');
    expect(() => parseDeclaration('a: &x [1]\nb: *x')).toThrow('cannot be read');
  });

  it('has a plain form with every language and every part', () => {
    expect(canonicalText(parse({}))).toBe(
      [
        'living-hub/declaration/1\nversion: 1\nadopted: 2024-01-01',
        '[de]\nTitel\nWir\n1. Menschen: Zuerst\n1. Recht: Gerecht\nEnde',
        '[en]\nTitle\nWe\n1. People: First\n1. Legal: Fair\nEnd\n',
      ].join('\n\n'),
    );
  });

  it('has another hash as soon as one letter changes, and the same for the same words', () => {
    const hash = sha256Of(canonicalText(parse({})));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(sha256Of(canonicalText(parse({ closing: { en: '  End ', de: 'Ende\n' } })))).toBe(hash);
    expect(sha256Of(canonicalText(parse({ closing: { en: 'End!', de: 'Ende' } })))).not.toBe(hash);
  });
});

describe('the text that ships', () => {
  it('has the six principles and five commitments in English, German and Bulgarian', () => {
    const document = parseDeclaration(readFileSync('content/community/declaration-2019-12.yaml', 'utf8'));
    expect(document.principles).toHaveLength(6);
    expect(document.commitments.map(({ id }) => id)).toEqual([
      'financial',
      'technical',
      'legal',
      'education',
      'monitoring',
    ]);
    expect(Object.keys(document.title).sort()).toEqual(['bg', 'de', 'en']);
    expect(document.label).toBe('condensed');
  });
});
