import { describe, expect, it } from '@jest/globals';
import { normaliseBody, shapeOf } from '#libs/curation';
import { toolBody, type ToolBody } from '../tool-body.js';
import { readToolFiles } from './read-tool-files.js';
import type { Disposition } from './tool-record.js';
import { writeMimYml } from './write-mim-yml.js';

const ORIGIN = { note: 'Invented for this test.' };

/** A file made from the form, as people make them: with all that the form comes with. */
const formFile = (name: string, own = ''): string => `MIMYmlVersion: '0.1'
name: ${name}
categories: [Standard]
description:
  en:
    features: [enables accessing data]
    shortDescription: ${name} does one thing.
developmentStatus: beta
legal: { license: BSD-3-Clause, mainCopyrightOwner: NEC, repoOwner: '' }
localisation: { availableLanguages: [en], localisationReady: false }
maintenance: { contacts: , type: internal }
platforms: [web]
softwareType: standalone/other
${own}`;

const reading = (files: Record<string, string>) =>
  readToolFiles(
    Object.entries(files).map(([path, text]) => ({ path, text })),
    ORIGIN,
  );
const became = (files: Record<string, string>, as: Disposition) =>
  reading(files).accounted.filter((one) => one.as === as);

describe('a *.mim.yml', () => {
  it.each([
    ['no YAML', 'name: [open'],
    ['a list', '- name: A'],
    ['nothing', ''],
    ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nname: *b'],
    ['a tag', 'name: !!js/function "function () {}"'],
    ['a merge of another place', 'x: &x { name: A }\n<<: *x'],
    ['a property twice', 'name: A\nname: B'],
    ['characters that cannot be seen', 'name: "A\u202eB"'],
    ['more values than a tool has', `name: A\nmims: [${'MIM1,'.repeat(6_000)}]`],
    ['lists that lie too deep', `name: ${'['.repeat(200)}${']'.repeat(200)}`],
  ])('that is %s is refused with its line, and the others are read', (_what, text) => {
    const { tools, accounted } = reading({ 'bad.mim.yml': text, 'good.mim.yml': 'name: Good' });
    expect(tools.map(({ name }) => name)).toEqual(['Good']);
    const refused = accounted.filter(({ file }) => file === 'bad.mim.yml');
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ as, line }) => as !== 'not-understood' || line < 1)).toEqual([]);
  });

  it.each([
    ['a property of its own', 'colour: red', 'colour', 4],
    ['a property below a known one', 'legal: { colour: red }', 'legal.colour', 4],
    ['an address that is none', "landingURL: 'javascript:alert(1)'", 'landingURL', 4],
    ['a MIM that is none', 'mims: [everything]', 'mims[0]', 4],
    [
      'a language that is none',
      'description: { xx: { shortDescription: A } }',
      'description.xx.shortDescription',
      4,
    ],
    ['a day that is none', 'releaseDate: soon', 'releaseDate', 4],
    ['the name of a prototype', '__proto__: { admin: true }', '__proto__.admin', 4],
  ])('with %s is read without it, and the place is named', (_what, line, path, at) => {
    const text = `name: Tool\n\ncategories: [Standard]\n${line}\n`;
    expect(became({ 'a.mim.yml': text }, 'not-understood')).toEqual([
      expect.objectContaining({ file: 'a.mim.yml', line: at, path }),
    ]);
    expect(reading({ 'a.mim.yml': text }).tools).toHaveLength(1);
  });

  it('without a name is listed, since nothing tells which tool it is', () => {
    expect(became({ 'a.mim.yml': 'categories: [Standard]' }, 'not-understood')).toEqual([
      expect.objectContaining({ file: 'a.mim.yml', reason: expect.stringMatching(/no name/) }),
    ]);
  });

  it('made from the form states nothing that the form comes with', () => {
    const { tools } = reading({ 'a.mim.yml': formFile('Tool', 'mims: [MIM7]') });
    expect(tools[0]?.body).not.toHaveProperty('licence');
    expect(tools[0]?.body).not.toHaveProperty('developmentStatus');
    expect(tools[0]?.body).toMatchObject({ platforms: [], languages: [], features: [] });
    expect(Object.values(tools[0]?.kept ?? {})[0]).toMatchObject({ 'legal.license': 'BSD-3-Clause' });
  });

  it('that is no copy of the form means what it says', () => {
    const text = 'name: Tool\nlegal: { license: BSD-3-Clause }\ndevelopmentStatus: beta';
    expect(reading({ 'a.mim.yml': text }).tools[0]?.body).toMatchObject({
      licence: 'BSD-3-Clause',
      developmentStatus: 'beta',
    });
  });

  it('shares with nearly all others what must come from a form that is not known', () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => {
        const licence = at === 3 ? 'MIT' : 'Beerware';
        return [`${at}.mim.yml`, `name: Tool ${at}\nlegal: { license: ${licence} }`];
      }),
    );
    const { tools } = reading(files);
    expect(tools.flatMap(({ body }) => ('licence' in body ? [body['licence']] : []))).toEqual(['MIT']);
  });

  it.each(['MIM7', 'MIM 7', 'mim-7', 'geospatial-data-mim-7'])('names MIM 7 as %s', (text) => {
    expect(reading({ 'a.mim.yml': `name: Tool\nmims: ['${text}']` }).tools[0]?.body['mims']).toEqual([
      { key: 'mim7', number: '7' },
    ]);
  });
});

describe('tables', () => {
  const CSV = 'Short name,Description,Category,Layer,MIMs,Git\n';

  it('of one tool and its *.mim.yml become one, and what differs is listed with both places', () => {
    const { tools } = reading({
      'a.mim.yml': 'name: Tool\nrepoURL: https://one.example/a\nmims: [MIM1]',
      'tools.csv': `${CSV}TOOL,"It does\nthings",Standard,Services,"MIM1, MIM2",https://two.example/a\n`,
    });
    expect(tools).toHaveLength(1);
    expect(tools[0]?.body).toMatchObject({
      name: 'Tool',
      kind: 'standard',
      layer: 'services',
      repository: 'https://one.example/a',
      mims: [{ number: '1' }, { number: '2' }],
    });
    expect(tools[0]?.conflicts.map(({ field }) => field).sort()).toEqual(['mims', 'repository']);
  });

  it('count lines through texts of several lines', () => {
    const text = `${CSV}A,"one\ntwo",Standard,,,\nB,,Standard,Nowhere,,\n`;
    expect(became({ 'tools.csv': text }, 'not-understood')).toEqual([
      expect.objectContaining({ line: 4, path: 'Layer' }),
    ]);
  });

  it.each([
    ['a quotation mark that is never closed', `${CSV}A,"open\n`, 2],
    ['a cell without a heading', `${CSV}A,,,,,,stray\n`, 2],
    ['a sign that cannot be seen', `${CSV}A,"x\u0000",,,,\n`, 2],
    ['a column nobody knows', 'Name,MIMs,Colour\nA,MIM1,red\n', 2],
  ])('with %s name the line', (_what, text, line) => {
    expect(became({ 'tools.csv': text }, 'not-understood')).toEqual([expect.objectContaining({ line })]);
  });

  it('in Markdown find their tool by its sentence; what stands between them is listed', () => {
    const page =
      '# Tools\n\n| Name |  |\n| --- | --- |\n| Description: | It \\| maps. |\n| MIMs: | - MIM7<br>- MIM8 |\n';
    const yml = 'name: Mapper\ndescription: { en: { shortDescription: It | maps. } }';
    const { tools } = reading({ 'a.mim.yml': yml, 'index.md': page });
    expect(tools).toHaveLength(1);
    expect(tools[0]?.body).toMatchObject({ name: 'Mapper', mims: [{ number: '7' }, { number: '8' }] });
    expect(became({ 'a.mim.yml': yml, 'index.md': page }, 'not-understood')).toEqual([
      expect.objectContaining({ file: 'index.md', line: 1 }),
    ]);
  });
});

describe('tools that share an address or a repository', () => {
  it('are one where one name begins with the other', () => {
    const { tools } = reading({
      'a.mim.yml': 'name: Broker\nrepoURL: https://one.example/broker',
      'b.mim.yml': 'name: Broker Server\nrepoURL: https://one.example/Broker/',
      'c.mim.yml': 'name: Brokerage\nrepoURL: https://one.example/broker',
    });
    expect(tools.map(({ name }) => name)).toEqual(['Broker', 'Brokerage']);
    expect(tools[0]?.body['otherNames']).toEqual(['Broker Server']);
    expect(tools[0]?.because).toHaveLength(1);
  });

  it('keep addresses of their own', () => {
    const own = (slug: string) => `livingHub: { slug: ${slug} }`;
    const { tools } = reading({ 'a.mim.yml': `name: A\n${own('x')}`, 'b.mim.yml': `name: B\n${own('x')}` });
    expect(tools.map(({ slug }) => slug)).toEqual(['x', 'x-2']);
  });
});

describe('a tool written as *.mim.yml', () => {
  const full = {
    language: 'de',
    slug: 'kartenwerk',
    name: 'Kartenwerk',
    longName: 'Kartenwerk für Städte',
    otherNames: ['KW'],
    kind: 'data-model',
    tags: ['maps', 'Data: "quoted"'],
    summary: { de: 'Zeichnet Karten.', en: { text: 'Draws maps.', origin: 'machine' } },
    description: { de: 'Erster Absatz.\n\nZweiter: mit # Zeichen.' },
    features: ['enables accessing data'],
    mims: [
      {
        key: 'mim7',
        number: '7',
        note: { de: 'Nur Lesen.', en: { text: 'Read only.', origin: 'reviewed' } },
      },
      { key: 'mims-plus-9.0-mim8', number: '8', family: 'mims-plus', edition: '9.0' },
    ],
    layer: 'visualisation',
    scope: 'data-spaces',
    maintainer: 'Verein',
    copyrightOwner: 'NEC',
    version: '1.0',
    released: '2026-01-13',
    developmentStatus: 'beta',
    licence: 'BSD-3-Clause',
    landingPage: 'https://karten.example/',
    documentation: 'https://karten.example/docs',
    repository: 'https://code.example/karten',
    platforms: ['web'],
    languages: ['en'],
    usedBy: ['Vesthavn'],
    source: {
      label: 'illustrative',
      note: 'Invented.',
      url: 'https://karten.example/',
      readOn: '2026-01-13',
    },
  };

  it.each([
    ['with everything', full],
    [
      'in English, with little',
      {
        language: 'en',
        slug: 'a',
        name: 'A',
        kind: 'other',
        summary: 'It is.',
        source: { label: 'real', note: 'B.' },
      },
    ],
  ])('%s reads back as the same body', (_what, short) => {
    const body: ToolBody = toolBody.parse(normaliseBody(shapeOf(toolBody), short));
    const { tools, accounted } = reading({ 'a.mim.yml': writeMimYml(body) });
    expect(accounted.filter(({ as }) => as === 'not-understood')).toEqual([]);
    expect(toolBody.parse(tools[0]?.body)).toEqual(body);
  });
});
