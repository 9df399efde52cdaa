import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestHub, type TestHub } from '../support/hub.js';

let hub: TestHub;
beforeAll(async () => void (hub = await startTestHub()));
afterAll(() => hub.stop());

describe('what ships on the shelf', () => {
  it('is enough to be of use on the first day', async () => {
    const rows = await hub.sql('SELECT kind, count(*)::integer AS count FROM shelf_item GROUP BY kind');
    const counts = Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
    expect(counts['case-study']).toBeGreaterThanOrEqual(20);
    expect(counts['initiative']).toBeGreaterThanOrEqual(12);
    expect(counts['funding-instrument']).toBeGreaterThanOrEqual(10);
    expect(counts['guidance']).toBeGreaterThanOrEqual(10);
    expect(counts['news']).toBeGreaterThanOrEqual(8);
  });

  it('says of everything where it is known from', async () => {
    const silent = await hub.sql(
      `SELECT address FROM shelf_item
       WHERE coalesce(body #>> '{source,note}', '') = '' OR coalesce(body #>> '{source,label}', '') = ''`,
    );
    expect(silent).toEqual([]);
  });

  it('was checked when its source was read, and by nobody here', async () => {
    const { data } = await hub.graphql(
      '{ knowledgeItem(address: "/cases/helsinki-ai-register") { ... on KnowledgeItem { verifiedAt verifiedBy sourceReadOn } } }',
    );
    const { sourceReadOn, verifiedAt, verifiedBy } = data.knowledgeItem;
    expect(verifiedAt).toBe(`${sourceReadOn}T00:00:00.000Z`);
    expect(verifiedBy).toBeNull();
  });

  it('calls every call that is over a past example', async () => {
    const open = await hub.sql(
      `SELECT address FROM shelf_item
       WHERE kind = 'funding-call' AND day < now()::date AND body #>> '{source,label}' = 'real'`,
    );
    expect(open).toEqual([]);
  });

  it('names nothing in the hub that is not there', async () => {
    const dangling = await hub.sql(
      `SELECT i.address, r.to_address FROM shelf_relation r JOIN shelf_item i ON i.id = r.item_id
       WHERE NOT EXISTS (SELECT FROM content_item c WHERE c.address = r.to_address AND c.publication > 0 AND c.gone IS NULL)`,
    );
    expect(dangling).toEqual([]);
  });

  it('belongs to topics, so that one finds it from an answer', async () => {
    const homeless = await hub.sql(`SELECT address FROM shelf_item WHERE body -> 'topics' = '[]'::jsonb`);
    expect(homeless).toEqual([]);
  });
});
