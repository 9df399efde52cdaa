import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Bench, Figure } from './figure.js';
import { BENCH_FAMILY, EDITIONS, fillMims } from './stage/long-mims.js';
import { millisecondsOf, PublicQuestion } from './stage/public-question.js';
import type { MeasuredHub, Stage } from './stage/stage.js';
import { medianOf, quantileOf, rounded } from './stage/statistics.js';

const ROUNDS = 20;
const WARM_UP = 3;
const BAR_MS = 1_000;
const LOOK_EVERY_MS = 5;
const SLUG = 'measured-1';
const AUTHOR = '019aa3f0-0000-7000-8000-000000000002';
const COORDINATOR = '019aa3f0-0000-7000-8000-000000000004';

const READ = `query ($family: String!, $edition: String!, $slug: String!) {
  mim(family: $family, edition: $edition, slug: $slug) { objective { text } } }`;
const SIGN_IN = 'mutation ($personId: ID!) { signInAsDemoPerson(personId: $personId) { __typename } }';
const APPROVE = `mutation ($input: ApproveContentInput!) { approveContent(input: $input) { __typename } }`;

interface Read {
  readonly mim: { readonly objective: { readonly text: string } };
}

/** From the approval of a MIM with 250 requirements until somebody who is not signed in reads it. */
const bench: Bench = {
  id: 'publish-visible',
  async run(stage: Stage): Promise<Figure> {
    const hub = await stage.hub();
    await fillMims(hub.databaseUrl);
    const place = { family: BENCH_FAMILY, edition: `${EDITIONS}.0`, slug: SLUG };
    const reader = new PublicQuestion<Read>(hub.url, READ);
    const curator = await Curator.signIn(hub);
    const client = new pg.Client({ connectionString: hub.databaseUrl });
    await client.connect();
    const [visible, plain]: [number[], number[]] = [[], []];
    try {
      const itemId = await makeItem(client, Object.values(place));
      for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
        const objective = `What it is for, told for the ${round + 2}. time.`;
        const revisionId = await handIn(client, itemId, objective);
        // Kept by the cache in front of GraphQL at the moment of the approval.
        await reader.ask(place);
        visible.push(
          await millisecondsOf(async () => {
            await curator.approve(itemId, revisionId);
            while ((await reader.ask(place)).mim.objective.text !== objective) await pause(LOOK_EVERY_MS);
          }),
        );
        plain.push(await millisecondsOf(() => client.query(PLAIN, [itemId])));
      }
    } finally {
      await client.end();
    }
    const [times, baseline] = [visible.slice(WARM_UP), medianOf(plain.slice(WARM_UP))];
    const p95 = quantileOf(times, 0.95);
    return {
      id: 'publish-visible',
      value: rounded(medianOf(times), 1),
      unit: 'ms',
      baseline: rounded(baseline, 1),
      ratio: rounded(medianOf(times) / baseline, 2),
      bar: `p95 <= ${BAR_MS} ms`,
      holds: p95 <= BAR_MS,
      runs: ROUNDS,
      p95: rounded(p95, 1),
      note: 'one process; another replica forgets its answers within a further second; baseline: one UPDATE of the same MIM and its requirements',
    };
  },
};

export default bench;

const PLAIN = `WITH rewritten AS (UPDATE mim_requirement SET body = body WHERE mim_id = $1)
  UPDATE mim SET body = body WHERE id = $1`;

class Curator {
  private constructor(
    private readonly hub: MeasuredHub,
    private readonly cookie: string,
  ) {}

  static async signIn(hub: MeasuredHub): Promise<Curator> {
    const response = await post(hub, SIGN_IN, { personId: COORDINATOR }, '');
    const cookie = response.headers.getSetCookie().map((value) => value.split(';')[0]);
    return new Curator(hub, cookie.join('; '));
  }

  async approve(itemId: string, expectedRevisionId: string): Promise<void> {
    const response = await post(this.hub, APPROVE, { input: { itemId, expectedRevisionId } }, this.cookie);
    const { data } = (await response.json()) as { data: { approveContent: { __typename: string } } | null };
    if (data?.approveContent.__typename !== 'ContentItem')
      throw new Error(`The approval failed: ${JSON.stringify(data)}`);
  }
}

function post(hub: MeasuredHub, query: string, variables: object, cookie: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: hub.url, cookie };
  return fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
}

/** Makes a MIM that was filled in an item of the editorial flow, published once; answers its id. */
async function makeItem(client: pg.Client, place: readonly string[]): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO content_item (id, kind, key, group_id, created_at, title, address, publication, published_at, verified_at)
     SELECT m.id, 'mim', m.family || '/' || m.edition || '/' || m.slug, (SELECT id FROM community_group
         WHERE slug = 'technical'), now(), m.slug, '/mims/' || m.family || '/' || m.edition || '/' || m.slug, 1, now(), now()
     FROM mim m WHERE m.family = $1 AND m.edition = $2 AND m.slug = $3
     ON CONFLICT (id) DO UPDATE SET title = excluded.title RETURNING id`,
    [...place],
  );
  return rows[0]!.id;
}

/** Hands in the MIM with another objective, as somebody who may not approve it; answers the revision. */
async function handIn(client: pg.Client, itemId: string, objective: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `WITH revision AS (
       INSERT INTO content_revision (id, item_id, number, body, body_hash, origin, created_at, created_by)
       SELECT gen_random_uuid(), m.id, 1 + (SELECT count(*) FROM content_revision r WHERE r.item_id = m.id),
         m.body || jsonb_build_object('objective', jsonb_build_object('en', jsonb_build_object('text', $2::text, 'origin',
             'original')), 'requirements', (SELECT jsonb_agg(q.body ORDER BY q.position) FROM mim_requirement q
             WHERE q.mim_id = m.id)), md5($2), 'edit', now(), $3
       FROM mim m WHERE m.id = $1 RETURNING id, item_id)
     INSERT INTO content_draft (item_id, revision_id, state, opened_at, opened_by, state_at, state_by)
     SELECT item_id, id, 'in_review', now(), $3, now(), $3 FROM revision RETURNING revision_id AS id`,
    [itemId, objective, AUTHOR],
  );
  return rows[0]!.id;
}
