import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { startTestHub, VESTHAVN, type Reply, type TestHub } from '../support/hub.js';

const LONG = 5_300;
/** As many as an import takes. */
const ROWS_OF_A_TABLE = 5_000;

let hub: TestHub;
let all: readonly string[];

beforeAll(async () => {
  hub = await startTestHub();
  await hub.sql(
    `INSERT INTO shelf_item (id, kind, slug, address, language, authority_id, sort_title, search_text, body, marks, day,
       publication, published_at, updated_at, verified_at)
     SELECT gen_random_uuid(), i.kind, 'long-' || n, '/algorithms/long-' || n, i.language, i.authority_id,
       'entry of a long register', i.search_text, i.body || jsonb_build_object('slug', 'long-' || n), i.marks, i.day,
       1, now(), now(), now()
     FROM (SELECT * FROM shelf_item WHERE kind = 'algorithm' AND authority_id = $1 ORDER BY slug LIMIT 1) i,
       generate_series(1, $2::integer) AS n`,
    [VESTHAVN, LONG],
  );
  all = (await hub.sql(`SELECT slug FROM shelf_item WHERE kind = 'algorithm'`)).map(({ slug }) =>
    String(slug),
  );
}, 60_000);
afterAll(() => hub.stop());

const rowsOf = async (answer: Response): Promise<{ slug: string }[]> =>
  parse(await answer.text(), { bom: true, columns: true });

describe('a register longer than any table', () => {
  it('goes out as JSON whole, each entry once', async () => {
    const { algorithms } = (await (await hub.get('/export/algorithms.json')).json()) as Reply;
    const slugs = algorithms.map(({ entry }: Reply) => String(entry.slug));
    expect(slugs.toSorted()).toEqual(all.toSorted());
  });

  it('goes out as tables of what an import takes, each of which names the next', async () => {
    const first = await hub.get(`/export/algorithms.csv?authorityId=${VESTHAVN}`);
    const next = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1];
    const second = await hub.get(next!);
    expect(second.headers.get('link')).toBeNull();
    const [before, after] = [await rowsOf(first), await rowsOf(second)];
    expect(before).toHaveLength(ROWS_OF_A_TABLE);
    expect([...before, ...after].map(({ slug }) => slug).toSorted()).toEqual(all.toSorted());
  });
});
