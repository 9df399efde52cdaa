import { ContentProposals } from '#libs/curation';
import type { TestHub } from './hub.js';

const SOURCE = { label: 'illustrative', note: 'Invented for tests.' };

/** The family that tests invent. */
export const TEST_FAMILY = 'test-mims';

let ids = 0;
/** An id that nothing else has. */
const nextId = (): string => `019aa3fe-0000-7000-8000-${String((ids += 1)).padStart(12, '0')}`;

const known = new Map<string, string>();

/** Publishes an item as the hub itself, again and again under the same id. */
export async function publish(hub: TestHub, kind: string, key: string, body: object): Promise<string> {
  const id = known.get(`${kind} ${key}`) ?? nextId();
  known.set(`${kind} ${key}`, id);
  await hub.app.get(ContentProposals, { strict: false }).publishShipped({ kind, id, body });
  return id;
}

/** Publishes the family of the tests with an edition of each state: 1.0 and 2.0, which is current. */
export async function publishTestFamily(hub: TestHub): Promise<void> {
  const family = { language: 'en', slug: TEST_FAMILY, name: 'Test MIMs', owner: 'Nobody', source: SOURCE };
  await publish(hub, 'mim-family', TEST_FAMILY, { ...family, description: 'Invented.' });
  await publishEdition(hub, '1.0', { state: 'superseded', released: '2022-06-01', replacedBy: '2.0' });
  await publishEdition(hub, '2.0', { state: 'current', released: '2024-06-01' });
}

/** Publishes an edition of the family of the tests. */
export async function publishEdition(hub: TestHub, number: string, facts: object): Promise<string> {
  const body = { language: 'en', family: TEST_FAMILY, number, name: `Test MIMs ${number}`, source: SOURCE };
  return publish(hub, 'mim-edition', number, { ...body, ...facts });
}

/** A MIM of the family of the tests, as a body. */
export function mimOf(edition: string, number: string, slug: string, facts: object = {}): object {
  return {
    language: 'en',
    family: TEST_FAMILY,
    edition,
    number,
    slug,
    name: { en: `Name of ${slug}`, de: { text: `Name von ${slug}`, origin: 'machine' } },
    objective: `What ${slug} is for.`,
    source: SOURCE,
    ...facts,
  };
}

/** Publishes a MIM of the family of the tests. */
export async function publishMim(
  hub: TestHub,
  edition: string,
  number: string,
  slug: string,
  facts: object = {},
): Promise<string> {
  return publish(hub, 'mim', `${edition}/${slug}`, mimOf(edition, number, slug, facts));
}

/** A requirement as it stands in a body: `R1.1`, of level SHALL. */
export function requirement(number: string, text: string, facts: object = {}): object {
  return { key: number.toLowerCase(), number, level: 'shall', text, ...facts };
}
