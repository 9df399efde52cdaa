import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { ContentProposals } from '#libs/curation';
import { startTestHub, type TestHub } from '../support/hub.js';

const source = { label: 'illustrative', note: 'Invented for tests', licence: 'CC BY 4.0' };
const PAGE = '/mims/example-mims/2.0/sharing-forecasts';

const shipped = [
  [
    'mim-family',
    'f1',
    { slug: 'example-mims', name: 'Example MIMs', owner: 'Nobody', description: { en: 'Invented.' } },
  ],
  [
    'mim-edition',
    'e1',
    { family: 'example-mims', number: '2.0', name: 'Example MIMs 2.0', state: 'current' },
  ],
  [
    'mim',
    'a1',
    {
      family: 'example-mims',
      edition: '2.0',
      number: '4',
      slug: 'sharing-forecasts',
      name: { en: 'Sharing <forecasts>' },
      objective: { en: 'Forecasts can be read.' },
      requirements: [
        { key: 'r1.1', number: 'R1.1', level: 'shall', text: { en: '=A list SHALL be published.' } },
      ],
    },
  ],
] as const;

describe('the MIMs for machines', () => {
  let hub: TestHub;
  const read = async (path: string) => {
    const response = await hub.get(path);
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
    };
  };

  beforeAll(async () => {
    hub = await startTestHub({ pages: true });
    const proposals = hub.app.get(ContentProposals, { strict: false });
    for (const [kind, id, body] of shipped)
      await proposals.publishShipped({
        kind,
        id: `019aa3ff-0000-7000-8000-0000000000${id}`,
        body: { language: 'en', source, ...body },
      });
  });
  afterAll(() => hub.stop());

  it.each([
    '/data/mims/example-mims/3.0.jsonld',
    '/data/mims/example-mims/2.0.exe',
    '/data/mims/example-mims/2.0/no-such.jsonld',
    `/data${PAGE}/r9.9.jsonld`,
    '/data/mims/..%2f..%2fetc/passwd.json',
    '/feeds/mims/example-mims/1.0.atom',
    '/sitemap/mims-99.xml',
    '/sitemap/nothing-1.xml',
  ])('%s is not found', async (path) => {
    expect(await read(path)).toMatchObject({ status: 404 });
  });

  it.each([
    ['/data/mims.jsonld', 'http://localhost:3000/mims'],
    ['/data/mims/example-mims/2.0.jsonld', 'http://localhost:3000/mims/example-mims/2.0'],
    [`/data${PAGE}.jsonld`, `http://localhost:3000${PAGE}`],
    [`/data${PAGE}/r1.1.jsonld`, `http://localhost:3000${PAGE}/r1.1`],
  ])('%s tells of %s as linked data', async (path, id) => {
    const { status, text, type } = await read(path);
    expect({ status, type }).toEqual({ status: 200, type: 'application/ld+json' });
    expect(JSON.parse(text)).toMatchObject({ '@id': id });
  });

  it('leads a reader who prefers linked data from the page to it, and nobody else', async () => {
    const wanting = (accept: string, page = PAGE) => hub.get(page, undefined, { accept });
    const led = await wanting('application/ld+json');
    expect({
      status: led.status,
      to: led.headers.get('location'),
      vary: led.headers.get('vary'),
    }).toMatchObject({
      status: 303,
      to: `/data${PAGE}.jsonld`,
      vary: expect.stringContaining('Accept'),
    });
    expect((await wanting('application/ld+json', `/de${PAGE}/r1.1`)).headers.get('location')).toBe(
      `/data${PAGE}/r1.1.jsonld`,
    );
    for (const accept of ['text/html', '*/*', 'text/html;q=0.9,application/ld+json;q=0.1'])
      expect((await wanting(accept)).status).not.toBe(303);
  });

  it('cites a MIM in three forms', async () => {
    expect((await read(`/data${PAGE}.bib`)).text).toContain(
      '@techreport{example-mims-2-0-sharing-forecasts,',
    );
    expect(JSON.parse((await read(`/data${PAGE}.csl.json`)).text)).toMatchObject([{ type: 'standard' }]);
    expect((await read(`/data${PAGE}.txt`)).text).toContain('MIM4 Sharing <forecasts>, Example MIMs 2.0.');
  });

  it('hands out a whole edition as PDF, as table, and as zip with its checksum', async () => {
    const pdf = await hub.get('/data/mims/example-mims/2.0.pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await read('/data/mims/example-mims/2.0.csv')).text).toContain("'=A list SHALL");
    const zip = Buffer.from(await (await hub.get('/data/mims/example-mims/2.0.zip')).arrayBuffer());
    expect(Object.keys(unzipSync(zip))).toContain('mims/sharing-forecasts.json');
    const { text } = await read('/data/mims/example-mims/2.0.zip.sha256');
    expect(text).toBe(`${createHash('sha256').update(zip).digest('hex')}  2.0.zip\n`);
  });

  it('tells what was published lately as Atom', async () => {
    const { text, type } = await read('/feeds/mims.atom');
    expect(type).toBe('application/atom+xml; charset=utf-8');
    expect(text).toContain('MIM4 Sharing &lt;forecasts&gt; (2.0)');
    expect((await read('/feeds/mims/example-mims/2.0.atom')).text).toContain(`${PAGE}?publication=1`);
  });

  it('lists every edition, MIM and requirement in the sitemap', async () => {
    expect((await read('/sitemap.xml')).text).toContain(
      '<loc>http://localhost:3000/sitemap/mims-1.xml</loc>',
    );
    const { text } = await read('/sitemap/mims-1.xml');
    for (const page of ['/mims/example-mims/2.0', PAGE, `${PAGE}/r1.1`])
      expect(text).toContain(`<loc>http://localhost:3000${page}</loc>`);
  });

  it('tells nothing of a MIM that was taken back', async () => {
    await hub.sql(`UPDATE mim SET gone = 'archived' WHERE slug = 'sharing-forecasts'`);
    expect(await read(`/data${PAGE}.jsonld`)).toMatchObject({ status: 404 });
    for (const path of ['/feeds/mims.atom', '/sitemap/mims-1.xml', '/data/mims/example-mims/2.0.jsonld'])
      expect((await read(path)).text).not.toContain('forecasts');
  });
});
