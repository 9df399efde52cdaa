import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PEOPLE, startTestHub, type Reply, type TestHub } from '../support/hub.js';
import { publishMim, publishTestFamily, requirement, TEST_FAMILY } from '../support/mims.js';

let hub: TestHub;
let asked = 0;

/** The variable that nobody declared makes the question a new one to the cache of public answers. */
const ask = async (query: string, session?: string): Promise<Reply> => {
  const { data, errors } = await hub.graphql(query, { asked: asked++ }, session);
  expect(errors).toEqual([]);
  return data;
};
const at = (edition: string, slug: string) =>
  `family: "${TEST_FAMILY}", edition: "${edition}", slug: "${slug}"`;
const mim = async (edition: string, slug: string, fields: string): Promise<Reply> =>
  (await ask(`{ mim(${at(edition, slug)}) { ${fields} } }`)).mim;

const COUNTS = requirement('R1.1', 'Counters SHALL be counted every single day.');
const NAMES = requirement('R1.2', 'Counters SHOULD have names.', { level: 'should' });

beforeAll(async () => {
  hub = await startTestHub();
  await publishTestFamily(hub);
  await publishMim(hub, '1.0', '8', 'indicators', { requirements: [requirement('R1.1', 'Show numbers.')] });
  await publishMim(hub, '1.0', '1', 'counting', { requirements: [COUNTS] });
  await publishMim(hub, '1.0', '3', 'weights', { requirements: [] });
  await publishMim(hub, '2.0', '1', 'counting', { requirements: [COUNTS, NAMES] });
  await publishMim(hub, '2.0', '2', 'naming', {
    aliases: [{ key: 'before', edition: '1.0', name: 'MIM3 Name of weights' }],
  });
  await publishMim(hub, '2.0', '8', 'twins', { requirements: [requirement('R1.1', 'Turn around.')] });
});

afterAll(async () => {
  await hub.stop();
});

describe('what was published before', () => {
  const FIELDS = 'publication isPast requirementCount requirements { edges { node { key text { text } } } }';
  const SECOND = { requirements: [requirement('R1.1', 'Measure SHALL be kept every week.')] };

  beforeAll(async () => {
    const first = requirement('R1.1', 'Measure SHALL be kept every day.');
    await publishMim(hub, '2.0', '5', 'measures', {
      requirements: [first, requirement('R1.2', 'Round it.')],
    });
    await publishMim(hub, '2.0', '5', 'measures', SECOND);
  });

  it('can be read by its number', async () => {
    const { mim: past } = await ask(`{ mim(${at('2.0', 'measures')}, publication: 1) { ${FIELDS} } }`);
    expect(past).toMatchObject({ publication: 1, isPast: true, requirementCount: 2 });
    expect(past.requirements.edges[0].node.text.text).toBe('Measure SHALL be kept every day.');
    expect(await mim('2.0', 'measures', FIELDS)).toMatchObject({ publication: 2, isPast: false });
  });

  it('leaves a tombstone of each requirement, with its words and the day', async () => {
    const { mimRequirement } = await ask(`{ mimRequirement(${at('2.0', 'measures')}, key: "r1.2") {
      text { text } withdrawn { publication at } sincePublication } }`);
    expect(mimRequirement).toMatchObject({
      text: { text: 'Round it.' },
      withdrawn: { publication: 2 },
      sincePublication: 1,
    });
    expect(mimRequirement.withdrawn.at).toBeTruthy();
    const { withdrawnRequirements } = await mim('2.0', 'measures', 'withdrawnRequirements { key }');
    expect(withdrawnRequirements).toEqual([{ key: 'r1.2' }]);
  });

  it('is refused to come back as something else', async () => {
    const other = {
      requirements: [...SECOND.requirements, requirement('R1.2', 'Encrypt all backups at night.')],
    };
    await expect(publishMim(hub, '2.0', '5', 'measures', other)).rejects.toThrow('was another requirement');
  });

  it('comes back under its old key, reworded', async () => {
    const again = { requirements: [...SECOND.requirements, requirement('R1.2', 'Round it up.')] };
    await publishMim(hub, '2.0', '5', 'measures', again);
    const { mimRequirement } = await ask(`{ mimRequirement(${at('2.0', 'measures')}, key: "r1.2") {
      withdrawn { publication } sincePublication changedPublication } }`);
    expect(mimRequirement).toEqual({ withdrawn: null, sincePublication: 1, changedPublication: 3 });
  });

  it('is gone from the public with its MIM, which leaves a tombstone', async () => {
    const id = await publishMim(hub, '2.0', '6', 'fleeting');
    const coordinator = await hub.signIn(PEOPLE.coordinator);
    await ask(`mutation { archiveContent(itemId: "${id}", reason: "Nobody needs it.") { id } }`, coordinator);
    const told =
      await ask(`{ mim(${at('2.0', 'fleeting')}) { id } past: mim(${at('2.0', 'fleeting')}, publication: 1) { id }
      mimTombstone(${at('2.0', 'fleeting')}) { number name { text } why at } }`);
    expect(told).toMatchObject({ mim: null, past: null, mimTombstone: { number: '6', why: 'archived' } });
  });
});

describe('publishing', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['a MIM of no edition', () => publishMim(hub, '7.7', '1', 'counting'), 'There is no edition 7.7'],
    ['a number twice', () => publishMim(hub, '2.0', '1', 'second'), '1 is the number of another MIM'],
    [
      'an unknown capability',
      () =>
        publishMim(hub, '2.0', '70', 'odd', {
          requirements: [requirement('R1.1', 'Be.', { capability: 'c1' })],
        }),
      'There is no capability “c1”',
    ],
    [
      'the same number for two requirements',
      () =>
        publishMim(hub, '2.0', '71', 'twice', {
          requirements: [requirement('R1.1', 'Be.'), requirement('C1.R1', 'Do.')],
        }),
      'is the number of an earlier entry too',
    ],
    [
      'texts that change places under their keys',
      () =>
        publishMim(hub, '2.0', '1', 'counting', {
          requirements: [{ ...NAMES, key: 'r1.1', number: 'R1.1' }],
        }),
      'This text was published as “r1.2”',
    ],
    [
      'a status before the one above it',
      () =>
        publishMim(hub, '2.0', '72', 'backwards', {
          statuses: [
            { key: 'b', status: 'capabilities', since: '2024-01-01', source: 'Minutes' },
            { key: 'a', status: 'proposal', since: '2023-01-01', source: 'Minutes' },
          ],
        }),
      'Put the oldest step first',
    ],
  ])('refuses %s', async (_what, work, reason) => {
    await expect(work()).rejects.toThrow(reason);
  });
});

describe('comparing', () => {
  it('tells what became of each MIM and requirement of an edition', async () => {
    const { editionComparison } =
      await ask(`{ editionComparison(family: "${TEST_FAMILY}", from: "1.0", to: "2.0") {
      mims { change renumbered renamed from { slug } to { slug } totals { same added gone reworded }
        requirements { edges { node { change to { number } } } } } } }`);
    const of = (slug: string) =>
      editionComparison.mims.find((pair: Reply) => (pair.to ?? pair.from).slug === slug);
    expect(of('counting')).toMatchObject({ change: 'CHANGED', totals: { same: 1, added: 1 } });
    expect(of('counting').requirements.edges).toEqual([
      { node: { change: 'ADDED', to: { number: 'R1.2' } } },
    ]);
    expect(of('naming')).toMatchObject({ renumbered: true, renamed: true, from: { slug: 'weights' } });
    expect(of('twins')).toMatchObject({ change: 'ADDED', from: null });
    expect(of('indicators')).toMatchObject({ change: 'GONE', to: null });
  });

  it('shows two MIMs word by word', async () => {
    await publishMim(hub, '1.0', '4', 'words', {
      requirements: [requirement('R1.1', 'Save the old files each day.')],
    });
    await publishMim(hub, '2.0', '7', 'words', {
      requirements: [requirement('R2.1', 'Save the new files each day.')],
    });
    const { mimComparison } = await ask(`{ mimComparison(from: "/mims/${TEST_FAMILY}/1.0/words",
      to: "/mims/${TEST_FAMILY}/2.0/words") { renumbered requirements { edges { node { change renumbered words { kind text } } } } } }`);
    expect(mimComparison.requirements.edges[0].node).toEqual({
      change: 'REWORDED',
      renumbered: true,
      words: [
        { kind: 'SAME', text: 'Save the ' },
        { kind: 'REMOVED', text: 'old ' },
        { kind: 'ADDED', text: 'new ' },
        { kind: 'SAME', text: 'files each day.' },
      ],
    });
  });
});
