import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import {
  answersOf,
  newClaim,
  publicClaim,
  publishTestMim,
  readClaim,
  saveClaim,
  SUPPLIER,
  TEST_MIM,
  watchClaims,
  withdrawClaim,
} from '../support/claims.js';
import { codeOf, PEOPLE, startTestHub, VESTHAVN, type Session, type TestHub } from '../support/hub.js';

const LIST = `query ($mimId: ID, $isCurrent: Boolean) {
  conformanceClaims(first: 100, mimId: $mimId, isCurrent: $isCurrent) { totalCount edges { node { id } } } }`;

let hub: TestHub;
let astrid: Session;
let outsider: Session;

beforeAll(async () => {
  hub = await startTestHub();
  await publishTestMim(hub);
  astrid = await hub.signIn(PEOPLE.astrid);
  outsider = await hub.signIn(PEOPLE.outsider);
  await hub.sql(
    `INSERT INTO stewardship (id, person_id, organisation_id, since) VALUES ($1, $2, $3, now() - interval '1 day')`,
    [newId(), PEOPLE.outsider, SUPPLIER],
  );
});

afterAll(() => hub.stop());

const idsOf = async (variables: object): Promise<string[]> =>
  (await hub.graphql(LIST, { mimId: TEST_MIM, ...variables })).data.conformanceClaims.edges.map(
    ({ node }: { node: { id: string } }) => node.id,
  );

describe('the end of a claim', () => {
  it('comes after two years, and is announced once', async () => {
    const id = await publicClaim(hub, astrid, VESTHAVN, { 'r1.1': 'MEETS' });
    await hub.sql(
      `UPDATE conformance_claim SET confirmed_at = now() - interval '2 years', expires_at = now() + interval '10 days'
       WHERE id = $1`,
      [id],
    );
    await watchClaims(hub);
    await watchClaims(hub);
    const sent = await hub.sql(`SELECT 1 FROM pgboss.job WHERE data->>'messageId' LIKE $1`, [
      `<ending.${id}%`,
    ]);
    expect(sent).toHaveLength(2);

    await hub.sql(`UPDATE conformance_claim SET expires_at = now() - interval '1 minute' WHERE id = $1`, [
      id,
    ]);
    expect((await readClaim(hub, id)).isExpired).toBe(true);
    expect(await idsOf({ isCurrent: true })).not.toContain(id);
    expect(await idsOf({ isCurrent: false })).toContain(id);

    const answers = await answersOf(hub, { 'r1.1': 'MEETS' });
    await saveClaim(hub, { id, version: 2, answers }, astrid);
    expect((await readClaim(hub, id)).isExpired).toBe(false);
  });

  it('is a tombstone with its reason when it is withdrawn, and nobody changes it then', async () => {
    const id = await publicClaim(hub, astrid, VESTHAVN, { 'r1.1': 'MEETS' });
    expect(codeOf(await withdrawClaim(hub, { id, version: 2, reason: ' ' }, astrid))).toBe('BAD_USER_INPUT');
    await withdrawClaim(hub, { id, version: 2, reason: 'The product is no longer sold.' }, astrid);
    expect(await readClaim(hub, id)).toMatchObject({
      state: 'WITHDRAWN',
      withdrawnReason: 'The product is no longer sold.',
    });
    expect(await idsOf({})).not.toContain(id);
    const answers = await answersOf(hub, { 'r1.1': 'MEETS' });
    expect(codeOf(await saveClaim(hub, { id, version: 3, answers }, astrid))).toBe('CLAIM_NOT_FOUND');
  });

  it('leaves nothing of a draft', async () => {
    const input = await newClaim(hub, VESTHAVN, { 'r1.1': 'MEETS' });
    await saveClaim(hub, input, astrid);
    await withdrawClaim(hub, { id: input['id'], version: 1, reason: '' }, astrid);
    expect(await hub.sql('SELECT 1 FROM conformance_claim WHERE id = $1', [input['id']])).toEqual([]);
  });
});

describe('reading side by side', () => {
  it('puts solutions beside each other, requirement by requirement, and leaves blank what is not said', async () => {
    const one = await publicClaim(hub, astrid, VESTHAVN, { 'r1.1': 'MEETS' });
    const two = await publicClaim(hub, outsider, SUPPLIER, { 'r1.1': 'NOT', 'r1.2': 'MEETS' });
    const [{ ids }] = await hub.sql(
      'SELECT array_agg(solution_id ORDER BY id) AS ids FROM conformance_claim WHERE id = ANY($1)',
      [[one, two]],
    );
    const document = `query ($ids: [ID!]!) { solutionComparison(ids: $ids) { solutions { id }
      mims { rows { requirement { key } cells { class answer { answer } } } } } }`;
    const { data } = await hub.graphql(document, { ids });
    const [{ rows }] = data.solutionComparison.mims;
    const cells = rows.map(({ cells: all }: { cells: { answer: { answer: string } | null }[] }) =>
      all.map(({ answer }) => answer?.answer ?? null),
    );
    expect(cells).toEqual([
      ['MEETS', 'NOT'],
      [null, 'MEETS'],
      [null, null],
    ]);
    const six = Array.from({ length: 6 }, () => newId());
    expect(codeOf(await hub.graphql(document, { ids: six }))).toBe('BAD_USER_INPUT');
  });

  it('is a table with the seven columns, in which nothing is a formula', async () => {
    const evidence = '=HYPERLINK("http://evil.example")';
    const id = await publicClaim(hub, astrid, VESTHAVN, {
      'r1.1': { answer: 'MEETS', evidence },
      'r1.2': 'NOT',
    });
    const csv = await (await hub.get(`/export/claims/${id}/compliance.csv`)).text();
    const [head, first, second] = csv.replace(/^\uFEFF/, '').split('\n');
    expect(head).toBe("number,requirement,specification,required?,bidder's answer,evidence,verified");
    expect(first).toBe(
      `R1.1,Data is there in one machine-readable format.,M1 REST: OpenAPI 3.1,yes,meets,"'=HYPERLINK(""http://evil.example"")",no`,
    );
    expect(second).toContain('R1.2,Access is described.,M1 REST: OpenAPI 3.1,recommended,not,,no');
    const xlsx = await hub.get(`/export/claims/${id}/compliance.xlsx`);
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });
});

describe('a person who is erased', () => {
  it('is forgotten by the claims and lists they wrote, which stay', async () => {
    const mikkel = await hub.signIn(PEOPLE.mikkel);
    const id = await publicClaim(hub, mikkel, VESTHAVN, { 'r1.1': 'MEETS' });
    expect(await (await hub.get('/export/my-data', mikkel)).text()).toContain(id);
    const erased = await hub.graphql('mutation { eraseMe { __typename } }', {}, mikkel);
    expect(erased.data.eraseMe.__typename).toBe('PersonErased');
    expect(await hub.sql('SELECT state, updated_by FROM conformance_claim WHERE id = $1', [id])).toEqual([
      { state: 'public', updated_by: null },
    ]);
  });
});
