import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { ContentProposals } from '#libs/curation';
import { familyBody, Writer } from '../support/content.js';
import { PEOPLE, startTestHub, type Reply, type TestHub } from '../support/hub.js';
import { quiet, tablesWith } from '../support/whole-database.js';

let hub: TestHub;
let proposals: ContentProposals;
let mikkel: Writer;
let tomas: Writer;
beforeAll(async () => {
  hub = await startTestHub();
  proposals = hub.app.get(ContentProposals, { strict: false });
  mikkel = new Writer(hub, await hub.signIn(PEOPLE.mikkel));
  tomas = new Writer(hub, await hub.signIn(PEOPLE.tomas));
});
afterAll(() => hub.stop());

const propose = (body: object) =>
  proposals.propose({ kind: 'mim-family', body, provenance: { folder: 'here' }, by: null });
const ship = (id: string, body: object) => proposals.publishShipped({ kind: 'mim-family', id, body });
const keyOf = (body: Record<string, unknown>) => String(body['slug']);

describe('content that is brought in from outside', () => {
  it('is refused for a kind that nobody publishes, and without a name', async () => {
    const unknown = proposals.propose({ kind: 'none', body: {}, provenance: {}, by: null });
    await expect(unknown).rejects.toMatchObject({ code: 'CONTENT_KIND_NOT_FOUND' });
    await expect(propose({ language: 'en' })).rejects.toMatchObject({ code: 'CONTENT_KEY_MISSING' });
  });

  it('is new, then unchanged, then changed', async () => {
    const body = familyBody();
    const first = await propose(body);
    expect(first).toMatchObject({ outcome: 'new', revision: 1 });
    expect(await propose(body)).toEqual({ ...first, outcome: 'unchanged' });
    expect(await propose({ ...body, owner: 'Another' })).toEqual({
      ...first,
      outcome: 'changed',
      revision: 2,
    });
    expect(await proposals.latestBody('mim-family', keyOf(body))).toMatchObject({
      itemId: first.itemId,
      state: 'draft',
      body: { owner: 'Another' },
    });
    expect(await proposals.latestBody('mim-family', 'no-such-family')).toBeNull();
  });

  it('has to be handed in again when it comes while the draft is reviewed', async () => {
    const body = familyBody();
    const item = await mikkel.proposes(body);
    await propose({ ...body, owner: 'Another' });
    expect(await mikkel.reads(item)).toMatchObject({
      state: 'DRAFT',
      draft: { revision: { origin: 'IMPORT' } },
    });
  });

  it('waits beside what is published, and is approved by a curator', async () => {
    const body = familyBody();
    const live = await tomas.approves(await mikkel.proposes(body));
    await propose({ ...body, owner: 'Another' });
    const item: Reply = await tomas.reads(live);
    expect([item.state, JSON.parse(item.liveBody).owner]).toEqual(['DRAFT', body['owner']]);
    expect(await tomas.approves(await tomas.submits(item))).toMatchObject({ publication: 2 });
  });
});

describe('content that ships with the hub', () => {
  const id = newId();
  const body = familyBody();

  it('is refused with all that is wrong with it', async () => {
    const wrong = ship(newId(), { ...familyBody(), owner: '' });
    await expect(wrong).rejects.toMatchObject({
      code: 'CONTENT_REFUSED',
      message: expect.stringContaining('owner'),
    });
  });

  it('is published once, and again when it changed', async () => {
    expect(await ship(id, body)).toBe('published');
    expect(await ship(id, body)).toBe('unchanged');
    expect(await ship(id, { ...body, owner: 'Another' })).toBe('published');
    expect(await tomas.reads({ id })).toMatchObject({ publication: 2, state: 'PUBLISHED' });
  });

  it('is left alone once people have published a version of it, or archived it', async () => {
    const draft = await tomas.does('revise', { id });
    const written = await mikkel.tries('read', { id });
    expect(written.errors).toHaveLength(1);
    const { draft: open } = await tomas.saves(draft, { ...body, owner: 'The people' });
    await tomas.submits({ id, draft: open });
    const coordinator = new Writer(hub, await hub.signIn(PEOPLE.coordinator));
    await coordinator.approves({ id, draft: open });
    expect(await ship(id, { ...body, owner: 'A third' })).toBe('left-alone');
    const other = newId();
    const shipped = familyBody();
    await ship(other, shipped);
    await tomas.does('archive', { id: other }, { reason: 'Not needed' });
    expect(await ship(other, { ...shipped, owner: 'Another' })).toBe('left-alone');
  });

  it('is left alone where an item of that name is somebody else’s', async () => {
    const taken = familyBody();
    await mikkel.starts(taken);
    expect(await ship(newId(), taken)).toBe('left-alone');
  });
});

describe('erasing somebody who worked on content', () => {
  it('leaves the content, and them nowhere in it', async () => {
    const item = await tomas.approves(await mikkel.proposes(familyBody()));
    const { data } = await hub.graphql(
      'mutation { eraseMe { __typename } }',
      {},
      await hub.signIn(PEOPLE.mikkel),
    );
    expect(data.eraseMe.__typename).toBe('PersonErased');
    await quiet(hub);
    expect((await tablesWith(hub, PEOPLE.mikkel)).filter((table) => table.includes('content_'))).toEqual([]);
    expect(await tomas.reads(item)).toMatchObject({ state: 'PUBLISHED', revisions: [{ createdBy: null }] });
  });
});
