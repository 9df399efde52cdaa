import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADD_ITEMS } from '../bench/stage/long-shelf.js';
import { startTestHub, type Reply, type TestHub } from '../support/hub.js';

const COUNTS = `query ($filter: KnowledgeFilter) {
  knowledge(filter: $filter, first: 1) { totalCount totalIsMore }
  knowledgeFacets(filter: $filter) { name values { value count atLeast } } }`;

/** Items with marks of every frequency, of all kinds, beside those that ship. */
const ITEMS = 3_000;

let hub: TestHub;
// A variable nobody declared makes every question new to the cache in front of GraphQL.
let asked = 0;

beforeAll(async () => {
  hub = await startTestHub();
  await hub.sql(ADD_ITEMS, [ITEMS]);
});

afterAll(() => hub.stop());

async function counts(filter: object): Promise<Reply> {
  const { data, errors } = await hub.graphql(COUNTS, { filter, asked: (asked += 1) });
  expect(errors).toEqual([]);
  return data;
}

/** How many have a value according to the API. */
async function countOf(filter: object, name: string, value: string): Promise<Reply> {
  const { knowledgeFacets } = await counts(filter);
  const values = knowledgeFacets.find((facet: Reply) => facet.name === name)?.values ?? [];
  return values.find((one: Reply) => one.value === value) ?? null;
}

/** All marks of the items that fit a condition, counted one by one. */
async function countedOneByOne(condition: string): Promise<Reply> {
  return hub.sql(
    `SELECT mark, count(*)::integer AS count FROM shelf_item, unnest(marks) AS mark WHERE ${condition} GROUP BY mark`,
  );
}

describe('counts of kinds and marks', () => {
  it.each([
    ['everything', {}, 'TRUE'],
    ['a kind', { kind: 'case-study' }, `kind = 'case-study'`],
    ['a mark', { marks: ['evidence:documented'] }, `marks @> '{evidence:documented}'`],
    [
      'a kind with marks of two names',
      { kind: 'case-study', marks: ['country:DE', 'size:small', 'size:large'] },
      `kind = 'case-study' AND marks @> '{country:DE}' AND marks && '{size:small,size:large}'`,
    ],
    ['a mark that nothing has', { marks: ['topic:nothing'] }, 'FALSE'],
  ])('are those one gets by counting one by one: %s', async (_what, filter, condition) => {
    const [{ total }] = await hub.sql(`SELECT count(*)::integer AS total FROM shelf_item WHERE ${condition}`);
    const { knowledge, knowledgeFacets } = await counts(filter);
    expect(knowledge).toEqual({ totalCount: total, totalIsMore: false });
    const chosen = 'marks' in filter ? filter.marks.map((mark) => mark.split(':')[0]) : [];
    const expected = new Map(
      (await countedOneByOne(condition)).map(({ mark, count }: Reply) => [mark, count]),
    );
    for (const { name, values } of knowledgeFacets.filter((facet: Reply) => !chosen.includes(facet.name)))
      for (const { value, count, atLeast } of values) {
        expect({ value, count, atLeast }).toEqual({
          value,
          count: expected.get(`${name}:${value}`),
          atLeast: false,
        });
      }
  });

  it('do not count a choice against its own property', async () => {
    const filter = { kind: 'case-study', marks: ['country:DE'] };
    const [{ count }] = await hub.sql(
      `SELECT count(*)::integer AS count FROM shelf_item WHERE kind = 'case-study' AND marks @> '{country:FR}'`,
    );
    expect(await countOf(filter, 'country', 'FR')).toEqual({ value: 'FR', count, atLeast: false });
  });

  it('follow what comes, changes and goes, many at once too', async () => {
    const before = await countOf({}, 'topic', 'data');
    await hub.sql(`UPDATE shelf_item SET marks = array_remove(marks, 'topic:data') || '{topic:counted}'::text[]
      WHERE marks @> '{topic:data}' AND address LIKE '/measured/%'`);
    const [{ left }] = await hub.sql(
      `SELECT count(*)::integer AS left FROM shelf_item WHERE marks @> '{topic:data}'`,
    );
    expect((await countOf({}, 'topic', 'data'))?.count ?? 0).toBe(left);
    expect((await countOf({}, 'topic', 'counted')).count).toBe(before.count - left);
    await hub.sql(`DELETE FROM shelf_item WHERE marks @> '{topic:counted}'`);
    expect(await countOf({}, 'topic', 'counted')).toBeNull();
  });

  it('keep what was written when the writing is taken back', async () => {
    const before = await counts({});
    await hub
      .sql(`WITH gone AS (DELETE FROM shelf_item WHERE kind = 'news' RETURNING 1) SELECT 1 / 0 FROM gone`)
      .catch((fault: unknown) => fault);
    expect(await counts({})).toEqual(before);
  });
});

describe('counts of what fits words', () => {
  it('are exact as long as there are few', async () => {
    const { knowledge } = await counts({ text: 'lamp posts' });
    const [{ total }] = await hub.sql(
      `SELECT count(*)::integer AS total FROM shelf_item WHERE search_text LIKE '%lamp%' AND search_text LIKE '%posts%'`,
    );
    expect(total).toBeGreaterThan(0);
    expect(knowledge).toEqual({ totalCount: total, totalIsMore: false });
  });

  it('end at a thousand, and say so; every value that there may be stays on offer', async () => {
    const { knowledge, knowledgeFacets } = await counts({ text: 'lower valley' });
    expect(knowledge).toEqual({ totalCount: 1_000, totalIsMore: true });
    const { values } = knowledgeFacets.find(({ name }: Reply) => name === 'evidence');
    expect(values.map(({ value }: Reply) => value)).toEqual(
      expect.arrayContaining(['documented', 'measured', 'planned', 'reported']),
    );
    expect(values.every(({ atLeast }: Reply) => atLeast)).toBe(true);
  });

  it.each([
    ['a short word where a word begins with it', 'to', true],
    ['nothing for signs alone', '%%%', false],
    ['words whatever stands between them', 'lower-valley', true],
  ])('find %s', async (_what, text, any) => {
    const { knowledge } = await counts({ text });
    expect(knowledge.totalCount > 0).toBe(any);
  });

  it('find no two letters in the middle of a word', async () => {
    const { knowledge } = await counts({ text: 'alley' });
    expect(knowledge.totalCount).toBeGreaterThan(0);
    expect((await counts({ text: 'zq' })).knowledge.totalCount).toBe(0);
    const [{ count }] = await hub.sql(
      `SELECT count(*)::integer AS count FROM shelf_item WHERE search_text LIKE '% ey%'`,
    );
    expect((await counts({ text: 'ey' })).knowledge.totalCount).toBe(count);
  });
});
