import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, startTestHub, type Reply, type TestHub } from '../support/hub.js';
import { publishMim, publishTestFamily, requirement, TEST_FAMILY } from '../support/mims.js';
import { statementsOf } from './statements.js';

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
const NAMES = requirement('R1.2', 'Counters SHOULD have names, see MIM2.R1.1 and MIM9.', { level: 'should' });

beforeAll(async () => {
  hub = await startTestHub();
  await publishTestFamily(hub);
  await publishMim(hub, '1.0', '8', 'indicators', { requirements: [requirement('R1.1', 'Show numbers.')] });
  await publishMim(hub, '1.0', '1', 'counting', { requirements: [COUNTS] });
  await publishMim(hub, '1.0', '3', 'weights', { requirements: [] });
  await publishMim(hub, '2.0', '1', 'counting', {
    requirements: [COUNTS, NAMES],
    restsOn: ['naming', 'lost'],
  });
  await publishMim(hub, '2.0', '2', 'naming', {
    aliases: [{ key: 'before', edition: '1.0', name: 'MIM3 Name of weights' }],
    requirements: [
      requirement('R2.1', 'Names SHALL be short, as R7.7 of MIM1 and MIM1.C1.R1 say.'),
      requirement('RC4.1', 'Names MAY rhyme.', { level: 'may' }),
    ],
  });
  await publishMim(hub, '2.0', '8', 'twins', { requirements: [requirement('R1.1', 'See MIM2.C4.R1.')] });
});

afterAll(async () => {
  await hub.stop();
});

describe('asking for what is not there', () => {
  it.each([
    ['family', `mim(family: "no-such", edition: "2.0", slug: "counting") { id }`],
    ['edition', `mim(family: "${TEST_FAMILY}", edition: "7.7", slug: "counting") { id }`],
    ['MIM', `mim(${at('2.0', 'nothing')}) { id }`],
    ['publication', `mim(${at('2.0', 'counting')}, publication: 99) { id }`],
    ['requirement', `mimRequirement(${at('2.0', 'counting')}, key: "r9.9") { key }`],
    ['tombstone', `mimTombstone(${at('2.0', 'counting')}) { why }`],
    ['edition by number', `mimEdition(family: "${TEST_FAMILY}", number: "7.7") { id }`],
  ])('answers null for an unknown %s', async (_what, field) => {
    expect(Object.values(await ask(`{ ${field} }`))).toEqual([null]);
  });

  it.each([
    ['a slug in capitals', `mim(family: "${TEST_FAMILY}", edition: "2.0", slug: "Counting") { id }`],
    ['an address of elsewhere', 'mimComparison(from: "/people", to: "/people") { renamed }'],
    ['a text of 101 characters', `mims(text: "${'x'.repeat(101)}") { totalCount }`],
    ['publication 0', `mim(${at('2.0', 'counting')}, publication: 0) { id }`],
  ])('refuses %s', async (_what, field) => {
    expect(codeOf(await hub.graphql(`{ ${field} }`))).toBe('BAD_USER_INPUT');
  });

  it('says that there is no such edition or MIM to compare', async () => {
    const editions = `{ editionComparison(family: "${TEST_FAMILY}", from: "1.0", to: "7.7") { mims { change } } }`;
    const mims = `{ mimComparison(from: "/mims/${TEST_FAMILY}/2.0/counting", to: "/mims/${TEST_FAMILY}/2.0/no") { renamed } }`;
    expect(codeOf(await hub.graphql(editions))).toBe('MIM_EDITION_NOT_FOUND');
    expect(codeOf(await hub.graphql(mims))).toBe('MIM_NOT_FOUND');
  });
});

describe('a MIM', () => {
  it('is read in the language of the reader, and says how it came to be there', async () => {
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'de' },
      body: JSON.stringify({
        query: `{ mim(${at('2.0', 'counting')}) { name { text locale origin outdated } objective { locale origin } } }`,
      }),
    });
    const { data } = (await response.json()) as Reply;
    expect(data.mim).toEqual({
      name: { text: 'Name von counting', locale: 'de', origin: 'MACHINE', outdated: false },
      objective: { locale: 'en', origin: 'ORIGINAL' },
    });
  });

  it('says where it is known from, and is verified when it is published', async () => {
    const read = await mim('2.0', 'counting', 'source { label note } publication verifiedAt updatedAt');
    expect(read).toMatchObject({
      source: { label: 'ILLUSTRATIVE', note: 'Invented for tests.' },
      publication: 1,
    });
    expect(read.verifiedAt).toBe(read.updatedAt);
  });

  it('has its requirements page by page', async () => {
    const page = (rest: string) =>
      mim(
        '2.0',
        'counting',
        `requirements(first: 1${rest}) { totalCount
      edges { node { key number address level } } pageInfo { hasNextPage endCursor } }`,
      );
    const first = (await page('')).requirements;
    expect(first).toMatchObject({ totalCount: 2, edges: [{ node: { key: 'r1.1', level: 'SHALL' } }] });
    const second = (await page(`, after: "${first.pageInfo.endCursor}"`)).requirements;
    expect(second.edges[0].node.address).toBe(`/mims/${TEST_FAMILY}/2.0/counting/r1.2`);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('is listed with its current edition before the outdated one', async () => {
    const { mims } = await ask(
      `{ mims(family: "${TEST_FAMILY}") { edges { node { editionNumber number } } } }`,
    );
    const listed = mims.edges.map(({ node }: Reply) => `${node.editionNumber}/${node.number}`);
    expect(listed).toEqual(['2.0/1', '2.0/2', '2.0/8', '1.0/1', '1.0/3', '1.0/8']);
  });

  it.each([
    ['a name in another language', 'name von WEIGHTS', ['weights']],
    ['another name', 'mim3', ['naming', 'weights']],
    ['its objective', 'what twins is', ['twins']],
    ['nothing', 'zzz', []],
  ])('is found by %s', async (_what, text, slugs) => {
    const query = `{ mims(family: "${TEST_FAMILY}", text: "${text}") { edges { node { slug } } } }`;
    expect((await ask(query)).mims.edges.map(({ node }: Reply) => node.slug)).toEqual(slugs);
  });

  it('costs as many statements for all MIMs of an edition as for one', async () => {
    const fields = `name { text } edition { name } newerVersion { slug } restsOn { to { slug } } capabilities { key }
      references { state target { slug } } withdrawnRequirements { key } verifiedAt`;
    const list = (first: number) =>
      ask(`{ mims(family: "${TEST_FAMILY}", first: ${first}) { edges { node { ${fields} } } } }`);
    const one = (await statementsOf(() => list(1))).length;
    const many = (await statementsOf(() => list(3))).length;
    expect(many).toBeLessThanOrEqual(one);
    expect(many).toBeLessThanOrEqual(12);
  });

  it('is answered from the cache to those who are not signed in, with an ETag', async () => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `{ mim(${at('2.0', 'counting')}) { id } }`,
        variables: { asked: asked++ },
      }),
    };
    const first = await fetch(`${hub.url}/graphql`, init);
    expect(first.headers.get('etag')).toBeTruthy();
    const statements = await statementsOf(() => fetch(`${hub.url}/graphql`, init));
    expect(statements).toEqual([]);
  });
});

describe('the newer version', () => {
  const newer = async (edition: string, slug: string): Promise<Reply> =>
    await mim(edition, slug, 'newerVersion { address } newerVersions { slug }');

  it('is found by slug', async () => {
    expect((await newer('1.0', 'counting')).newerVersion.address).toBe(`/mims/${TEST_FAMILY}/2.0/counting`);
  });

  it('is found by another name that the newer one says it had', async () => {
    expect((await newer('1.0', 'weights')).newerVersions).toEqual([{ slug: 'naming' }]);
  });

  it('is never found by number', async () => {
    expect(await newer('1.0', 'indicators')).toEqual({ newerVersion: null, newerVersions: [] });
  });

  it('does not exist for what is current', async () => {
    expect((await newer('2.0', 'counting')).newerVersion).toBeNull();
  });
});

describe('a requirement', () => {
  const read = async (key: string, fields = 'key number'): Promise<Reply> =>
    (await ask(`{ mimRequirement(${at('2.0', 'naming')}, key: "${key}") { ${fields} } }`)).mimRequirement;

  it.each(['r2.1', 'R2.1'])('is found as %s', async (key) => {
    expect(await read(key)).toEqual({ key: 'r2.1', number: 'R2.1' });
  });

  it('is found by its number too when that differs from its key', async () => {
    await publishMim(hub, '2.0', '4', 'renumbered', {
      requirements: [requirement('R1.1', 'Stay as you are.', { number: 'R5.5' })],
    });
    const { mimRequirement } = await ask(
      `{ mimRequirement(${at('2.0', 'renumbered')}, key: "r5.5") { key } }`,
    );
    expect(mimRequirement.key).toBe('r1.1');
  });

  it('knows where it is named', async () => {
    const { referencedBy } = await read('rc4.1', 'referencedBy { raw state from { slug } requirementKey }');
    expect(referencedBy).toEqual([
      { raw: 'MIM2.C4.R1', state: 'OTHER_NUMBERING', from: { slug: 'twins' }, requirementKey: 'r1.1' },
    ]);
  });
});

describe('references', () => {
  it('that lead nowhere are listed for the edition, with why', async () => {
    const { mimEdition } = await ask(`{ mimEdition(family: "${TEST_FAMILY}", number: "2.0") {
      danglingReferences { path raw state from { slug } targetKey } } }`);
    const told = mimEdition.danglingReferences.map(
      ({ from, raw, state }: Reply) => `${from.slug}: ${raw} ${state}`,
    );
    expect(told).toEqual([
      'counting: lost NO_SUCH_MIM',
      'counting: MIM2.R1.1 NO_SUCH_REQUIREMENT',
      'counting: MIM9 NO_SUCH_MIM',
      'naming: MIM1.C1.R1 OTHER_NUMBERING',
      'naming: R7.7 of MIM1 NO_SUCH_REQUIREMENT',
      'twins: MIM2.C4.R1 OTHER_NUMBERING',
    ]);
  });

  it('are mended by publishing what they name', async () => {
    await publishMim(hub, '2.0', '9', 'lost');
    const { references } = await mim('2.0', 'counting', 'references { raw state target { slug } }');
    const mended = references.filter(({ target }: Reply) => target?.slug === 'lost');
    expect(mended.map(({ raw, state }: Reply) => `${raw} ${state}`)).toEqual([
      'lost RESOLVED',
      'MIM9 RESOLVED',
    ]);
  });

  it('make the graph of who rests on whom', async () => {
    const { restsOn, neededBy } = await mim(
      '2.0',
      'naming',
      `restsOn { to { slug } references declared }
      neededBy { from { slug } references declared }`,
    );
    expect(restsOn).toEqual([{ to: { slug: 'counting' }, references: 2, declared: false }]);
    expect(neededBy).toEqual([
      { from: { slug: 'counting' }, references: 1, declared: true },
      { from: { slug: 'twins' }, references: 1, declared: false },
    ]);
  });

  it('of the MIMs that ship are known to dangle in 0 and 8', async () => {
    const { mimEdition } = await ask(`{ mimEdition(family: "mims-plus", number: "9.0") {
      danglingReferences { raw state from { number } } } }`);
    const told = mimEdition.danglingReferences.map(({ from, raw }: Reply) => `${from.number} ${raw}`);
    expect(told).toEqual(expect.arrayContaining(['0 MIM3.C5.R0', '0 MIM6.C1.R4']));
  });
});
