import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type Reply, type TestHub } from '../support/hub.js';

const VALDEMORA = '019aa3f2-0000-7000-8000-000000000003';
const SUNDVIK = '019aa3f3-0000-7000-8000-000000000004';
const ADDED = '019aa3f4-0000-7000-8000-000000000001';

const MEMBERS = `query ($kind: MembershipKind, $country: String, $type: MemberType, $size: PopulationClass, $text: String,
    $first: Int, $after: String) {
  members(kind: $kind, country: $country, type: $type, size: $size, text: $text, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id kind signedOn asOf label authority { name country } organisation { name type country } } } } }`;
const COUNTRIES = `query ($kind: MembershipKind, $text: String) {
  memberCountries(kind: $kind, text: $text) { country signatories supporters } }`;

let hub: TestHub;

let asked = 0;
/** The variable that nobody declared makes the question a new one to the cache of public answers. */
const page = async (variables: object = {}): Promise<Reply> =>
  (await hub.graphql(MEMBERS, { first: 50, ...variables, asked: asked++ })).data.members;
const nameOf = ({ node }: Reply): string => (node.authority ?? node.organisation).name;
const names = async (variables: object = {}): Promise<string[]> => (await page(variables)).edges.map(nameOf);

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

describe('the directory', () => {
  it.each([
    ['a country in small letters', { country: 'dk' }],
    ['a text of 101 characters', { text: 'x'.repeat(101) }],
    ['a cursor of another filter', { kind: 'SUPPORTER', after: 'of-all' }],
  ])('refuses %s', async (_what, variables) => {
    const { after } = variables as { after?: string };
    const cursor = after && (await page({ first: 1 })).pageInfo.endCursor;
    const answer = await hub.graphql(MEMBERS, { ...variables, ...(cursor && { after: cursor }) });
    expect(answer.data).toBeNull();
    expect(['BAD_USER_INPUT', 'INVALID_CURSOR']).toContain(codeOf(answer));
  });

  it('holds authorities and organisations in one order', async () => {
    const all = await names();
    expect(all).toHaveLength(15);
    expect(all.slice(0, 5)).toEqual([
      'Alentejo Region',
      'Autonomous Community of Valencia',
      'Bacău County',
      'Barcelona Provincial Council',
      'Council of Tampere Region',
    ]);
    expect(all).toContain('Harbour Town of Sundvik');
  });

  it('says of an authority the same as its own page', async () => {
    const fields = 'name type country population populationYear populationClass website checked label';
    const listed = await hub.graphql(
      `{ members(text: "Vesthavn") { edges { node { authority { id ${fields} } } } } }`,
    );
    const [{ node }] = listed.data.members.edges;
    const own = await hub.graphql(`query ($id: ID!) { authority(id: $id) { id ${fields} } }`, {
      id: node.authority.id,
    });
    expect(node.authority).toEqual(own.data.authority);
    expect(node.authority).toMatchObject({ checked: true, populationClass: expect.any(String) });
  });

  it.each([
    [{ kind: 'SUPPORTER', type: 'ASSOCIATION' }, ['Val d’Aubray Association of Municipalities']],
    [{ type: 'ORGANISATION_CITY_OUTSIDE_EU' }, ['Harbour Town of Sundvik']],
    [{ kind: 'SIGNATORY', type: 'ORGANISATION_NETWORK' }, []],
    [{ country: 'DK' }, ['Vesthavn']],
    [{ size: 'UNDER_5000' }, ['Dolna Rosa']],
    [{ size: 'OVER_500000' }, ['Region of Valdemora']],
    [{ text: 'BACAU' }, ['Bacău County']],
    [{ text: 'ländliche' }, ['Institute for Rural Data Spaces']],
    [{ text: 'долна' }, ['Dolna Rosa']],
    [{ text: 'REGIÓN de vald' }, ['Region of Valdemora']],
    [{ text: '%' }, []],
    [{ text: "' OR 1=1 --" }, []],
    [{ text: '   ', country: 'BG' }, ['Dolna Rosa']],
  ])('filtered by %j shows %j', async (filter, expected) => {
    const { edges, totalCount } = await page(filter);
    expect(edges.map(nameOf)).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  it('shows everybody once when it is read page by page', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Reply = await page({ first: 4, after });
      seen.push(...edges.map(({ node }: Reply) => node.id));
      ({ endCursor: after, hasNextPage: more } = pageInfo);
    }
    expect(seen).toEqual((await page()).edges.map(({ node }: Reply) => node.id));
  });

  it('counts members by country, as the filter says', async () => {
    const all = (await hub.graphql(COUNTRIES)).data.memberCountries;
    expect(all).toContainEqual({ country: 'ES', signatories: 4, supporters: 0 });
    expect(all).toContainEqual({ country: 'NO', signatories: 0, supporters: 1 });
    const some = (await hub.graphql(COUNTRIES, { kind: 'SUPPORTER', text: 'bridge' })).data.memberCountries;
    expect(some).toEqual([{ country: 'IT', signatories: 0, supporters: 1 }]);
  });

  it('forgets who withdraws, and finds a new name at once', async () => {
    await hub.sql(`UPDATE membership SET state = 'withdrawn' WHERE authority_id = $1`, [VALDEMORA]);
    expect(await names({ country: 'ES' })).not.toContain('Region of Valdemora');
    await hub.sql(`UPDATE membership SET state = 'listed' WHERE authority_id = $1`, [VALDEMORA]);
    const rename = 'UPDATE organisation SET name = $2, sort_name = $3 WHERE id = $1';
    await hub.sql(rename, [SUNDVIK, '{"en": "Ålø"}', 'alo']);
    expect(await names({ text: 'alo' })).toEqual(['Ålø']);
    await hub.sql(rename, [SUNDVIK, '{"en": "Harbour Town of Sundvik"}', 'harbour town of sundvik']);
    expect(await names({ country: 'ES' })).toContain('Region of Valdemora');
  });

  it('shows the numbers that were published, with their dates, beside its own', async () => {
    const { data } = await hub.graphql('{ memberObservations { on what number sourceNote label } }');
    expect(data.memberObservations).toHaveLength(10);
    expect(data.memberObservations.at(-1)).toMatchObject({
      on: '2024-10',
      what: 'signatories',
      number: '169',
    });
  });
});

describe('the page of a member', () => {
  it('shows listed memberships only, and no stewards', async () => {
    await hub.sql(
      `INSERT INTO membership (id, authority_id, kind, state, signed_on, label, created_at)
       VALUES ($1, $2, 'supporter', 'draft', '2026-01-01', 'illustrative', now())`,
      [ADDED, VESTHAVN],
    );
    const { data } = await hub.graphql(
      'query ($id: ID!) { authority(id: $id) { name memberships { kind signedOn } } }',
      {
        id: VESTHAVN,
      },
    );
    await hub.sql('DELETE FROM membership WHERE id = $1', [ADDED]);
    expect(data.authority).toEqual({
      name: 'Vesthavn',
      memberships: [{ kind: 'SIGNATORY', signedOn: '2024-10-09' }],
    });
  });

  it('exists for organisations too, and not for ids that nothing has', async () => {
    const query = 'query ($id: ID!) { organisation(id: $id) { name type memberships { kind asOf } } }';
    expect((await hub.graphql(query, { id: VESTHAVN })).data).toEqual({ organisation: null });
    expect((await hub.graphql(query, { id: SUNDVIK })).data.organisation).toMatchObject({
      name: 'Harbour Town of Sundvik',
      memberships: [{ kind: 'SUPPORTER', asOf: '2025-09-30' }],
    });
  });
});

describe('the downloads of the directory', () => {
  it.each(['/export/members.xml', '/export/members.csv?country=denmark', '/export/members.json?kind=friend'])(
    'refuse %s',
    async (path) => {
      expect([400, 404]).toContain((await hub.get(path)).status);
    },
  );

  it('are the same for everybody and may be kept', async () => {
    const anybody = await hub.get('/export/members.csv');
    const somebody = await hub.get('/export/members.csv', await hub.signIn(PEOPLE.astrid));
    expect(anybody.headers.get('cache-control')).toBe('public, max-age=300');
    expect(await somebody.text()).toBe(await anybody.text());
  });

  it('are tables with a header, and take the filters of the list', async () => {
    const response = await hub.get('/export/members.csv?kind=supporter&country=DE');
    const bytes = Buffer.from(await response.arrayBuffer());
    const [header, ...lines] = bytes.toString('utf8').replace('\uFEFF', '').trim().split('\n');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="members.csv"');
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(header).toMatch(/^id,kind,name,/);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Institute for Rural Data Spaces');
  });

  it('make names harmless that a spreadsheet would take for a formula', async () => {
    await hub.sql(`UPDATE authority SET name = '{"en": "=cmd|calc"}' WHERE id = $1`, [VALDEMORA]);
    const text = await (await hub.get('/export/members.csv?country=ES')).text();
    const json = await (await hub.get('/export/members.json?country=ES')).json();
    await hub.sql(`UPDATE authority SET name = '{"en": "Region of Valdemora"}' WHERE id = $1`, [VALDEMORA]);
    expect(text).toContain("'=cmd|calc");
    expect((json as Reply).members.map(({ name }: Reply) => name)).toContain('=cmd|calc');
  });

  it('are whole when they are longer than one reading', async () => {
    await hub.sql(ADD_TOWNS, [1_200]);
    const { members } = (await (await hub.get('/export/members.json')).json()) as Reply;
    const lines = (await (await hub.get('/export/members.csv')).text()).trim().split('\n');
    await hub.sql(`DELETE FROM authority WHERE sort_name LIKE 'counted town%'`);
    expect(new Set(members.map(({ id }: Reply) => id)).size).toBe(1_215);
    expect(lines).toHaveLength(1_216);
  });

  it('say so when nobody fits', async () => {
    expect(await (await hub.get('/export/members.json?country=XX')).json()).toEqual({
      format: 'living-hub/members/1',
      members: [],
    });
  });
});

const ADD_TOWNS = `
  WITH added AS (
    INSERT INTO authority (id, name, source_locale, sort_name, type, country, label, created_at)
    SELECT gen_random_uuid(), jsonb_build_object('en', 'Counted town ' || n), 'en', 'counted town ' || n,
      'municipality', 'BE', 'illustrative', now() FROM generate_series(1, $1::integer) n RETURNING id
  )
  INSERT INTO membership (id, authority_id, kind, state, as_of, label, created_at)
  SELECT gen_random_uuid(), id, 'signatory', 'listed', '2026', 'illustrative', now() FROM added`;
