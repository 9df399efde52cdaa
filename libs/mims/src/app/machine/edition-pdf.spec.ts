import { beforeAll, describe, expect, it } from '@jest/globals';
import { mimBlocks } from '../../domain/machine/document-blocks.js';
import { smallMim } from '../../testing/small-mim.js';
import { editionPdf, type PrintedEdition } from './edition-pdf.js';

const greek = { en: { text: 'Ελλάδα и България', origin: 'original' } };
const long = { en: { text: 'many words '.repeat(800), origin: 'original' } };

const edition: PrintedEdition = {
  title: 'Example MIMs 2.0',
  language: 'en',
  address: 'https://hub.example/mims/example-mims/2.0',
  updatedAt: new Date('2026-06-02T10:00:00Z'),
  notes: ['Invented for tests'],
  blocks: [smallMim(), smallMim({ name: greek, objective: long })].flatMap(({ body }) => mimBlocks(body)),
};

describe('an edition as PDF', () => {
  let bytes: Buffer;
  const count = (pattern: RegExp) => bytes.toString('latin1').match(pattern)?.length ?? 0;

  beforeAll(async () => {
    bytes = await editionPdf(edition);
  });

  it('is tagged, and says its language and its title', () => {
    expect(count(/\/MarkInfo/g)).toBe(1);
    expect(count(/\/StructTreeRoot/g)).toBeGreaterThan(0);
    expect(count(/\/Lang \(en\)/g)).toBe(1);
    expect(count(/\/DisplayDocTitle true/g)).toBe(1);
  });

  it('has a heading for the edition and for each MIM, and a row for each requirement below a head', () => {
    expect(count(/\/S \/H1\b/g)).toBe(3);
    expect(count(/\/S \/Table\b/g)).toBe(2);
    expect(count(/\/S \/TR\b/g)).toBe(6);
    expect(count(/\/S \/TH\b/g)).toBe(6);
    expect(count(/\/S \/TD\b/g)).toBe(12);
  });

  it('runs over several pages and brings its own letters along', () => {
    expect(count(/\/Type \/Page\b/g)).toBeGreaterThan(3);
    expect(count(/\/FontFile2/g)).toBe(3);
  });

  it('has nothing in it that acts or leads out of it', () => {
    expect(count(/\/(JavaScript|JS|Launch|URI|SubmitForm|EmbeddedFile)\b/g)).toBe(0);
  });

  it('is the same to the byte when nothing changed', async () => {
    expect((await editionPdf(edition)).equals(bytes)).toBe(true);
  });
});
