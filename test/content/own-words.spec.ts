import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readYaml } from '#libs/platform';

const MIMS = path.resolve('content/mims');
const REAL_INPUT = process.env['HUB_REAL_INPUT'] ?? path.resolve('..', 'shared', 'real-input');
const ORIGINALS = path.join(REAL_INPUT, 'mims');

/** A run of words this long is hardly ever the same by chance. */
const RUN = 7;

function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(ending)).map((name) => path.join(folder, name));
}

/** Every English text of a file of content. */
function englishTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && typeof value.en === 'string') return [value.en];
  return Object.values(value).flatMap(englishTexts);
}

function textsOf(file: string): string[] {
  const content = readYaml(readFileSync(file, 'utf8'));
  return content.ok ? englishTexts(content.value) : [];
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}./]+/gu) ?? [];
  return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
}

const withOriginals = existsSync(ORIGINALS) ? it : it.skip;

describe('the texts of the MIMs that ship are our own', () => {
  withOriginals(
    `and share no ${RUN} words in a row with the originals (skipped where those are absent)`,
    () => {
      const originals = filesIn(ORIGINALS, '.md').flatMap((file) => runsOf(readFileSync(file, 'utf8')));
      const ours = filesIn(MIMS, '.yaml').flatMap(textsOf).flatMap(runsOf);
      expect(originals.length).toBeGreaterThan(1_000);
      expect(ours.length).toBeGreaterThan(5_000);
      const known = new Set(originals);
      expect(ours.filter((run) => known.has(run))).toEqual([]);
    },
  );
});
