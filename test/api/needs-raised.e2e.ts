import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { Writer } from '../support/content.js';
import { DOLNA_ROSA } from '../support/groups.js';
import {
  codeOf,
  PEOPLE,
  startTestHub,
  VESTHAVN,
  type Reply,
  type Session,
  type TestHub,
} from '../support/hub.js';
import { needBody, publishItem, raisedNeed } from '../support/needs.js';

const RAISE = 'mutation ($input: RaiseNeedInput!) { raiseNeed(input: $input) }';
const SIMILAR = 'query ($title: String!) { similarNeeds(title: $title) { id title { text } } }';
const JOIN = 'mutation ($input: JoinNeedInput!) { joinNeed(input: $input) { id } }';
const LIST = `query ($first: Int!, $after: String) {
  knowledge(filter: { kind: "need", marks: ["topic:networking"] }, order: SUPPORT, first: $first, after: $after) {
    edges { node { id need { supportCount } } } pageInfo { hasNextPage endCursor } } }`;

let hub: TestHub;
let astrid: Session;
let radka: Session;

beforeAll(async () => {
  hub = await startTestHub();
  await hub.sql("DELETE FROM shelf_item WHERE kind = 'need'");
  astrid = await hub.signIn(PEOPLE.astrid);
  radka = await hub.signIn(PEOPLE.radka);
});
afterAll(() => hub.stop());

const raise = (more: object = {}, session: Session = astrid) =>
  hub.graphql(RAISE, { input: raisedNeed(VESTHAVN, more) }, session);
const publish = (more: object = {}) => publishItem(hub, 'need', needBody(more));

async function similar(title: string): Promise<string[]> {
  const { data } = await hub.graphql(SIMILAR, { title });
  return data.similarNeeds.map((one: Reply) => one.title.text);
}

const countOf = async (id: string): Promise<number> =>
  Number((await hub.sql('SELECT support FROM shelf_item WHERE id = $1', [id]))[0]?.support);

const begun = async (): Promise<number> =>
  Number((await hub.sql(`SELECT count(*) AS count FROM content_item WHERE kind = 'need'`))[0].count);

describe('raising a need refuses', () => {
  it('strangers, and authorities that one does not act for, in the words for one that does not exist', async () => {
    expect(codeOf(await hub.graphql(RAISE, { input: raisedNeed(VESTHAVN) }))).toBe('UNAUTHENTICATED');
    const [theirs, none] = await Promise.all(
      [VESTHAVN, newId()].map((authorityId) => raise({ authorityId }, radka)),
    );
    expect(codeOf(theirs!)).toBe('AUTHORITY_NOT_FOUND');
    expect(theirs!.errors[0]!.message).toBe(none!.errors[0]!.message);
  });

  it('what is empty, too long, or no topic or MIM; nothing of it stays', async () => {
    const before = await begun();
    const bad = [
      { title: '' },
      { title: ' \u200B ' },
      { title: 'a'.repeat(201) },
      { summary: ' ' },
      { summary: 'a'.repeat(601) },
      { text: 'a'.repeat(3_001) },
      { topics: ['kings'] },
      { mims: ['javascript:alert(1)'] },
    ];
    for (const more of bad) expect(codeOf(await raise(more))).toBe('BAD_USER_INPUT');
    expect(await begun()).toBe(before);
  });

  it('to go on without end', async () => {
    const mikkel = await hub.signIn(PEOPLE.mikkel);
    const codes: unknown[] = [];
    for (let at = 0; at < 31; at++) codes.push(codeOf(await raise({ title: ' ' }, mikkel)));
    expect(new Set(codes.slice(0, 30))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(codes[30]).toBe('RATE_LIMITED');
  });
});

describe('a need that is raised on one page', () => {
  it('waits for the chair, hidden from the public, and then stands there with its authority', async () => {
    const title = `Sluices ${newId().slice(-8)}`;
    const { data } = await raise({ title, topics: ['technology'], nextPeriod: true });
    const id: string = data.raiseNeed;
    expect(await similar(title)).toEqual([]);
    const [draft] = await hub.sql('SELECT state, revision_id FROM content_draft WHERE item_id = $1', [id]);
    expect(draft.state).toBe('in_review');
    const coordinator = await hub.signIn(PEOPLE.coordinator);
    const writer = new Writer(hub, coordinator);
    await writer.approves(await writer.reads({ id }));
    expect(await similar(title)).toEqual([title]);
    expect(await countOf(id)).toBe(1);
    const [{ marks, body }] = (await hub.sql('SELECT marks, body FROM shelf_item WHERE id = $1', [id])) as [
      Reply,
    ];
    expect(marks).toEqual(expect.arrayContaining(['next-period:yes', 'state:open', 'topic:technology']));
    expect(body.raisedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
});

describe('needs like one that somebody thinks of', () => {
  it('are found by words, whatever their accents, capitals and endings, the nearest first; five at most', async () => {
    await publish({ title: 'River level sensors' });
    await publish({ title: 'Préservation of old maps' });
    expect(await similar('A SENSOR for the levels of rivers')).toEqual(['River level sensors']);
    expect(await similar('preservation')).toEqual(['Préservation of old maps']);
    expect(await similar('Zebra crossings')).toEqual([]);
    expect(await similar('  % _ \\ ')).toEqual([]);
    for (let at = 0; at < 7; at++) await publish({ title: `Beekeeping ${at}` });
    expect(await similar('Beekeeping')).toHaveLength(5);
  });
});

describe('the order by support', () => {
  it('pages through all of them, each once', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 5; at++)
      ids.push((await publish({ topics: ['networking'], title: `Ordered ${at}` })).id);
    for (const [needId, authorityId, session] of [
      [ids[3], VESTHAVN, astrid],
      [ids[3], DOLNA_ROSA, radka],
      [ids[1], DOLNA_ROSA, radka],
    ] as const)
      await hub.graphql(JOIN, { input: { needId, authorityId } }, session);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await hub.graphql(LIST, { first: 2, after });
      const page: Reply = data.knowledge;
      seen.push(...page.edges.map(({ node }: Reply) => node.id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual([3, 1, 0, 2, 4].map((at) => ids[at]));
  });

  it('counts those who join at the same moment, an authority once it is checked, and a need that comes back', async () => {
    const { id } = await publish();
    await hub.sql('UPDATE authority SET checked_at = NULL WHERE id = $1', [DOLNA_ROSA]);
    await Promise.all([
      hub.graphql(JOIN, { input: { needId: id, authorityId: VESTHAVN } }, astrid),
      hub.graphql(JOIN, { input: { needId: id, authorityId: DOLNA_ROSA } }, radka),
    ]);
    expect(await countOf(id)).toBe(1);
    await hub.sql('UPDATE authority SET checked_at = now() WHERE id = $1', [DOLNA_ROSA]);
    expect(await countOf(id)).toBe(2);
    const writer = new Writer(hub, await hub.signIn(PEOPLE.coordinator));
    await writer.does('archive', { id }, { reason: 'For a moment' });
    expect(await hub.sql('SELECT 1 FROM shelf_item WHERE id = $1', [id])).toEqual([]);
    await writer.does('restore', { id });
    expect(await countOf(id)).toBe(2);
  });
});
