import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { officeDocument, zipBomb } from '../support/files.js';
import { DOLNA_ROSA } from '../support/groups.js';
import { PEOPLE, startTestHub, VESTHAVN, type Reply, type Session, type TestHub } from '../support/hub.js';

let hub: TestHub;
let coordinator: Session;
let steward: Session;
beforeAll(async () => {
  hub = await startTestHub();
  coordinator = await hub.signIn(PEOPLE.coordinator);
  steward = await hub.signIn(PEOPLE.mikkel);
});
afterAll(() => hub.stop());

const IMPORT = `mutation ($input: ImportKnowledgeInput!) { importKnowledge(input: $input) { __typename
  ... on KnowledgeImportReport { broughtIn faultCount rows { row slug outcome changed itemId }
    faults { row column letters reason } }
  ... on KnowledgeImportRefused { reason row } } }`;

type Sent = string | Buffer;

/** Sends a file of initiatives in CSV, if nothing else is said. */
async function tries(file: Sent, more: object = {}, session: Session | undefined = coordinator) {
  const content = Buffer.from(file).toString('base64');
  return hub.graphql(
    IMPORT,
    { input: { kind: 'initiative', fileName: 'items.csv', content, ...more } },
    session,
  );
}

async function brings(file: Sent, more: object = {}, session: Session = coordinator): Promise<Reply> {
  const { data, errors } = await tries(file, more, session);
  expect(errors).toEqual([]);
  return data.importKnowledge;
}

async function inCuration(): Promise<unknown> {
  const [counts] = await hub.sql(
    `SELECT (SELECT count(*)::int FROM content_item) AS items,
       (SELECT count(*)::int FROM content_revision) AS revisions, (SELECT count(*)::int FROM content_draft) AS drafts`,
  );
  return counts;
}

const draftsOf = (slug: string) =>
  hub.sql(
    `SELECT d.state, i.authority_id AS authority, r.origin, r.body #>> '{title,en,text}' AS title
     FROM content_item i JOIN content_draft d ON d.item_id = i.id JOIN content_revision r ON r.id = d.revision_id
     WHERE i.key = $1`,
    [slug],
  );

const HEADER = 'language,slug,title.en,summary.en,topics,evidence,source.label,source.note,form,state';
const table = (...rows: string[]) => [HEADER, ...rows].join('\n');
const good = (slug: string) =>
  `en,${slug},A title,What it is,,reported,illustrative,Invented,network,running`;
const VALUES: Readonly<Record<string, string>> = Object.fromEntries(
  HEADER.split(',').map((name, at) => [name, good('from-a-template').split(',')[at]!]),
);
const outcomes = ({ rows }: Reply) => rows.map(({ outcome }: Reply) => outcome);

describe('who may not bring items in', () => {
  it('learns so before the file is read, and nothing is written', async () => {
    const before = await inCuration();
    const outsider = await hub.signIn(PEOPLE.outsider);
    const refused = [
      ['', {}, /sign/i],
      [outsider, {}, /permission|chair and the delegates/],
      [steward, {}, /chair and the delegates/],
      [steward, { authorityId: VESTHAVN }, /chair and the delegates/],
      [steward, { kind: 'algorithm' }, /for which of your authorities/],
      [steward, { kind: 'algorithm', authorityId: DOLNA_ROSA }, /nothing here that you may see/],
      [coordinator, { kind: 'shopping-list' }, /There is no such kind/],
    ] as const;
    for (const [session, more, message] of refused) {
      const { data, errors } = await tries('no table', { dryRun: false, ...more }, session);
      expect(data?.importKnowledge ?? null).toBeNull();
      expect(errors[0]?.message).toMatch(message);
    }
    expect(await inCuration()).toEqual(before);
  });
});

describe('a file that cannot be read', () => {
  const otherKind = 'format: living-hub/knowledge/1\nkind: news\nitems: [{slug: a}]';
  it.each<[string, Sent, string, RegExp]>([
    ['empty', '', 'a.csv', /is empty/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'a.csv', /not in UTF-8/],
    ['of another encoding', Buffer.from(table('en,Größe'), 'latin1'), 'a.csv', /not in UTF-8.*CSV UTF-8/],
    ['in UTF-16', Buffer.from(`\uFEFF${HEADER}`, 'utf16le'), 'a.csv', /UTF-16/],
    ['left open by a quotation mark', table('en,"open'), 'a.csv', /quotation marks/],
    ['a first row alone', HEADER, 'a.csv', /nothing below/],
    ['far too wide', `${HEADER}${',x'.repeat(200_000)}\n${good('a')}`, 'a.csv', /2000 columns/],
    ['a program', 'MZ', 'a.exe', /Only \.csv/],
    ['an archive that says it is huge', zipBomb(), 'a.xlsx', /no workbook|too large/],
    ['a workbook that grows beyond measure', grownWorkbook(), 'a.xlsx', /too large/],
    ['a workbook with macros', officeDocument({ 'xl/vbaProject.bin': 'x' }), 'a.xlsx', /macros/],
    ['a broken archive', Buffer.from('PK\x03\x04broken', 'latin1'), 'a.xlsx', /no workbook/],
    ['a workbook with a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'a.xlsx', /password/],
    ['YAML of another thing', 'a: 1', 'a.yaml', /format: living-hub/],
    ['of another kind', otherKind, 'a.yaml', /kind news/],
  ])('because it is %s, is refused with what to do', async (_what, file, fileName, reason) => {
    expect(await brings(file, { fileName, dryRun: false })).toMatchObject({
      __typename: 'KnowledgeImportRefused',
      reason: expect.stringMatching(reason),
    });
  });

  it('because it has too many rows, is refused at the first that is too many', async () => {
    expect(await brings(`slug\n${'a\n'.repeat(100_000)}`, { dryRun: false })).toEqual({
      __typename: 'KnowledgeImportRefused',
      reason: expect.stringMatching(/At most 5000 rows/),
      row: 5_002,
    });
  });
});

describe('a file with faults', () => {
  const faulty = table(
    'en,First One,A title,What it is,tecnology,reported,illustrative,Invented,netwerk,running',
    good('fine'),
    'en,fine,,What it is,,reported,ilustrative,Invented,network,',
    'xx,third,A title,What it is,,reported,illustrative,Invented,network,running',
  );
  const misnamed = faulty.replace('topics', 'topic');

  it('is told every one of them by row and column, with what is meant most likely', async () => {
    const before = await inCuration();
    expect((await brings(misnamed)).faults).toContainEqual({
      row: 1,
      column: 'topic',
      letters: 'E',
      reason: 'There is no such column. Do you mean topics?',
    });
    const report = await brings(faulty, { dryRun: false });
    const told = report.faults.map((one: Reply) => `${one.letters}${one.row} ${one.column}: ${one.reason}`);
    expect(told.sort()).toEqual([
      expect.stringMatching(/^A5 language: Choose one of: /),
      'B2 slug: Write small letters, digits and hyphens.',
      'B4 slug: Row 3 has this name as well. Every item has its own.',
      expect.stringMatching(/^C4 title\.en: /),
      expect.stringMatching(/^E2 topics: “tecnology”: Choose one of.* Do you mean technology\?$/),
      expect.stringMatching(/^G4 source\.label: .* Do you mean illustrative\?$/),
      expect.stringMatching(/^I2 form: Choose one of: .* Do you mean network\?$/),
      expect.stringMatching(/^J4 state: /),
    ]);
    expect(report).toMatchObject({ faultCount: 8, broughtIn: false });
    expect(outcomes(report)).toEqual(['FAULTY', 'NEW', 'FAULTY', 'FAULTY']);
    expect(await inCuration()).toEqual(before);
  });

  it('is brought in without the faulty rows if asked, but not when something is wrong with its columns', async () => {
    const before = await inCuration();
    expect(await brings(misnamed, { dryRun: false, skipFaulty: true })).toMatchObject({ broughtIn: false });
    expect(await inCuration()).toEqual(before);
    const report = await brings(faulty, { dryRun: false, skipFaulty: true });
    expect(report).toMatchObject({ broughtIn: true, faultCount: 8 });
    expect(report.rows[1]).toMatchObject({ slug: 'fine', outcome: 'NEW', itemId: expect.any(String) });
    expect(await draftsOf('fine')).toMatchObject([{ state: 'draft', authority: null, origin: 'import' }]);
    expect(await draftsOf('third')).toEqual([]);
  });
});

describe('a file without faults', () => {
  it('writes nothing on a dry run, then drafts that nobody reads yet; and nothing the second time', async () => {
    const before = await inCuration();
    const file = table(good('harbour-net'), good('river-net').replace('A title', "'=SUM(1)"));
    expect(outcomes(await brings(file))).toEqual(['NEW', 'NEW']);
    expect(await inCuration()).toEqual(before);
    expect(await brings(file, { dryRun: false })).toMatchObject({ broughtIn: true, faultCount: 0 });
    expect(await draftsOf('harbour-net')).toMatchObject([{ state: 'draft', authority: null }]);
    expect(await draftsOf('river-net')).toMatchObject([{ title: '=SUM(1)' }]);
    expect(await hub.sql("SELECT slug FROM shelf_item WHERE slug = 'harbour-net'")).toEqual([]);
    const after = await inCuration();
    expect(outcomes(await brings(file, { dryRun: false }))).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(await inCuration()).toEqual(after);
  });

  it.each(['csv', 'xlsx'])('begins with an empty table of %s that has every column', async (form) => {
    const response = await hub.get(`/export/knowledge-exchange/initiative.${form}?empty=1`);
    const empty = Buffer.from(await response.arrayBuffer());
    expect(await brings(empty, { fileName: `a.${form}` })).toMatchObject({
      reason: expect.stringMatching(/nothing below the names of the columns/),
    });
    if (form === 'xlsx') return;
    const header = empty.toString().trim();
    for (const name of HEADER.split(',')) expect(header).toContain(name);
    const values = header.split(',').map((name) => VALUES[name.replace('\uFEFF', '')] ?? '');
    expect(await brings(`${header}\n${values.join(',')}`)).toMatchObject({
      faults: [],
      rows: [{ outcome: 'NEW' }],
    });
  });

  it('changes what it says otherwise, and names the columns', async () => {
    const report = await brings(table(good('harbour-net').replace('running', 'ended')), { dryRun: false });
    expect(report.rows[0]).toMatchObject({ outcome: 'CHANGED', changed: ['state'] });
  });

  it('belongs to the authority of the steward who brings it in', async () => {
    const more = { kind: 'algorithm', authorityId: VESTHAVN, dryRun: false, fileName: 'a.json' };
    expect(await brings(algorithm('parking-guide'), more, steward)).toMatchObject({ broughtIn: true });
    expect(await draftsOf('parking-guide')).toMatchObject([{ authority: VESTHAVN }]);
  });
});

describe('an exported file', () => {
  it.each(['csv', 'xlsx', 'yaml'])(
    'in %s changes nothing when it is brought in again, whatever its kind',
    async (form) => {
      const before = await inCuration();
      const kinds = await hub.sql('SELECT DISTINCT kind FROM shelf_item ORDER BY kind');
      expect(kinds.length).toBeGreaterThan(5);
      for (const { kind } of kinds) {
        const response = await hub.get(`/export/knowledge-exchange/${kind}.${form}`);
        const file = Buffer.from(await response.arrayBuffer());
        const report = await brings(file, { kind, fileName: `${kind}.${form}`, dryRun: false });
        expect(report).toMatchObject({ __typename: 'KnowledgeImportReport', faults: [] });
        expect([...new Set(outcomes(report))]).toEqual(['UNCHANGED']);
      }
      expect(await inCuration()).toEqual(before);
    },
  );
});

/** A workbook whose sheet is nothing but blanks, a thousand times as large as its file. */
function grownWorkbook(): Buffer {
  const sheet = ' '.repeat(70_000_000);
  return officeDocument({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': sheet });
}

function algorithm(slug: string): string {
  const source = { label: 'illustrative', note: 'Invented' };
  const item = {
    ...{ language: 'en', slug, title: 'Parking guide', summary: 'Shows free places.', evidence: 'reported' },
    ...{ source, authority: 'Vesthavn', country: 'DK', state: 'pilot', purpose: 'Guides.', role: 'informs' },
    ...{ affected: 'Drivers', data: 'Counts', personalData: false, oversight: 'A person looks.' },
    ...{ risk: 'Low.', aiActClass: 'not-ai', contact: 'parking@vesthavn.example' },
  };
  return JSON.stringify({ format: 'living-hub/knowledge/1', kind: 'algorithm', items: [item] });
}
