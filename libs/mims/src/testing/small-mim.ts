import type { EditionRecord, MimRecord } from '../domain/machine/published-records.js';
import { editionBody } from '../domain/bodies/edition-body.js';
import { mimBody } from '../domain/bodies/mim-body.js';

const original = (text: string) => ({ en: { text, origin: 'original' } });

/** An invented edition, as it is kept. */
export function smallEdition(changes: Record<string, unknown> = {}): EditionRecord {
  const body = editionBody.parse({
    language: 'en',
    family: 'example-mims',
    number: '2.0',
    name: 'Example MIMs 2.0',
    state: 'current',
    released: '2026-06-01',
    description: original('An invented edition.'),
    source: { label: 'illustrative', note: 'Invented for tests', licence: 'CC BY 4.0' },
    ...changes,
  });
  const { family, number, state, released = null } = body;
  return { family, number, state, released, updatedAt: new Date('2026-06-02T10:00:00Z'), body };
}

/** An invented MIM of that edition, as it is kept. */
export function smallMim(changes: Record<string, unknown> = {}): MimRecord {
  const body = mimBody.parse({
    language: 'en',
    family: 'example-mims',
    edition: '2.0',
    number: '4',
    slug: 'sharing-forecasts',
    name: { ...original('Sharing forecasts'), de: { text: 'Vorhersagen teilen', origin: 'machine' } },
    objective: original('Forecasts of one place can be read by another.'),
    capabilities: [{ key: 'c1', number: 'C1', title: original('Forecasts can be found') }],
    requirements: [
      {
        key: 'r1.1',
        number: 'R1.1',
        capability: 'c1',
        level: 'shall',
        text: original('A list of forecasts SHALL be published.'),
        clause: original('The supplier shall publish a list of all forecasts.'),
      },
      {
        key: 'r1.2',
        number: 'R1.2',
        capability: 'c1',
        level: 'may',
        text: original('The list MAY be sorted.'),
      },
    ],
    mechanisms: [
      {
        key: 'm1',
        number: 'M1',
        title: original('A list in JSON'),
        specifications: [{ key: 'rfc8259', name: 'RFC 8259', url: 'https://www.rfc-editor.org/rfc/rfc8259' }],
      },
    ],
    source: { label: 'illustrative', note: 'Invented for tests', url: 'https://example.org/mim4' },
    ...changes,
  });
  const { family, edition, number, slug } = body;
  return {
    id: '019aa3f9-0000-7000-8000-00000000ff01',
    family,
    edition,
    number,
    slug,
    publication: 3,
    publishedAt: new Date('2026-06-01T10:00:00Z'),
    updatedAt: new Date('2026-06-02T10:00:00Z'),
    body,
  };
}
