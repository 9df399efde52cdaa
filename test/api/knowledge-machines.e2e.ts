import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { PEOPLE, startTestHub, VESTHAVN, type Reply, type TestHub } from '../support/hub.js';
import { guideBody, onTheShelf } from '../support/shelf.js';

const KINDS = [
  'algorithm',
  'case-study',
  'funding-call',
  'funding-instrument',
  'guidance',
  'initiative',
  'model-text',
  'need',
  'news',
];

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  await onTheShelf(
    hub,
    'guidance',
    guideBody({
      slug: 'hostile',
      title: '=HYPERLINK("http://evil.example") </script><script>alert(1)</script>',
      summary: '@SUM(A1) & {braces}',
      topics: ['governance'],
      relations: [{ key: 'r1', type: 'explains', to: '/mims/mims-plus/9.0/accessing-data' }],
    }),
  );
});

afterAll(() => hub.stop());

const get = (path: string): Promise<Response> => fetch(`${hub.url}${path}`);
const json = async (path: string): Promise<Reply> => (await get(path)).json() as Promise<Reply>;
const text = async (path: string): Promise<string> => (await get(path)).text();

describe('where nothing is', () => {
  it.each([
    '/data/cases/none.jsonld',
    '/data/cases/helsinki-ai-register.exe',
    '/data/nothing/here.json',
    '/data/funding/calls/none.bib',
    '/export/knowledge/none.csv',
    '/export/knowledge/case-study.pdf',
    '/feeds/knowledge/none.atom',
    '/feeds/news/%3Cscript%3E.atom',
    '/schemas/knowledge/none.json',
  ])('%s answers that there is nothing', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it.each([
    '/export/needs.csv?text=%00',
    '/export/knowledge/case-study.csv?text=a%00b',
    '/export/knowledge-exchange/case-study.csv?after=%00',
    '/export/tools.json?text=%00',
  ])('%s holds what cannot be stored, and is refused', async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  it('a list cannot be narrowed by what is no mark', async () => {
    expect((await get('/export/knowledge/case-study.csv?marks=nonsense')).status).toBe(400);
  });
});

describe('a draft', () => {
  it('is in no file, feed or sitemap', async () => {
    const { data, errors } = await hub.graphql(
      `mutation ($body: String!) { startContent(input: { kind: "need", body: $body, authorityId: "${VESTHAVN}" }) { id } }`,
      {
        body: JSON.stringify({
          language: 'en',
          slug: 'secret-draft',
          title: { en: { text: 'Secret draft' } },
        }),
      },
      await hub.signIn(PEOPLE.astrid),
    );
    expect([errors, data?.startContent.id]).toEqual([[], expect.any(String)]);
    for (const path of [
      '/export/knowledge/need.json',
      '/feeds/knowledge/need.atom',
      '/feeds/knowledge.atom',
      '/sitemap/knowledge-1.xml',
    ])
      expect(await text(path)).not.toMatch(/secret/i);
    expect((await get('/data/needs/secret-draft.json')).status).toBe(404);
  });
});

describe('an item', () => {
  it('is linked data that spells out its words, and says what it rests on', async () => {
    const reply = await get('/data/cases/helsinki-ai-register.jsonld');
    expect(reply.headers.get('content-type')).toMatch('application/ld+json');
    const node = (await reply.json()) as Reply;
    expect(node).toMatchObject({
      '@id': expect.stringMatching('/cases/helsinki-ai-register$'),
      '@type': 'schema:Report',
      'schema:creditText': expect.any(String),
      'schema:keywords': expect.arrayContaining(['label:condensed', 'evidence:documented']),
    });
    expect(node['@context'].schema).toBe('https://schema.org/');
  });

  it('names what it belongs together with by its address', async () => {
    const node = await json('/data/guidance/hostile.jsonld');
    expect(node['dct:references']).toEqual([
      { '@id': expect.stringMatching('^http.*/mims/mims-plus/9.0/accessing-data$') },
    ]);
  });

  it('is cited as a sentence, as BibTeX and as CSL-JSON', async () => {
    expect(await text('/data/funding/instruments/digital-europe.txt')).toMatch(
      /^.+\. Version 1\. .+, Living Hub, \d{4}-\d\d-\d\d\. http.+\n$/,
    );
    expect(await text('/data/guidance/hostile.bib')).toMatch(/^@misc{guidance-hostile,/);
    expect(await json('/data/guidance/hostile.csl.json')).toMatchObject([{ type: 'webpage' }]);
  });

  it('is had as it was written', async () => {
    expect(await json('/data/guidance/hostile.json')).toMatchObject({ slug: 'hostile' });
  });
});

describe('a list', () => {
  it('goes out as CSV in which no text is a formula, with its labels', async () => {
    const rows: Record<string, string>[] = parse(await text('/export/knowledge/guidance.csv'), {
      bom: true,
      columns: true,
    });
    const hostile = rows.find(({ address }) => address?.endsWith('/guidance/hostile'));
    expect(hostile).toMatchObject({ label: 'illustrative', evidence: 'documented', topics: 'governance' });
    expect(hostile?.['title']).toMatch(/^'=HYPERLINK/);
    expect(hostile?.['summary']).toMatch(/^'@SUM/);
    expect(rows.length).toBeGreaterThan(10);
  });

  it('is narrowed like its page', async () => {
    const { format, items } = await json('/export/knowledge/case-study.json?marks=topic:governance');
    expect(format).toBe('living-hub/knowledge-list/1');
    const { data } = await hub.graphql(
      '{ knowledge(first: 1, filter: { kind: "case-study", marks: ["topic:governance"] }) { totalCount } }',
    );
    expect(items).toHaveLength(data.knowledge.totalCount);
    for (const { topics } of items) expect(topics).toContain('governance');
  });

  it('that nothing fits is an empty one', async () => {
    expect(await json('/export/knowledge/news.json?text=zzzzzz')).toMatchObject({ items: [] });
  });
});

describe('a feed', () => {
  it.each(['/feeds/knowledge.atom', ...KINDS.map((kind) => `/feeds/knowledge/${kind}.atom`)])(
    '%s is Atom and holds no markup of others',
    async (path) => {
      const reply = await get(path);
      expect(reply.headers.get('content-type')).toMatch('application/atom+xml');
      const feed = await reply.text();
      expect(feed).toMatch(/^<\?xml/);
      expect(feed).toContain('<entry>');
      expect(feed).not.toContain('<script>');
    },
  );

  it('of a group holds its news only', async () => {
    const feed = await text('/feeds/news/technical.atom');
    const ofAll = await text('/feeds/knowledge/news.atom');
    const entries = (xml: string) => xml.split('<entry>').length - 1;
    expect(entries(feed)).toBeGreaterThan(0);
    expect(entries(feed)).toBeLessThan(entries(ofAll));
  });
});

describe('a format', () => {
  it.each(KINDS)('of %s is a JSON Schema that says what must be there', async (kind) => {
    const schema = await (await get(`/schemas/knowledge/${kind}.json`)).json();
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringMatching(`/schemas/knowledge/${kind}.json$`),
      type: 'object',
      required: expect.arrayContaining(['slug', 'title', 'summary', 'source']),
    });
  });
});

describe('the sitemap', () => {
  it('names every public item', async () => {
    expect(await text('/sitemap.xml')).toContain('/sitemap/knowledge-1.xml');
    const [{ count }] = (await hub.sql('SELECT count(*)::integer AS count FROM shelf_item')) as [
      { count: number },
    ];
    expect((await text('/sitemap/knowledge-1.xml')).split('<url>').length - 1).toBe(count);
  });
});
