import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { FIRST, publishTestMim, watchClaims } from '../support/claims.js';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type Session, type TestHub } from '../support/hub.js';

const CLAUSES = `query ($requirements: [String!]!) { clauses(requirements: $requirements) { unknown
  clauses { choice change clause { text locale origin } proof { text } acceptance { text } specification
    requirement { number level address } mim { key edition publication } } } }`;
const SAVE = `mutation ($input: SaveClauseListInput!) { saveClauseList(input: $input) { __typename
  ... on ClauseList { id version name size } ... on ClauseListConflict { listId } } }`;
const READ = `query ($id: ID!) { clauseList(id: $id) { name version sheet {
  clauses { requirement { key text { text } } clause { text } change before { text clause } } } } }`;

const R11 = 'test-mims/1.0/reaching-data/r1.1';
const R12 = 'test-mims/1.0/reaching-data/r1.2';
const R21 = 'test-mims/1.0/reaching-data/r2.1';

let hub: TestHub;
let astrid: Session;
let radka: Session;

beforeAll(async () => {
  hub = await startTestHub();
  await publishTestMim(hub);
  astrid = await hub.signIn(PEOPLE.astrid);
  radka = await hub.signIn(PEOPLE.radka);
});

afterAll(() => hub.stop());

const picked = async (...requirements: string[]) =>
  (await hub.graphql(CLAUSES, { requirements })).data.clauses;
const list = (more: object = {}) => ({
  id: newId(),
  version: 0,
  authorityId: VESTHAVN,
  name: 'Parking system',
  requirements: [R11, R12],
  ...more,
});
const save = (input: object, session?: Session) => hub.graphql(SAVE, { input }, session);
const changed = FIRST.map((one) =>
  one.key === 'r1.1' ? { ...one, clause: 'The system provides all data as JSON and CSV.' } : one,
);

describe('a selection', () => {
  it('names what leads nowhere instead of skipping it', async () => {
    const { clauses, unknown } = await picked(R11, 'test-mims/1.0/reaching-data/r9.9', '../etc/passwd');
    expect(clauses).toHaveLength(1);
    expect(unknown).toEqual(['test-mims/1.0/reaching-data/r9.9', '../etc/passwd']);
  });

  it('is bounded', async () => {
    const many = Array.from({ length: 301 }, (_, at) => `test-mims/1.0/reaching-data/r${at}`);
    expect(codeOf(await hub.graphql(CLAUSES, { requirements: many }))).toBe('BAD_USER_INPUT');
  });

  it('gives clause, proof and test in the order of the MIM, and says where there is no clause yet', async () => {
    const { clauses } = await picked(R21, R11);
    expect(clauses.map(({ requirement }: { requirement: { number: string } }) => requirement.number)).toEqual(
      ['R1.1', 'R2.1'],
    );
    expect(clauses[0]).toMatchObject({
      clause: { text: 'The system provides all data as JSON.', origin: 'ORIGINAL' },
      proof: { text: 'A sample file.' },
      acceptance: { text: 'The file is read by another program.' },
      specification: 'M1 REST: OpenAPI 3.1',
      requirement: { level: 'SHALL', address: '/mims/test-mims/1.0/reaching-data/r1.1' },
      mim: { edition: '1.0', publication: 1 },
    });
    expect(clauses[1].clause).toBeNull();
  });

  it('is a text and a table, in the language of the reader and labelled as translated, without formulas', async () => {
    const query = `c=${encodeURIComponent(R11)}&c=${encodeURIComponent(R12)}&c=${encodeURIComponent(R21)}`;
    const german = { 'accept-language': 'de' };
    const text = await (await hub.get(`/export/clauses/clauses.md?${query}`, undefined, german)).text();
    expect(text).toContain('Das System liefert alle Daten als JSON. [maschinell übersetzt]');
    expect(text).toContain('Noch keine Klausel.');
    const csv = await (await hub.get(`/export/clauses/clauses.csv?${query}`)).text();
    expect(csv).toContain("'=cmd|calc");
    expect(csv).not.toMatch(/(^|,)=cmd/m);
    const table = await (await hub.get(`/export/clauses/compliance.csv?${query}`)).text();
    expect(table.replace(/^\uFEFF/, '').split('\n')[1]).toBe(
      'R1.1,Data is there in one machine-readable format.,M1 REST: OpenAPI 3.1,yes,,,',
    );
    const xlsx = await hub.get(`/export/clauses/clauses.xlsx?${query}`);
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('a saved list', () => {
  it('belongs to the stewards of its authority', async () => {
    expect(codeOf(await save(list()))).toBe('UNAUTHENTICATED');
    expect(codeOf(await save(list(), radka))).toBe('AUTHORITY_NOT_FOUND');
    const input = list();
    expect((await save(input, astrid)).data.saveClauseList).toMatchObject({ version: 1, size: 2 });
    expect((await hub.graphql(READ, { id: input.id }, radka)).data.clauseList).toBeNull();
    expect(codeOf(await save({ ...input, version: 1 }, radka))).toBe('CLAUSE_LIST_NOT_FOUND');
  });

  it('is never overwritten by whoever saw an older version', async () => {
    const input = list();
    await save(input, astrid);
    await save({ ...input, version: 1, name: 'Parking and charging' }, astrid);
    const { data } = await save({ ...input, version: 1, name: 'Something else' }, astrid);
    expect(data.saveClauseList).toEqual({ __typename: 'ClauseListConflict', listId: input.id });
  });

  it('says which clause a later publication changed, before and after, and writes once', async () => {
    const input = list();
    await save(input, astrid);
    const [{ choice }] = (await picked(R11)).clauses;
    await publishTestMim(hub, changed);

    const { sheet } = (await hub.graphql(READ, { id: input.id }, astrid)).data.clauseList;
    expect(sheet.clauses).toMatchObject([
      {
        change: 'CHANGED',
        before: { clause: 'The system provides all data as JSON.' },
        clause: { text: 'The system provides all data as JSON and CSV.' },
      },
      { change: null, before: null },
    ]);
    expect((await picked(choice)).clauses[0].change).toBe('CHANGED');

    await watchClaims(hub);
    await watchClaims(hub);
    const sent = await hub.sql(`SELECT 1 FROM pgboss.job WHERE data->>'messageId' LIKE $1`, [
      `<clauses.${input.id}%`,
    ]);
    expect(sent).toHaveLength(2);

    await save({ ...input, version: 1, keepsNoted: true, requirements: [R11, R12, R21] }, astrid);
    const kept = (await hub.graphql(READ, { id: input.id }, astrid)).data.clauseList.sheet.clauses;
    expect(kept.map(({ change }: { change: string | null }) => change)).toEqual(['CHANGED', null, null]);
    await save({ ...input, version: 2, requirements: [R11, R12, R21] }, astrid);
    const taken = (await hub.graphql(READ, { id: input.id }, astrid)).data.clauseList.sheet.clauses;
    expect(taken.map(({ change }: { change: string | null }) => change)).toEqual([null, null, null]);
  });
});
