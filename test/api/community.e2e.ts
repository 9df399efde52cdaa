import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestHub, type TestHub } from '../support/hub.js';
import { statementsOf } from './statements.js';

const VESTHAVN = '019aa3f2-0000-7000-8000-000000000001';
const VALDEMORA = '019aa3f2-0000-7000-8000-000000000003';

const SIGNATORIES = `query ($first: Int, $after: String) { signatories(first: $first, after: $after) {
  edges { cursor node { id signedOn asOf signerPosition label authority { id name country region { code name level } } } }
  pageInfo { hasNextPage endCursor } } }`;
const REGIONS = `query ($country: String!, $level: Int) { regions(country: $country, level: $level) { code name level parentCode edition } }`;
const AUTHORITY = `query ($id: ID!) { authority(id: $id) { name nameLocale type country population populationYear website label region { code } } }`;

interface Signatory {
  readonly id: string;
  readonly label: string;
  readonly asOf: string | null;
  readonly signerPosition: string;
  readonly authority: {
    readonly name: string;
    readonly country: string;
    readonly region: { readonly code: string } | null;
  };
}

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Signatory }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

let hub: TestHub;

const ask = async (query: string, variables: object = {}, language = 'en'): Promise<Answer> => {
  const response = await fetch(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
};

const page = async (variables: object): Promise<Page> =>
  (await ask(SIGNATORIES, variables)).data?.['signatories'] as Page;
const codeOf = ({ errors }: Answer): unknown => errors?.[0]?.extensions.code;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

describe('the public list of signatories', () => {
  it.each([
    ['no items', { first: 0 }, 'BAD_USER_INPUT'],
    ['a negative number', { first: -1 }, 'BAD_USER_INPUT'],
    ['101 items', { first: 101 }, 'BAD_USER_INPUT'],
    ['a made-up cursor', { after: 'eyJ4IjoxfQ' }, 'INVALID_CURSOR'],
  ])('refuses a page of %s', async (_what, variables, code) => {
    expect(codeOf(await ask(SIGNATORIES, variables))).toBe(code);
  });

  it('refuses a cursor that was tampered with', async () => {
    const { endCursor } = (await page({ first: 1 })).pageInfo;
    const values = JSON.parse(Buffer.from(endCursor, 'base64url').toString()) as unknown[];
    const forged = Buffer.from(JSON.stringify([...values.slice(0, -1), "' OR 1=1 --"])).toString('base64url');
    expect(codeOf(await ask(SIGNATORIES, { first: 1, after: forged }))).toBe('INVALID_CURSOR');
  });

  it('holds the seven regional signatories of May 2023 as real, each with its region', async () => {
    const { edges } = await page({ first: 100 });
    const real = edges.map(({ node }) => node).filter(({ label }) => label === 'real');
    expect(real.map(({ authority }) => `${authority.name}, ${authority.region?.code}`)).toEqual([
      'Alentejo Region, PT1C',
      'Autonomous Community of Valencia, ES52',
      'Bacău County, RO211',
      'Barcelona Provincial Council, ES511',
      'Council of Tampere Region, FI19B',
      'Helsinki-Uusimaa Regional Council, FI1B1',
      'Region of Murcia, ES62',
    ]);
    expect(real.every(({ asOf }) => asOf === '2023-05')).toBe(true);
  });

  it('names invented signatories illustrative', async () => {
    const { edges } = await page({ first: 100 });
    const vesthavn = edges.find(({ node }) => node.authority.name === 'Vesthavn')?.node;
    expect(vesthavn).toMatchObject({
      label: 'illustrative',
      signedOn: '2024-10-09',
      signerPosition: 'Mayor',
    });
  });

  it('leaves out supporters and everybody who is not listed', async () => {
    await hub.sql(`UPDATE membership SET state = 'withdrawn' WHERE authority_id = $1`, [VALDEMORA]);
    const names = (await page({ first: 99 })).edges.map(({ node }) => node.authority.name);
    await hub.sql(`UPDATE membership SET state = 'listed' WHERE authority_id = $1`, [VALDEMORA]);
    expect(names).toContain('Dolna Rosa');
    expect(names).not.toContain('Region of Valdemora');
    expect(names).not.toContain('Val d’Aubray Association of Municipalities');
  });

  it('shows everybody once when it is read page by page', async () => {
    const all = (await page({ first: 98 })).edges.map(({ node }) => node.id);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const next: Page = await page({ first: 3, after });
      seen.push(...next.edges.map(({ node }) => node.id));
      after = next.pageInfo.endCursor;
      more = next.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is read with its authorities and their regions in one statement', async () => {
    const statements = await statementsOf(() => page({ first: 50 }));
    expect(statements.map((text) => /FROM (\w+)/.exec(text)?.[1])).toEqual(['membership']);
  });

  it('counts all of them when asked', async () => {
    const { data } = await ask('{ signatories(first: 1) { totalCount } }');
    expect(data).toEqual({ signatories: { totalCount: 10 } });
  });
});

describe('an authority', () => {
  it('that does not exist is null, and a text that is no id is refused', async () => {
    expect((await ask(AUTHORITY, { id: '019aa3f2-0000-7000-8000-00000000ffff' })).data).toEqual({
      authority: null,
    });
    expect(codeOf(await ask(AUTHORITY, { id: "1' OR '1'='1" }))).toBe('BAD_USER_INPUT');
  });

  it('shows its name in the language of the reader, and says which language that is', async () => {
    const names = [];
    for (const language of ['da', 'bg', 'en'])
      names.push((await ask(AUTHORITY, { id: VESTHAVN }, language)).data?.['authority']);
    expect(names).toMatchObject([
      { name: 'Vesthavn Kommune', nameLocale: 'da' },
      { name: 'Vesthavn', nameLocale: 'en' },
      { name: 'Vesthavn', nameLocale: 'en' },
    ]);
  });

  it('shows its population with the year, and no region when it has none', async () => {
    const { data } = await ask(AUTHORITY, { id: VALDEMORA });
    expect(data?.['authority']).toEqual({
      name: 'Region of Valdemora',
      nameLocale: 'en',
      type: 'REGION',
      country: 'ES',
      population: 810000,
      populationYear: 2024,
      website: 'https://valdemora.example',
      label: 'illustrative',
      region: null,
    });
  });
});

describe('the regions of Europe', () => {
  it.each([
    ['a country in small letters', { country: 'fi' }],
    ['a country with a wildcard', { country: '%' }],
    ['level 0', { country: 'FI', level: 0 }],
    ['level 4', { country: 'FI', level: 4 }],
  ])('are refused for %s', async (_what, variables) => {
    expect(codeOf(await ask(REGIONS, variables))).toBe('BAD_USER_INPUT');
  });

  it('know Greece as EL', async () => {
    expect((await ask(REGIONS, { country: 'GR' })).data).toEqual({ regions: [] });
    expect((await ask(REGIONS, { country: 'EL', level: 2 })).data?.['regions']).toHaveLength(13);
  });

  it('are 92, 244 and 1165 on the three levels, each below its parent', async () => {
    const counts = await hub.sql(
      'SELECT level, count(*)::integer AS count FROM region GROUP BY level ORDER BY level',
    );
    expect(counts).toEqual([
      { level: 1, count: 92 },
      { level: 2, count: 244 },
      { level: 3, count: 1165 },
    ]);
    const orphans = await hub.sql('SELECT code FROM region WHERE level > 1 AND parent_code IS NULL');
    expect(orphans).toEqual([]);
  });

  it('carry their name and their parent', async () => {
    const { data } = await ask(REGIONS, { country: 'DK', level: 3 });
    expect(data?.['regions']).toContainEqual({
      code: 'DK042',
      name: 'Østjylland',
      level: 3,
      parentCode: 'DK04',
      edition: '2024',
    });
  });
});
