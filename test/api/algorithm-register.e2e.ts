import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { algorithmBody, algorithmInFull, fullAlgorithm, registerFile } from '../support/algorithms.js';
import { seen, startInput, Writer } from '../support/content.js';
import { DOLNA_ROSA } from '../support/groups.js';
import { PEOPLE, startTestHub, VESTHAVN, type Reply, type Session, type TestHub } from '../support/hub.js';

const IMPORT = `mutation ($input: ImportKnowledgeInput!) { importKnowledge(input: $input) { __typename
  ... on KnowledgeImportReport { broughtIn faultCount rows { row slug outcome itemId }
    faults { row column letters reason } }
  ... on KnowledgeImportRefused { reason row } } }`;
const OWN = { kind: 'algorithm', authorityId: VESTHAVN };
const NOBODYS = '019aa3f2-0000-7000-8000-00000000ffff';

let hub: TestHub;
let steward: Session;
let mikkel: Writer;
let coordinator: Writer;
beforeAll(async () => {
  hub = await startTestHub();
  steward = await hub.signIn(PEOPLE.mikkel);
  mikkel = new Writer(hub, steward);
  coordinator = new Writer(hub, await hub.signIn(PEOPLE.coordinator));
});
afterAll(() => hub.stop());

const json = async (query = ''): Promise<Reply> =>
  (await hub.get(`/export/algorithms.json${query}`)).json() as Promise<Reply>;
const slugsOf = ({ algorithms }: Reply): string[] => algorithms.map(({ entry }: Reply) => String(entry.slug));

async function tries(file: string, more: object = {}, session: Session | undefined = steward) {
  const content = Buffer.from(file).toString('base64');
  const input = { ...OWN, fileName: 'register.json', content, ...more };
  return hub.graphql(IMPORT, { input }, session);
}

async function brings(file: string, more: object = {}): Promise<Reply> {
  const { data, errors } = await tries(file, more);
  expect(errors).toEqual([]);
  return data.importKnowledge;
}

/** Hands in the draft that an import made, and has it approved. */
async function publishes(itemId: string): Promise<void> {
  await coordinator.approves(await mikkel.submits(await mikkel.reads({ id: itemId })));
}

async function validator(): Promise<ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true });
  formats.default(ajv);
  const schema = (await (await hub.get('/schemas/algorithm-register.json')).json()) as object;
  return ajv.compile(schema);
}

describe('a register that is not there', () => {
  it.each([
    ['/export/algorithms.pdf', 404],
    ['/export/algorithms.json?authorityId=vesthavn', 400],
    [`/export/algorithms.json?authorityId=${NOBODYS}`, 404],
    [`/export/algorithms.csv?authorityId=${NOBODYS}`, 404],
    ['/export/algorithms.csv?after=%3Cscript%3E', 400],
  ])('%s is answered with %i', async (path, status) => {
    expect((await hub.get(path)).status).toBe(status);
  });

  it('is also that of an authority which nobody has checked', async () => {
    await hub.sql('UPDATE authority SET checked_at = NULL WHERE id = $1', [DOLNA_ROSA]);
    for (const form of ['json', 'csv'])
      expect((await hub.get(`/export/algorithms.${form}?authorityId=${DOLNA_ROSA}`)).status).toBe(404);
    await hub.sql('UPDATE authority SET checked_at = now() WHERE id = $1', [DOLNA_ROSA]);
    expect(await json(`?authorityId=${DOLNA_ROSA}`)).toMatchObject({ algorithms: [] });
  });
});

describe('who may not bring a register in', () => {
  it('learns so before it is read', async () => {
    const outsider = await hub.signIn(PEOPLE.outsider);
    const refused = [
      ['', {}, /sign/i],
      [outsider, {}, /nothing here that you may see|permission/],
      [steward, { authorityId: DOLNA_ROSA }, /nothing here that you may see/],
    ] as const;
    for (const [session, more, message] of refused) {
      const { data, errors } = await tries('no register', { dryRun: false, ...more }, session);
      expect(data?.importKnowledge ?? null).toBeNull();
      expect(errors[0]?.message).toMatch(message);
    }
  });
});

describe('an entry that may not be public', () => {
  const prohibited = { state: 'in-use', aiActClass: 'prohibited' };

  it('is told what to do about a practice that the AI Act prohibits, and stays a draft', async () => {
    const draft = await mikkel.starts(algorithmBody('scoring', prohibited), OWN);
    const { data } = await mikkel.tries('submit', { input: seen(draft) });
    expect(data.submitContent).toMatchObject({
      __typename: 'ContentIncomplete',
      faults: [{ path: 'state', reason: expect.stringMatching(/^Article 5 .*Stop using it and choose/) }],
    });
    expect(slugsOf(await json())).not.toContain('scoring');
    const stopped = await mikkel.saves(
      draft,
      algorithmBody('scoring', { ...prohibited, state: 'withdrawn' }),
    );
    await coordinator.approves(await mikkel.submits(stopped));
    expect(slugsOf(await json(`?authorityId=${VESTHAVN}`))).toContain('scoring');
  });

  it('has to answer what people ask', async () => {
    const unsaid = { purpose: undefined, contact: undefined, aiActClass: undefined };
    const empty = { ...unsaid, oversight: 'n/a', risk: { en: { text: '' } } };
    const draft = await mikkel.starts(algorithmBody('silent', empty), OWN);
    const faults = async (item: Reply) => {
      const { data } = await mikkel.tries('submit', { input: seen(item) });
      return data.submitContent.faults.map(({ path }: Reply) => path).sort();
    };
    expect(await faults(draft)).toEqual(['aiActClass', 'contact', 'purpose', 'risk.en.text']);
    const filled = await mikkel.saves(draft, algorithmBody('silent', { oversight: 'n/a' }));
    expect(await faults(filled)).toEqual(['oversight.en.text']);
  });

  it('cannot be begun as one that is public', async () => {
    expect(
      await mikkel.refusal('start', {
        input: startInput(algorithmBody('x'), { ...OWN, authorityId: DOLNA_ROSA }),
      }),
    ).not.toBeNull();
  });
});

describe('the format of the register', () => {
  it('is a JSON Schema that describes every property', async () => {
    const response = await hub.get('/schemas/algorithm-register.json');
    expect(response.headers.get('content-type')).toMatch('application/schema+json');
    const schema = (await response.json()) as Reply;
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringMatching('^http.*/schemas/algorithm-register.json$'),
      required: ['format', 'algorithms'],
    });
    expect(undescribed(schema)).toEqual([]);
    expect(JSON.stringify(schema)).not.toMatch(/"(?:field|prose)":/);
  });

  it('tells a register from what is none', async () => {
    const fits = await validator();
    const whole = JSON.parse(registerFile(algorithmInFull()));
    expect([fits(whole), fits.errors]).toEqual([true, null]);
    const [{ entry }] = whole.algorithms;
    for (const broken of [
      { ...whole, format: 'living-hub/algorithm-register/2' },
      { ...whole, more: 1 },
      { ...whole, algorithms: [{ entry: { ...entry, aiActClass: 'harmless' } }] },
      { ...whole, algorithms: [{ entry: { ...entry, oversight: undefined } }] },
      { ...whole, algorithms: [{ entry: { ...entry, title: { en: 'bare' } } }] },
    ])
      expect(fits(JSON.parse(JSON.stringify(broken)))).toBe(false);
  });
});

describe('a register as a file', () => {
  it('fits its schema, and holds label, source, evidence and when it was verified', async () => {
    const fits = await validator();
    const all = await json();
    const own = await json(`?authorityId=${VESTHAVN}`);
    for (const file of [all, own, await json(`?authorityId=${DOLNA_ROSA}`)])
      expect([fits(file), fits.errors]).toEqual([true, null]);
    expect(own).toMatchObject({
      format: 'living-hub/algorithm-register/1',
      $schema: expect.stringMatching('/schemas/algorithm-register.json$'),
      authority: { id: VESTHAVN, name: 'Vesthavn' },
    });
    expect(all.authority).toBeNull();
    const sorter = own.algorithms.find(
      ({ entry }: Reply) => entry.slug === 'vesthavn-sorting-street-reports',
    );
    expect(sorter).toMatchObject({
      entry: { evidence: 'reported', source: { label: 'illustrative', note: expect.any(String) } },
      published: {
        address: expect.stringMatching('^http.*/algorithms/vesthavn-sorting-street-reports$'),
        owner: 'Vesthavn',
        authorityId: VESTHAVN,
        version: 1,
        verifiedAt: expect.any(String),
      },
    });
  });

  it('as a table has a column for everything, and no formula of others', async () => {
    const { itemId } = (await brings(registerFile(fullAlgorithm('guide')), { dryRun: false })).rows[0];
    await publishes(itemId);
    const response = await hub.get(`/export/algorithms.csv?authorityId=${VESTHAVN}`);
    expect(response.headers.get('content-type')).toMatch('text/csv');
    const rows: Record<string, string>[] = parse(await response.text(), { bom: true, columns: true });
    expect(rows.find(({ slug }) => slug === 'guide')).toMatchObject({
      'title.en': "'=Guide",
      supplier: "'@Nordtal",
      aiActClass: 'not-ai',
      'source.label': 'illustrative',
      'published.owner': 'Vesthavn',
      'published.verifiedAt': expect.stringMatching(/^\d{4}-/),
    });
    expect(slugsOf(await json(`?authorityId=${VESTHAVN}`)).sort()).toEqual(
      rows.map(({ slug }) => slug).sort(),
    );
  });

  it.each(['json', 'csv'])('in %s changes nothing when it is brought in again', async (form) => {
    const file = await (await hub.get(`/export/algorithms.${form}?authorityId=${VESTHAVN}`)).text();
    const report = await brings(file, { fileName: `algorithms.${form}`, dryRun: false });
    expect(report).toMatchObject({ faults: [] });
    expect([...new Set(report.rows.map(({ outcome }: Reply) => outcome))]).toEqual(['UNCHANGED']);
  });

  it.each(['json', 'csv'])('in %s loses nothing on the way out, in and out again', async (form) => {
    const file = await (await hub.get(`/export/algorithms.${form}?authorityId=${VESTHAVN}`)).text();
    const copied = file
      .replaceAll('"slug":"guide"', `"slug":"guide-${form}"`)
      .replaceAll(',guide,', `,guide-${form},`);
    const { rows } = await brings(copied, { fileName: `algorithms.${form}`, dryRun: false });
    const { itemId } = rows.find(({ slug }: Reply) => slug === `guide-${form}`);
    await publishes(itemId);
    const { algorithms } = await json();
    const entryOf = (slug: string) => algorithms.find(({ entry }: Reply) => entry.slug === slug).entry;
    expect(entryOf(`guide-${form}`)).toEqual({ ...entryOf('guide'), slug: `guide-${form}` });
  });
});

describe('a register with faults', () => {
  it('is told every one by its place, and nothing is written', async () => {
    const file = registerFile(
      algorithmBody('fine-one'),
      algorithmBody('bare', { contact: undefined, aiActClass: 'minmal', colour: 'red' }),
      algorithmBody('forbidden', { aiActClass: 'prohibited' }),
      'no entry',
    ).replace('"format"', '"title": "Ours", "format"');
    const before = await hub.sql('SELECT count(*) FROM content_revision');
    const report = await brings(file, { dryRun: false });
    expect(report).toMatchObject({ __typename: 'KnowledgeImportReport', broughtIn: false });
    const told = report.faults.map(({ row, column, reason }: Reply) => `${row} ${column}: ${reason}`).sort();
    expect(told).toEqual([
      expect.stringMatching(/^30 contact: This is missing/),
      expect.stringMatching(/^50 aiActClass: Choose one of: .* Do you mean minimal\?$/),
      expect.stringMatching(/^51 colour: /),
      expect.stringMatching(/^67 state: Article 5 .* if this one is a mistake\.$/),
      expect.stringMatching(/^80 null: This has to be a group of properties, and is a text/),
      expect.stringMatching(/^null title: /),
    ]);
    expect(new Set(report.rows.map(({ row }: Reply) => row)).size).toBe(4);
    expect(await hub.sql('SELECT count(*) FROM content_revision')).toEqual(before);
    expect(await brings(file, { dryRun: false, skipFaulty: true })).toMatchObject({ broughtIn: false });
  });

  it('of another version, or without a list, is told so', async () => {
    expect(await brings('{"format":"living-hub/algorithm-register/9"}')).toMatchObject({
      faults: [
        { row: null, column: 'format', reason: expect.stringMatching(/algorithm-register\/1/) },
        { row: null, column: 'algorithms', reason: expect.stringMatching(/missing/) },
      ],
    });
  });

  it('brought in as another kind is told which kind it is', async () => {
    const { data } = await hub.graphql(
      IMPORT,
      {
        input: {
          ...{ kind: 'initiative', fileName: 'a.json' },
          content: Buffer.from(registerFile(algorithmBody('one'))).toString('base64'),
        },
      },
      await hub.signIn(PEOPLE.coordinator),
    );
    expect(data.importKnowledge).toMatchObject({
      __typename: 'KnowledgeImportRefused',
      reason: 'This file holds items of the kind algorithm.',
    });
  });
});

/** The ways to the properties of a schema that nobody described. */
function undescribed(schema: Reply, way = ''): string[] {
  if (Array.isArray(schema)) return schema.flatMap((one: Reply) => undescribed(one, way));
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries(schema.properties ?? {})
    .filter(([, property]) => typeof (property as Reply).description !== 'string')
    .map(([name]) => `${way}.${name}`);
  return [...own, ...Object.entries(schema).flatMap(([name, inner]) => undescribed(inner, `${way}.${name}`))];
}
