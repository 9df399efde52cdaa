import { describe, expect, it } from '@jest/globals';
import { readMim, type MimReading } from '../../domain/importing/read-mim.js';
import { titleOfMim } from '../../domain/importing/mim-identity.js';

const BLANKS = ' '.repeat(100_000);

function reading(files: Readonly<Record<string, string>>): MimReading {
  const written = Object.entries(files).map(([path, text]) => ({ path, text, sha256: '0' }));
  return readMim({ folderNames: ['a-mim-1'], files: written, skipped: [], git: null });
}

/** Each of these took minutes or years where an expression tries every way to part a run of blanks. */
describe('a repository written to keep the importer busy', () => {
  it('has a heading with very many blanks', () => {
    expect(reading({ 'README.md': `# Lending books${BLANKS}(MIM1)${BLANKS}Z\n` }).identity?.slug).toBe('a');
    expect(titleOfMim(`Lending books${BLANKS}(MIM1)${BLANKS}`)).toEqual({
      name: 'Lending books',
      number: '1',
    });
  });

  it.each([`name: b${BLANKS}c`, `${BLANKS}Z: 1`, `url: "${BLANKS}Z`, `license: a${BLANKS}b`])(
    'has a publiccode.yml with a line without end',
    (line) => {
      const { files } = reading({ 'README.md': '# Lending books\n', 'publiccode.yml': `${line}\n` });
      const told = files.find(({ path }) => path === 'publiccode.yml')?.ranges;
      expect(told).toMatchObject([{ from: 1, to: 1, fate: 'not-understood' }]);
    },
  );
});
