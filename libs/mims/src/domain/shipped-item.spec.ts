import { readContent, contentFiles } from '#libs/platform';
import { describe, expect, it } from '@jest/globals';
import { parseShippedItem } from './shipped-item.js';

const FAMILY = `kind: mim-family
id: 019aa3f9-0000-7000-8000-0000000000ff
body:
  language: en
  slug: some
  name: Some
  owner: Nobody
  description: Invented.
  source: { label: illustrative, note: Invented. }
`;

const files = await contentFiles('mims');

const faultsOf = (text: string) => {
  const parsed = parseShippedItem(text);
  return parsed.ok ? [] : parsed.faults.map(({ line, path }) => `${line} ${path}`);
};

describe('a file that ships', () => {
  it('may write texts short', () => {
    expect(parseShippedItem(FAMILY)).toMatchObject({
      ok: true,
      document: {
        kind: 'mim-family',
        body: { description: { en: { text: 'Invented.', origin: 'original' } } },
      },
    });
  });

  it.each([
    ['an unknown kind', FAMILY.replace('mim-family', 'mim-tribe'), '1 kind'],
    ['no id', FAMILY.replace(/^id.*$/m, 'id: 7'), '2 id'],
    ['a slug in capitals', FAMILY.replace('slug: some', 'slug: Some'), '5 body.slug'],
    ['a property nobody knows', FAMILY.replace('owner', 'owns'), '7 body.owns'],
  ])('is refused with the line of %s', (_what, text, fault) => {
    expect(faultsOf(text)).toContain(fault);
  });
});

describe('the files that ship', () => {
  it.each(files)('%s can be read', async (file) => {
    const parsed = parseShippedItem((await readContent(file)).toString('utf8'));
    expect(
      parsed.ok ? [] : parsed.faults.map(({ line, path, reason }) => `${file}:${line} ${path} ${reason}`),
    ).toEqual([]);
  });
});
