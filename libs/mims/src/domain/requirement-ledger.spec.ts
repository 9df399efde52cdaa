import { describe, expect, it } from '@jest/globals';
import { mimBody, type MimBody } from './bodies/mim-body.js';
import { keyFaults } from './mim-faults.js';
import { enter, type KeptRequirement } from './requirement-ledger.js';

const said = (text: string) => ({ en: { text, origin: 'original' } });

function bodyWith(requirements: Readonly<Record<string, string>>, facts: object = {}): MimBody {
  return mimBody.parse({
    language: 'en',
    family: 'some',
    edition: '1.0',
    number: '1',
    slug: 'one',
    name: said('One'),
    objective: said('One thing.'),
    source: { label: 'illustrative', note: 'Invented.' },
    requirements: Object.entries(requirements).map(([key, text]) => ({
      key,
      number: key.toUpperCase(),
      level: 'shall',
      text: said(text),
      ...facts,
    })),
  });
}

/** What is kept after these versions were published one after the other. */
function keptAfter(...versions: readonly MimBody[]): KeptRequirement[] {
  const kept = new Map<string, KeptRequirement>();
  versions.forEach((body, at) => {
    const { inForce, withdrawn } = enter(body, [...kept.values()], at + 1);
    for (const entry of inForce) kept.set(entry.key, { ...entry, withdrawnPublication: null });
    for (const key of withdrawn) kept.set(key, { ...kept.get(key)!, withdrawnPublication: at + 1 });
  });
  return [...kept.values()];
}

const told = (kept: readonly KeptRequirement[]) =>
  kept.map(
    ({ key, sincePublication, changedPublication, withdrawnPublication }) =>
      `${key} ${sincePublication} ${changedPublication} ${withdrawnPublication ?? '-'}`,
  );

describe('the requirements that were published', () => {
  const first = bodyWith({ 'r1.1': 'Keep all of the data safe.', 'r1.2': 'Give all of the data away.' });

  it('remember since when they are there and when they were reworded', () => {
    const reworded = bodyWith({ 'r1.1': 'Keep the data very safe.', 'r1.2': 'Give all of the data away.' });
    expect(told(keptAfter(first, reworded))).toEqual(['r1.1 1 2 -', 'r1.2 1 1 -']);
  });

  it('are changed by their level, and by no other fact', () => {
    const same = { 'r1.1': 'Keep all of the data safe.', 'r1.2': 'Give all of the data away.' };
    expect(told(keptAfter(first, bodyWith(same, { level: 'may' })))).toEqual(['r1.1 1 2 -', 'r1.2 1 2 -']);
    expect(told(keptAfter(first, bodyWith(same, { group: 'Good practice' })))).toEqual([
      'r1.1 1 1 -',
      'r1.2 1 1 -',
    ]);
  });

  it('leave a tombstone, and are revived when they return', () => {
    const less = bodyWith({ 'r1.1': 'Keep all of the data safe.' });
    expect(told(keptAfter(first, less, less))).toEqual(['r1.1 1 1 -', 'r1.2 1 1 2']);
    expect(told(keptAfter(first, less, first))).toEqual(['r1.1 1 1 -', 'r1.2 1 1 -']);
  });

  it('are not to lend their key to another requirement', () => {
    const less = bodyWith({ 'r1.1': 'Keep all of the data safe.' });
    const other = bodyWith({ 'r1.1': 'Keep all of the data safe.', 'r1.2': 'Wear green hats outdoors.' });
    expect(keyFaults(other, keptAfter(first, less))).toMatchObject([{ path: ['requirements', 1, 'key'] }]);
    const swapped = bodyWith({ 'r1.1': 'Give all of the data away.', 'r1.2': 'Keep all of the data safe.' });
    expect(keyFaults(swapped, keptAfter(first))).toHaveLength(2);
    expect(keyFaults(first, keptAfter(first, less))).toEqual([]);
  });
});
