import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  NEARLY_EMPTY,
  NESTED,
  NO_MIM,
  REAL_HISTORY,
  REAL_MIMS,
  SINGLE_PAGE,
  writeRepository,
  type Repository,
} from '../../../../../test/fixtures/mim-repositories.js';
import { importedBody } from '../../domain/importing/imported-body.js';
import { linesOf, type MimSource } from '../../domain/importing/mim-source.js';
import { readMim, type MimReading } from '../../domain/importing/read-mim.js';
import { withoutHtml } from '../../domain/importing/markdown-blocks.js';
import { readMimSource } from './mim-source.reader.js';

/** That the ranges of every file are its lines, each once and in order. */
function expectEveryLineOnce(source: MimSource, reading: MimReading): void {
  expect(reading.files.map((file) => file.path)).toEqual(source.files.map((file) => file.path));
  for (const [at, { path: file, ranges }] of reading.files.entries()) {
    const told = ranges.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, step) => from + step),
    );
    const lines = linesOf(source.files[at]!.text ?? '');
    expect({ file, told }).toEqual({ file, told: lines.map((_, line) => line + 1) });
  }
}

const words = (text: string): string[] =>
  text
    .replaceAll(
      /\{%.*?%\}|<!--.*?-->|<\/?[a-z][^>]*>|&#?\w+;|\]\([^)]*\)|[\u200B-\u200F\u2060\uFEFF\u00AD]/g,
      ' ',
    )
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** That the words of lines that went into a field or a passage are in the body. */
function expectWordsKept(source: MimSource, reading: MimReading): void {
  const identity = reading.identity ?? { name: 'x', number: null, slug: 'x' };
  const body = importedBody(reading, identity, { family: 'mims-plus', edition: '9.0' });
  const kept = new Set(words(JSON.stringify(body).replaceAll(/\\[ntr]/g, ' ')));
  for (const { path: file, ranges } of reading.files) {
    const lines = linesOf(source.files.find((one) => one.path === file)!.text ?? '');
    for (const { from, to, fate, detail } of ranges) {
      if (
        fate !== 'passage' &&
        !(fate === 'understood' && /^(objective|(capabilities|requirements|mechanisms)\.)/.test(detail))
      )
        continue;
      if (/^(capabilities|mechanisms|requirements)\.[^.]+\.title$/.test(detail)) continue;
      // A table that quotes a requirement word for word does not have it kept twice.
      const lost = words(lines.slice(from - 1, to).join('\n')).filter(
        (word) => !kept.has(word) && !/^((R|RC|M|C)?\d+[a-z]?|MUSS|SOLL|KANN)$/.test(word),
      );
      expect({ file, from, lost }).toEqual({ file, from, lost: [] });
    }
  }
}

const fixtures: readonly (readonly [string, Repository])[] = [
  ['parkraum-mim-41', SINGLE_PAGE],
  ['street-trees-mim-42', NESTED],
  ['quiet-streets-mim-43', NEARLY_EMPTY],
  ['nothing', NO_MIM],
];

describe('every line of a repository', () => {
  it.each(fixtures)(
    'is accounted for once, and no word of what was understood is lost: %s',
    async (name, files) => {
      const source = await readMimSource(await writeRepository(name, files));
      const reading = readMim(source);
      expectEveryLineOnce(source, reading);
      expectWordsKept(source, reading);
    },
  );

  const real = Object.values(REAL_HISTORY).flat();
  if (existsSync(REAL_MIMS))
    it.each(real)('is accounted for once in the real %s', async (folder) => {
      const source = await readMimSource(path.join(REAL_MIMS, folder));
      const reading = readMim(source);
      expectEveryLineOnce(source, reading);
      expectWordsKept(source, reading);
    });
  else
    it.skip('is accounted for in the real repositories, which do not lie on this machine', () => undefined);

  const piece = fc.oneof(
    fc.constantFrom(
      '# Objective',
      '## C1 One',
      '## C1: Again',
      '### R1.1 Head',
      '# Mechanisms',
      '## M1 How',
      '---',
      '```',
      '~~~~',
      '<!--',
      '-->',
      '',
      '* R1.1: a SHALL b',
      '  * **R1.2a** nested MAY',
      '- plain',
      '1. MUST',
      '| Req. ID | Requirement Text | How met |',
      '| --- | --- | --- |',
      '| R1.1 | x | y |',
      '{% hint style="info" %}',
      '{% endhint %}',
      '{% tab title="T" %}',
      '{% odd %}',
      '> quoted',
      '\t\tcode',
      '***',
      '===',
      '<details><summary>S</summary>',
      '</details>',
      '[a]: https://x.example',
      '**Requirements:**',
      '\u200B',
      'words\\',
      '&#x20;',
      '<script>alert(1)</script>',
    ),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.stringMatching(/^[#>*\-+ `~|[\](){}%<!\\R1.]{0,40}$/),
  );
  const page = fc
    .array(piece, { maxLength: 40 })
    .chain((texts) => fc.constantFrom('\n', '\r\n', '\r').map((end) => texts.join(end)));
  const paths = [
    'README.md',
    'docs/SUMMARY.md',
    'docs/objective.md',
    'docs/mechanisms.md',
    'capabilities.md',
    'publiccode.yml',
    'LICENSE',
    'x.txt',
  ];

  it('is accounted for once whatever the files hold, and no HTML is left', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...paths), page), (files) => {
        const source = sourceOf(files);
        const reading = readMim(source);
        expectEveryLineOnce(source, reading);
        const body = importedBody(
          reading,
          { name: 'X', number: '1', slug: 'x' },
          { family: 'f', edition: '1' },
        );
        for (const text of textsOf(body)) expect(withoutHtml(text)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it('is accounted for when a page is made to be slow to read', () => {
    for (const text of [
      '> '.repeat(20_000),
      '['.repeat(50_000),
      '*a '.repeat(50_000),
      '<!--\n'.repeat(20_000),
      '```\n'.repeat(20_000),
      `${'* '.repeat(39)}x\n`.repeat(300),
      '| a '.repeat(20_000),
      'R1.1 x SHALL\n'.repeat(8_000),
      '![['.repeat(30_000),
      '{%'.repeat(50_000),
      '](('.repeat(30_000),
      '<a '.repeat(30_000),
      '`'.repeat(50_000),
    ]) {
      const source = sourceOf({ 'docs/capabilities.md': `## C1 One\n\n${text}` });
      expectEveryLineOnce(source, readMim(source));
    }
  });
});

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function sourceOf(files: Readonly<Record<string, string>>): MimSource {
  return {
    folderNames: ['some-mim-9'],
    files: Object.entries(files).map(([file, text]) => ({ path: file, sha256: '', text })),
    skipped: [],
    git: null,
  };
}
