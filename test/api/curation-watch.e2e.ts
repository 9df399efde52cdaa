import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LinkRound, WatchLinksHandler, WatchStaleContentHandler } from '#libs/curation';
import { eventually } from '../support/eventually.js';
import { codeOf, PEOPLE, startTestHub, type TestHub } from '../support/hub.js';
import { Desk, type OpenDraft, type Worker } from '../support/reviews.js';
import { guideBody, onTheShelf } from '../support/shelf.js';

const COMPARE = `query ($itemId: ID!, $from: ID!, $to: ID!) { contentComparison(itemId: $itemId, fromRevisionId: $from,
  toRevisionId: $to) { total from { number } to { number } changes { path label kind locale before after words { kind text } } } }`;
const COMPARE_PUBLIC = `query ($address: String!, $from: Int!, $to: Int!) {
  publicationComparison(address: $address, from: $from, to: $to) { from { number } to { number note } changes { label } } }`;
const TRANSLATIONS = `query ($address: String!) { contentTranslations(address: $address) { locale complete of machine outdated } }`;
const BROKEN = `{ brokenLinks(first: 50) { totalCount edges { node { url path outcome failingSince item { id } } } } }`;
const VERIFY = 'mutation ($itemId: ID!) { verifyContent(itemId: $itemId) { stale } }';

let hub: TestHub;
let desk: Desk;
let author: Worker;
let chair: Worker;
let stranger: Worker;
beforeAll(async () => {
  hub = await startTestHub();
  await hub.sql(
    `DELETE FROM mandate WHERE group_id IN (SELECT id FROM community_group WHERE slug = 'technical')`,
  );
  desk = new Desk(hub);
  author = await desk.curator('Ada');
  chair = await desk.curator('Carl', 'chair');
  stranger = await desk.person('Sten');
});
afterAll(() => hub.stop());

const addressOf = ({ slug }: OpenDraft) => `/mims/families/${slug}`;

describe('comparing two revisions', () => {
  it('is refused to those who do not see the drafts, and for revisions of other items', async () => {
    const [one, two] = [await desk.start(author), await desk.start(author)];
    const variables = { itemId: one.itemId, from: one.revisionId, to: one.revisionId };
    expect(codeOf(await hub.graphql(COMPARE, variables))).toBe('UNAUTHENTICATED');
    expect(codeOf(await hub.graphql(COMPARE, variables, stranger.session))).toBe('CONTENT_NOT_FOUND');
    const crossed = { ...variables, to: two.revisionId };
    expect(codeOf(await hub.graphql(COMPARE, crossed, author.session))).toBe('CONTENT_NOT_FOUND');
  });

  it('names each place with its words, translations too', async () => {
    const before = await desk.start(author);
    const after = await desk.save(author, before, {
      description: { en: 'What harbour towns want.', de: { text: 'Was Häfen wollen.', origin: 'machine' } },
    });
    const variables = { itemId: before.itemId, from: before.revisionId, to: after.revisionId };
    const { contentComparison } = await desk.run(COMPARE, variables, chair);
    expect(contentComparison).toMatchObject({ total: 2, from: { number: 1 }, to: { number: 2 } });
    expect(contentComparison.changes).toMatchObject([
      {
        path: 'description.en',
        label: 'description (en)',
        kind: 'CHANGED',
        locale: 'en',
        words: expect.arrayContaining([
          { kind: 'REMOVED', text: expect.stringContaining('agree') },
          { kind: 'ADDED', text: expect.stringContaining('want') },
        ]),
      },
      { path: 'description.de', kind: 'ADDED', before: null, after: 'Was Häfen wollen.' },
    ]);
  });
});

describe('what everybody may compare', () => {
  it('are published versions only: no draft, and nothing of what is gone', async () => {
    let item = await desk.publish(author, chair);
    item = await desk.publishDraft(
      author,
      chair,
      await desk.save(author, await desk.revise(author, item), { owner: 'Ports' }),
    );
    await desk.save(author, await desk.revise(author, item), { owner: 'Secret' });
    const address = addressOf(item);
    const { publicationComparison } = await desk.run(COMPARE_PUBLIC, { address, from: 1, to: 2 });
    expect(publicationComparison).toMatchObject({
      from: { number: 1 },
      to: { number: 2 },
      changes: [{ label: 'owner' }],
    });
    for (const to of [3, 1_000])
      expect((await desk.run(COMPARE_PUBLIC, { address, from: 1, to })).publicationComparison).toBeNull();
    const unpublished = await desk.start(author);
    expect(
      (await desk.run(COMPARE_PUBLIC, { address: addressOf(unpublished), from: 1, to: 1 }))
        .publicationComparison,
    ).toBeNull();
    expect(
      (await desk.run(TRANSLATIONS, { address: addressOf(unpublished) })).contentTranslations,
    ).toBeNull();
    await desk.run(
      'mutation ($itemId: ID!) { archiveContent(itemId: $itemId, reason: "Over.") { id } }',
      { itemId: item.itemId },
      chair,
    );
    expect((await desk.run(COMPARE_PUBLIC, { address, from: 2, to: 1 })).publicationComparison).toBeNull();
  });
});

describe('translations', () => {
  it('neither block nor open the way to the public: only the language of the original counts', async () => {
    const machine = { text: 'Veraltet.', origin: 'machine', of: '000000000000' };
    const outdated = await desk.publish(author, chair, { description: { en: 'New.', de: machine } });
    expect((await desk.run(TRANSLATIONS, { address: addressOf(outdated) })).contentTranslations).toEqual([
      { locale: 'de', complete: 1, of: 1, machine: 1, outdated: 1 },
    ]);
    const foreign = await desk.start(author, {
      language: 'en',
      description: {
        de: { text: 'Nur deutsch.', origin: 'reviewed' },
        bg: { text: 'Само.', origin: 'human' },
      },
    });
    expect(await desk.submit(author, foreign)).toMatchObject({
      __typename: 'ContentIncomplete',
      faults: [{ path: 'description.en' }],
    });
    const german = await desk.publish(author, chair, { language: 'de', description: 'Nur deutsch.' });
    expect((await desk.run(TRANSLATIONS, { address: addressOf(german) })).contentTranslations).toEqual([]);
  });
});

describe('content that grew stale', () => {
  const watch = () => hub.app.get(WatchStaleContentHandler, { strict: false }).watch();
  const age = ({ itemId }: OpenDraft, months: number) =>
    hub.sql(`UPDATE content_item SET verified_at = now() - $2 * interval '1 month' WHERE id = $1`, [
      itemId,
      months,
    ]);
  const told = async () => (await hub.mails()).filter(({ subject }) => subject.includes('still holds'));

  it('is told of once in its period, to its owner and to a second person, and again only when another has passed', async () => {
    const [old, young] = [
      await desk.publish(author, chair, { name: 'Old harbour' }),
      await desk.publish(author, chair),
    ];
    await age(old, 13);
    await age(young, 11);
    await Promise.all([watch(), watch(), watch()]);
    await eventually(told);
    await watch();
    const mails = await told();
    expect(mails.map(({ to }) => to).toSorted()).toEqual([author.email, chair.email].toSorted());
    expect(mails[0]!.text).toContain('“Old harbour”');
    expect(mails[0]!.text).not.toContain('“Harbour MIMs”');
    await hub.sql(`UPDATE content_item SET told_stale_at = now() - interval '12 months' WHERE id = $1`, [
      old.itemId,
    ]);
    await watch();
    await eventually(async () => (await told()).slice(2));
    expect(await told()).toHaveLength(4);
    await desk.run(VERIFY, { itemId: old.itemId }, author);
    await hub.sql('DELETE FROM dev_mail');
    await watch();
    expect(await told()).toEqual([]);
  });

  it('is told of to the coordinators where there is no second curator, and not to those who want no reminders', async () => {
    await hub.sql('DELETE FROM dev_mail');
    const item = await desk.publish(author, chair);
    await hub.sql(`DELETE FROM mandate WHERE person_id = $1`, [author.personId]);
    await hub.sql(`INSERT INTO muted_notification (person_id, kind) VALUES ($1, 'reminders')`, [
      chair.personId,
    ]);
    await age(item, 30);
    await watch();
    const mails = await eventually(told);
    expect(mails.map(({ to }) => to)).toEqual(['clara.lindt@living-hub.example']);
    await hub.sql('DELETE FROM muted_notification WHERE person_id = $1', [chair.personId]);
    author = await desk.curator('Ada');
  });
});

describe('links that lead out of the hub', () => {
  let server: Server;
  let origin: string;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked++;
      response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  const linksOf = ({ itemId }: OpenDraft) =>
    hub.sql('SELECT url, path FROM content_outbound_link WHERE item_id = $1 ORDER BY url', [itemId]);
  const yesterday = () =>
    hub.sql(
      `UPDATE content_link_check SET checked_at = checked_at - interval '1 day', failing_since = failing_since - interval '1 day'`,
    );

  it('are noted when they are published, not before, and forgotten when the item is gone', async () => {
    const draft = await desk.start(author, {
      url: 'https://a.example/x',
      description: 'See [b](https://b.example/).',
    });
    expect(await linksOf(draft)).toEqual([]);
    await desk.publishDraft(author, chair, draft);
    expect(await eventually(() => linksOf(draft))).toEqual([
      { url: 'https://a.example/x', path: 'url' },
      { url: 'https://b.example/', path: 'description' },
    ]);
    await desk.run(
      'mutation ($itemId: ID!) { archiveContent(itemId: $itemId, reason: "Over.") { id } }',
      { itemId: draft.itemId },
      chair,
    );
    await eventually(async () => ((await linksOf(draft)).length === 0 ? [true] : []));
    expect(await linksOf(draft)).toEqual([]);
  });

  it('T50: of an item of the shelf are all noted, that of its source too, and never tried at a private address', async () => {
    const itemId = await onTheShelf(hub, 'guidance', {
      ...guideBody({ url: `${origin}/read`, text: `See [this](${origin}/text).` }),
      source: { label: 'illustrative', note: 'Invented.', url: `${origin}/source` },
    });
    const found = () =>
      hub.sql('SELECT url FROM content_outbound_link WHERE item_id = $1 ORDER BY url', [itemId]);
    expect(await eventually(found)).toEqual(
      ['read', 'source', 'text'].map((at) => ({ url: `${origin}/${at}` })),
    );
    const round = hub.app.get(LinkRound, { strict: false });
    await hub.sql('DELETE FROM content_outbound_link WHERE item_id <> $1', [itemId]);
    expect(await round.run(10)).toBe(3);
    expect(asked).toBe(0);
    expect(await hub.sql('SELECT outcome FROM content_link_check WHERE url LIKE $1', [`${origin}%`])).toEqual(
      Array(3).fill({ outcome: 'forbidden-address' }),
    );
    await hub.sql('DELETE FROM content_outbound_link');
    await hub.sql('DELETE FROM content_link_check');
  });

  it('are never tried in a demo', async () => {
    await hub.sql('DELETE FROM content_outbound_link');
    await desk.publish(author, chair, { url: `${origin}/page` });
    await eventually(() => hub.sql('SELECT 1 FROM content_outbound_link WHERE url = $1', [`${origin}/page`]));
    await hub.app.get(WatchLinksHandler, { strict: false }).check();
    expect(await hub.sql('SELECT 1 FROM content_link_check')).toEqual([]);
  });

  it('are never tried at an address that is not public, and are called broken after the second day', async () => {
    const round = hub.app.get(LinkRound, { strict: false });
    const broken = async (session: string) => (await hub.graphql(BROKEN, {}, session)).data.brokenLinks;
    expect(await round.run(10)).toBe(1);
    expect(asked).toBe(0);
    expect(await round.run(10)).toBe(0);
    expect(await broken(chair.session)).toMatchObject({ totalCount: 0 });
    await yesterday();
    expect(await round.run(10)).toBe(1);
    expect(await broken(chair.session)).toMatchObject({
      totalCount: 1,
      edges: [{ node: { url: `${origin}/page`, path: 'url', outcome: 'forbidden-address' } }],
    });
    expect(await broken(await hub.signIn(PEOPLE.coordinator))).toMatchObject({ totalCount: 1 });
    expect(await broken(stranger.session)).toMatchObject({ totalCount: 0 });
    expect(await broken((await desk.curator('Lena', 'chair', await anotherGroup())).session)).toMatchObject({
      totalCount: 0,
    });
  });
});

async function anotherGroup(): Promise<string> {
  const [group] = await hub.sql(`SELECT id FROM community_group WHERE slug = 'legal'`);
  return group.id;
}
