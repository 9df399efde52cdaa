import { readFileSync } from 'node:fs';
import { InvalidInputError } from '#libs/kernel';
import { describe, expect, it } from '@jest/globals';
import { parseAuthoritiesDocument } from './authorities-document.js';

const content = (name: string) =>
  readFileSync(new URL(`../../../../content/community/${name}`, import.meta.url), 'utf8');

const faultsOf = (source: string): unknown => {
  try {
    return parseAuthoritiesDocument(source);
  } catch (error) {
    return error instanceof InvalidInputError ? (error.details['faults'] ?? error.message) : error;
  }
};

describe('a document of authorities', () => {
  it('that is not YAML is refused', () => {
    expect(faultsOf('{ name: [')).toMatch(/^This is not YAML/);
  });

  it('is refused with path and reason of every fault at once', () => {
    const source = JSON.stringify({
      format: 'living-hub/authorities/1',
      label: 'real',
      edition: '2024',
      source: { note: 'Somewhere', readOn: '2026-11-23' },
      authorities: [
        {
          id: '019aa3f1-0000-7000-8000-000000000001',
          name: { bg: 'Долна Роса' },
          type: 'village',
          country: 'bg',
          website: 'javascript:alert(1)',
          membership: { kind: 'signatory' },
          owner: 'me',
        },
      ],
    });
    const paths = (faultsOf(source) as { path: string }[]).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['authorities.0.type', 'authorities.0.country', 'authorities.0.website']),
    );
    expect(paths).toContain('authorities.0.membership');
    expect(paths).toContain('authorities.0');
  });

  it('refuses a name that is missing in its own language', () => {
    const source = content('demo-authorities.yaml').replace('sourceLocale: bg', 'sourceLocale: fr');
    expect(JSON.stringify(faultsOf(source))).toContain('The name is missing in its source language.');
  });

  it('ships the seven regional signatories of May 2023 as real', () => {
    const { label, authorities } = parseAuthoritiesDocument(content('signatories-2023-05.yaml'));
    expect(label).toBe('real');
    expect(authorities.map(({ country, region }) => `${country} ${region}`)).toEqual([
      'FI FI19B',
      'FI FI1B1',
      'PT PT1C',
      'RO RO211',
      'ES ES62',
      'ES ES511',
      'ES ES52',
    ]);
    expect(authorities.every(({ membership }) => membership?.asOf === '2023-05')).toBe(true);
  });

  it('ships invented authorities only as illustrative, and with addresses that cannot exist', () => {
    const { label, authorities } = parseAuthoritiesDocument(content('demo-authorities.yaml'));
    expect(label).toBe('illustrative');
    for (const { website, stewards } of authorities) {
      expect(website ?? 'https://none.example').toMatch(/^https:\/\/[a-z.-]+\.example$/);
      for (const steward of stewards) expect(steward).toMatch(/\.example$/);
    }
  });
});
