import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { smallEdition, smallMim } from '../../testing/small-mim.js';
import { editionArchive, requirementTable, sha256 } from './edition-archive.js';

const archive = editionArchive(smallEdition(), [smallMim()], { '@id': 'x' });

describe('an edition as archive', () => {
  const files = unzipSync(archive);

  it('holds the edition, each MIM in two forms, the table, the linked data and the sums', () => {
    expect(Object.keys(files).sort()).toEqual([
      'SHA256SUMS',
      'edition.json',
      'linked-data.jsonld',
      'mims/sharing-forecasts.json',
      'mims/sharing-forecasts.md',
      'requirements.csv',
    ]);
  });

  it('names the right sum of every other file', () => {
    const sums = strFromU8(files['SHA256SUMS']!).trim().split('\n');
    expect(sums).toHaveLength(5);
    for (const line of sums) {
      const [sum, name] = line.split('  ');
      expect(sha256(Buffer.from(files[name!]!))).toBe(sum);
    }
  });

  it('reads well as Markdown', () => {
    const text = strFromU8(files['mims/sharing-forecasts.md']!);
    expect(text).toContain('# MIM4 Sharing forecasts');
    expect(text).toContain('| R1.1 | SHALL | A list of forecasts SHALL be published. |');
  });

  it('is the same to the byte when nothing changed', () => {
    expect(editionArchive(smallEdition(), [smallMim()], { '@id': 'x' }).equals(archive)).toBe(true);
  });
});

describe('the table of requirements', () => {
  it('makes texts that look like formulas harmless', () => {
    const text = { en: { text: '=cmd()', origin: 'original' } };
    const requirements = [{ key: 'r1', number: 'R1', level: 'shall', text }];
    expect(requirementTable([smallMim({ requirements })])).toContain(",'=cmd()");
  });
});
