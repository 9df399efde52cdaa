import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContentProposals } from '#libs/curation';
import { HubSeed } from '#libs/hub';
import { newId } from '#libs/kernel';
import { ToolImportService } from '#libs/resources';
import { importTools } from '../../apps/cli/src/commands/import-tools.command.js';
import { startTestHub, type Reply, type TestHub } from '../support/hub.js';

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const get = <T>(provider: abstract new (...args: never[]) => T): T =>
  hub.app.get(provider, { strict: false });

const LIST = `query ($filter: ToolFilterInput, $first: Int! = 100, $after: String) {
  tools(filter: $filter, first: $first, after: $after) {
    totalCount edges { node { slug label } } pageInfo { hasNextPage endCursor }
  } }`;

async function list(variables: object): Promise<Reply> {
  const { data, errors } = await hub.graphql(LIST, variables);
  expect(errors).toEqual([]);
  return data.tools;
}

const slugsOf = (page: Reply): string[] => page.edges.map((edge: Reply) => edge.node.slug);

describe('the catalogue of tools refuses', () => {
  it.each([
    ['a number that is none', { filter: { mim: "7' OR 1=1" } }],
    ['a kind that is none', { filter: { kind: 'KING' } }],
    ['a text that is too long', { filter: { text: 'x'.repeat(101) } }],
    ['a field of the table', { filter: { body: 'x' } }],
    ['more than a page holds', { first: 101 }],
    ['a cursor of somebody else', { after: 'bm9uZQ' }],
  ])('%s', async (_what, variables) => {
    const { errors } = await hub.graphql(LIST, variables);
    expect(errors).not.toEqual([]);
    expect(JSON.stringify(errors)).not.toMatch(/select|tool_mim|syntax/i);
  });

  it('a cursor with another filter', async () => {
    const { pageInfo } = await list({ first: 5 });
    const { errors } = await hub.graphql(LIST, { filter: { mim: '7' }, after: pageInfo.endCursor });
    expect(errors[0]?.extensions['code']).toBe('INVALID_CURSOR');
  });

  it.each(['/export/tools.xml', '/export/tools/none.mim.yml', '/export/tools/..%2f..%2fpackage.mim.yml'])(
    'to hand out %s',
    async (address) => {
      expect((await hub.get(address)).status).toBe(404);
    },
  );

  it('a download with a filter that is none', async () => {
    expect((await hub.get('/export/tools.csv?kind=king')).status).toBe(400);
  });

  it('to show a draft anywhere', async () => {
    const secret = 'zzsecretbroker';
    await get(ContentProposals).propose({
      kind: 'tool',
      body: bodyOf({ slug: secret, name: secret, mims: [{ key: 'mim99', number: '99' }] }),
      provenance: {},
      by: null,
    });
    expect((await list({ filter: { text: secret } })).totalCount).toBe(0);
    expect((await list({ filter: { mim: '99' } })).totalCount).toBe(0);
    const { data } = await hub.graphql(
      `{ tool(slug: "${secret}") { id } toolsForMim(number: "99") { id } toolFacets { mims { value } } }`,
    );
    expect(data).toMatchObject({ tool: null, toolsForMim: [] });
    expect(JSON.stringify(data.toolFacets)).not.toContain('99');
    for (const address of ['/export/tools.csv', '/export/tools.json'])
      expect(await (await hub.get(address)).text()).not.toContain(secret);
    expect((await hub.get(`/export/tools/${secret}.mim.yml`)).status).toBe(404);
  });
});

function bodyOf(more: object): object {
  return {
    language: 'en',
    kind: 'tool',
    summary: 'Does something.',
    source: { label: 'illustrative', note: 'Invented for this test.' },
    ...more,
  };
}

describe('the catalogue of tools', () => {
  it('ships ninety, by name, each once over all pages', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Reply = await list({ first: 40, after });
      expect(page.totalCount).toBe(90);
      seen.push(...slugsOf(page));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toHaveLength(90);
    expect(new Set(seen).size).toBe(90);
    expect(seen.slice(0, 3)).toEqual(['ai-fairness-360', 'alibi-explain', 'babylon-js']);
  });

  it('finds words wherever they stand, whatever their capitals, and takes signs of patterns as they are', async () => {
    expect(slugsOf(await list({ filter: { text: 'CONTEXT broker NGSI' } }))).toEqual(
      expect.arrayContaining(['orion-ld', 'scorpio', 'stellio']),
    );
    expect((await list({ filter: { text: '%' } })).totalCount).toBe(0);
    expect((await list({ filter: { text: ' ' } })).totalCount).toBe(90);
  });

  it('counts in its facets what the list then holds', async () => {
    const { data } = await hub.graphql(
      '{ toolFacets(filter: { mim: "7" }) { mims { value count } kinds { value count } layers { value count } } }',
    );
    const { mims, kinds, layers } = data.toolFacets;
    expect(mims.map(({ value }: Reply) => value)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
    for (const { value, count } of mims)
      expect((await list({ filter: { mim: value } })).totalCount).toBe(count);
    const enumName = (value: string) => value.toUpperCase().replaceAll('-', '_');
    for (const { value, count } of kinds)
      expect((await list({ filter: { mim: '7', kind: enumName(value) } })).totalCount).toBe(count);
    for (const { value, count } of layers)
      expect((await list({ filter: { mim: '7', layer: enumName(value) } })).totalCount).toBe(count);
  });

  it('says of each tool what it rests on, and of its MIMs that no edition is stated', async () => {
    const { data } = await hub.graphql(
      `{ tool(slug: "orion-ld") { name kind layer label sourceNote verifiedAt licence summary { locale origin }
         mims { number family edition } } }`,
    );
    expect(data.tool).toMatchObject({
      name: 'Orion-LD',
      kind: 'TOOL',
      layer: 'ORCHESTRATION',
      label: 'condensed',
      sourceNote: expect.stringMatching(/OASC/),
      verifiedAt: expect.any(String),
      licence: null,
      summary: { locale: 'en', origin: 'original' },
      mims: ['0', '1', '2', '3'].map((number) => ({ number, family: null, edition: null })),
    });
  });

  it('names so many tools of a MIM as are asked for', async () => {
    const { data } = await hub.graphql('{ toolsForMim(number: "6", first: 2) { slug } }');
    expect(data.toolsForMim).toEqual([{ slug: 'camss' }, { slug: 'etsi-tc-data' }]);
  });
});

describe('what is taken out', () => {
  it('carries the same labels as table and as JSON, and makes formulas harmless', async () => {
    const body = bodyOf({ slug: 'formula', name: '=HYPERLINK("http://x")', maintainer: '@SUM(A1)' });
    await get(ContentProposals).publishShipped({ kind: 'tool', id: newId(), body });
    const csv = await (await hub.get('/export/tools.csv?text=hyperlink')).text();
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain(`'@SUM(A1)`);
    expect(csv).toMatch(
      /^slug,name,.*label,sourceNote,sourceUrl,sourceLicence,publication,updatedAt,verifiedAt/,
    );
    const json = JSON.parse(await (await hub.get('/export/tools.json?text=hyperlink')).text());
    expect(json.tools).toEqual([
      expect.objectContaining({
        slug: 'formula',
        label: 'illustrative',
        sourceNote: 'Invented for this test.',
      }),
    ]);
    expect(JSON.parse(await (await hub.get('/export/tools.json?mim=77')).text()).tools).toEqual([]);
  });

  it('comes back in as it was: a tool as *.mim.yml changes nothing', async () => {
    const response = await hub.get('/export/tools/orion-ld.mim.yml');
    expect(response.headers.get('content-disposition')).toContain('orion-ld.mim.yml');
    const files = [{ path: 'orion-ld.mim.yml', text: await response.text() }];
    const report = await get(ToolImportService).import(files, { note: 'Brought back.' });
    expect(report.tools).toEqual([
      expect.objectContaining({ slug: 'orion-ld', outcome: 'unchanged', faults: [] }),
    ]);
    expect(report.notUnderstood).toEqual([]);
  });
});

describe('bringing tools in', () => {
  const FILES = [
    { path: 'mapper.mim.yml', text: 'name: Mapper\ncategories: [Standard]\nmims: [MIM7]\ncolour: red' },
    { path: 'tools.csv', text: 'Short name,Description,MIMs\nMapper,It maps.,"MIM7, MIM1"\nBare,,\n' },
    { path: 'notes.txt', text: 'Nothing' },
  ];

  it('makes drafts with their origin, once; what it did not understand is listed', async () => {
    const importer = get(ToolImportService);
    const first = await importer.import(FILES, { note: 'A test.', revision: 'abc123' });
    expect(first.tools.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['Bare', 'new'],
      ['Mapper', 'new'],
    ]);
    expect(first.notUnderstood).toEqual([expect.objectContaining({ file: 'mapper.mim.yml', line: 4 })]);
    expect(first.passedOver).toEqual([expect.objectContaining({ file: 'notes.txt' })]);
    const [bare] = first.tools;
    expect(bare?.faults.join()).toMatch(/summary/);
    const [revision] = await hub.sql(
      `SELECT r.provenance, r.body FROM content_revision r JOIN content_item i ON i.id = r.item_id WHERE i.key = 'mapper'`,
    );
    expect(revision).toMatchObject({
      provenance: { revision: 'abc123', kept: { 'mapper.mim.yml:1': { colour: 'red' } } },
      body: { source: { label: 'real', note: 'A test.' } },
    });
    const again = await importer.import(FILES, { note: 'A test.', revision: 'def456' });
    expect(again.tools.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
    expect((await list({ filter: { text: 'mapper' } })).totalCount).toBe(0);
  });

  it('is a command that tells the operator what became of every value', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'hub-tools-'));
    const command = async (given: string) => {
      const said: string[] = [];
      const code = await importTools.run({ get, say: (line: string) => void said.push(line) }, [given]);
      return { code, said: said.join('\n') };
    };
    expect(await command(path.join(folder, 'none'))).toMatchObject({ code: 1 });
    await writeFile(path.join(folder, 'a.mim.yml'), 'name: Commanded\nmims: [MIM7, nonsense]');
    expect(await command(folder)).toMatchObject({
      code: 0,
      said: expect.stringMatching(/new: Commanded[^]*a\.mim\.yml:2: mims\[1\][^]*1 not understood[^]*1 of 1/),
    });
    expect((await command(path.join(folder, 'a.mim.yml'))).said).toMatch(
      /new: Commanded|nothing changed|changed/,
    );
    await rm(folder, { recursive: true });
  });
});

describe('a restart', () => {
  it('brings in nothing twice', async () => {
    const count = 'SELECT count(*)::integer AS count FROM content_publication';
    const [before] = await hub.sql(count);
    await get(HubSeed).run();
    expect(await hub.sql(count)).toEqual([before]);
    await hub.sql('DELETE FROM resources_shipped');
    await get(HubSeed).run();
    expect(await hub.sql(count)).toEqual([before]);
  });
});
