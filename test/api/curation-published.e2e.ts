import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ContentProposals } from '#libs/curation';
import { newId } from '#libs/kernel';
import { contentTeam, familyBody, publicNames, publicRecord, seen, type Writer } from '../support/content.js';
import { codeOf, PEOPLE, startTestHub, type Reply, type TestHub } from '../support/hub.js';

let hub: TestHub;
let mikkel: Writer;
let tomas: Writer;
let astrid: Writer;
let outsider: Writer;

beforeAll(async () => {
  hub = await startTestHub();
  ({ mikkel, tomas, astrid, outsider } = await contentTeam(hub));
});

afterAll(() => hub.stop());

describe('what is public', () => {
  let body: Record<string, unknown>;
  let item: Reply;
  beforeAll(async () => {
    body = familyBody();
    item = await tomas.approves(await mikkel.proposes(body));
  });

  it('stays as it is while a draft is written beside it', async () => {
    expect(await outsider.refusal('revise', { itemId: item.id })).toBe('CONTENT_NOT_FOUND');
    const draft = await astrid.does('revise', item);
    expect(await mikkel.refusal('revise', { itemId: item.id })).toBe('CONTENT_DRAFT_OPEN');
    const written = await astrid.saves(draft, { ...body, name: 'Renamed' });
    expect(written).toMatchObject({ state: 'DRAFT', title: body['name'], publication: 1 });
    expect(await publicNames(hub, item.id)).toEqual([body['name']]);
    expect((await publicRecord(hub, item.address)).contentAddress.title).toBe(body['name']);

    const live = await tomas.approves(await astrid.submits(written));
    expect(live).toMatchObject({ title: 'Renamed', publication: 2 });
    expect((await publicRecord(hub, item.address)).publications.map(({ title }: Reply) => title)).toEqual([
      'Renamed',
      body['name'],
    ]);
  });

  it('shows somebody who opens a draft of it nothing of what others tried before', async () => {
    const others = await tomas.does('revise', item);
    await tomas.saves(others, { ...body, name: 'A secret plan' });
    await tomas.does('discard', item);
    const mine = await astrid.does('revise', item);
    const { revisions, steps } = await astrid.reads(mine);
    expect(revisions.map(({ number }: Reply) => number)).toEqual([2, 1]);
    expect(steps.map(({ action }: Reply) => action)).not.toContain('DISCARDED');
    const { revisions: all } = await tomas.reads(mine);
    expect(all.map(({ number }: Reply) => number)).toEqual([3, 2, 1]);
    const hidden = { itemId: item.id, revisionId: all[0].id };
    expect(await astrid.refusal('restoreRevision', hidden)).toBe('CONTENT_NOT_FOUND');
    await astrid.does('discard', item);
  });

  it('is not handed in again unchanged', async () => {
    const draft = await tomas.does('revise', item);
    expect(await tomas.refusal('submit', { input: seen(draft) })).toBe('BAD_USER_INPUT');
    await tomas.does('discard', item);
  });

  it('goes back to an earlier revision by way of a draft', async () => {
    const { revisions } = await tomas.reads(item);
    const first = revisions.find(({ number }: Reply) => number === 1);
    const draft = await mikkel.does('restoreRevision', item, { revisionId: first.id });
    expect(draft.draft.revision.origin).toBe('RESTORE');
    expect(draft.draft.body).toContain(String(body['name']));
    expect(await tomas.approves(await mikkel.submits(draft))).toMatchObject({
      title: body['name'],
      publication: 3,
    });
  });

  it('grows stale, until somebody says that it still holds', async () => {
    await hub.sql(`UPDATE content_item SET verified_at = now() - interval '13 months' WHERE id = $1`, [
      item.id,
    ]);
    expect((await tomas.reads(item)).stale).toBe(true);
    const stale = async (writer: Writer) =>
      (await writer.queue('STALE')).edges.map(({ node }: Reply) => node.id as string);
    expect(await stale(tomas)).toEqual([item.id]);
    expect(await stale(astrid)).toEqual([]);
    expect(await mikkel.does('verify', item)).toMatchObject({ stale: false });
    expect(await stale(tomas)).toEqual([]);
  });

  it('is archived by curators alone, and says why and what took its place', async () => {
    const successor = await tomas.approves(await mikkel.proposes());
    const unpublished = await mikkel.starts();
    const reason = 'Taken up by another family';
    expect(await mikkel.refusal('archive', { itemId: item.id, reason })).toBe('FORBIDDEN');
    const unseen = await tomas.refusal('archive', { itemId: item.id, reason: '\u200B\u202E' });
    expect(unseen).toBe('BAD_USER_INPUT');
    const wrong = { itemId: item.id, reason, successorId: unpublished.id };
    expect(await tomas.refusal('archive', wrong)).toBe('BAD_USER_INPUT');
    const gone = await tomas.does('archive', item, { reason, successorId: successor.id });
    expect(gone).toMatchObject({
      state: 'ARCHIVED',
      liveBody: null,
      successor: { address: successor.address },
    });
    expect(await publicNames(hub, item.id)).toEqual([]);
    const { contentAddress, publications } = await publicRecord(hub, `${String(item.address)}/r1.1`);
    expect(contentAddress).toMatchObject({ state: 'ARCHIVED', reason, successorAddress: successor.address });
    expect(publications).toEqual([]);
    expect((await tomas.queue('GONE')).edges.map(({ node }: Reply) => node.id)).toContain(item.id);
  });

  it('comes back as it was published last', async () => {
    const back = await tomas.does('restore', item);
    expect(back).toMatchObject({ state: 'PUBLISHED', publication: 4, goneReason: '', successor: null });
    expect(await publicNames(hub, item.id)).toEqual([body['name']]);
    expect(await tomas.refusal('restore', { itemId: item.id })).toBe('CONTENT_STATE');
  });
});

describe('an address that an item left', () => {
  const source = { note: 'Invented for a test', label: 'illustrative' };
  const family = familyBody();
  const edition = {
    language: 'en',
    family: family['slug'],
    number: '1.0',
    name: 'First',
    state: 'current',
    source,
  };
  const place = { language: 'en', family: family['slug'], edition: '1.0', source };
  const mim = (slug: string, number: string) => ({
    ...place,
    slug,
    number,
    name: { en: `About ${slug}` },
    objective: { en: 'What it is for.' },
  });
  const at = (slug: string) => `/mims/${String(family['slug'])}/1.0/${slug}`;
  let item: Reply;

  beforeAll(async () => {
    const proposals = hub.app.get(ContentProposals, { strict: false });
    await proposals.publishShipped({ kind: 'mim-family', id: newId(), body: family });
    await proposals.publishShipped({ kind: 'mim-edition', id: newId(), body: edition });
    const kind = { kind: 'mim' };
    item = await tomas.approves(await mikkel.submits(await mikkel.starts(mim('old-name', '1'), kind)));
    const draft = await mikkel.saves(await mikkel.does('revise', item), mim('new-name', '1'));
    await tomas.approves(await mikkel.submits(draft));
  });

  it('leads to where it is now, and so do those of its parts', async () => {
    const moved = async (address: string) => (await publicRecord(hub, address)).contentAddress?.address;
    expect(await moved(at('old-name'))).toBe(at('new-name'));
    expect(await moved(`${at('old-name')}/r1.1`)).toBe(`${at('new-name')}/r1.1`);
    expect(await moved(`${at('new-name')}/r1.1`)).toBeUndefined();
    expect((await publicRecord(hub, at('old-name'))).publications).toHaveLength(2);
  });

  it('is not given to another item', async () => {
    const other = await mikkel.starts(mim('old-name', '2'), { kind: 'mim' });
    const { __typename, faults } = await mikkel.submits(other);
    expect(__typename).toBe('ContentIncomplete');
    expect(faults[0].reason).toContain(`The address ${at('old-name')} belongs to another item`);
  });

  it('is its own again when it comes back', async () => {
    const draft = await mikkel.saves(await mikkel.does('revise', item), mim('old-name', '1'));
    // The draft of another item has taken the name meanwhile, though not the address.
    expect((await mikkel.submits(draft)).faults[0].reason).toContain('There is another item called');
    const back = await mikkel.saves(draft, mim('third-name', '1'));
    await tomas.approves(await mikkel.submits(back));
    const { contentAddress } = await publicRecord(hub, at('old-name'));
    expect(contentAddress.address).toBe(at('third-name'));
  });
});

describe('the lists of the desk', () => {
  it('are read page by page, nothing twice and nothing left out', async () => {
    const { totalCount } = await tomas.queue('ALL');
    const ids: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { edges, pageInfo }: Reply = await tomas.queue('ALL', { first: 3, after });
      ids.push(...edges.map(({ node }: Reply) => node.id as string));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(totalCount).toBeGreaterThan(4);
    expect(new Set(ids).size).toBe(totalCount);
  });

  it('know the kinds of content and who may begin one', async () => {
    const kinds = async (personId: string) =>
      (
        await hub.graphql(
          '{ contentKinds { name mayPropose shape group { slug } } }',
          {},
          await hub.signIn(personId),
        )
      ).data.contentKinds.find(({ name }: Reply) => name === 'mim-family');
    expect(await kinds(PEOPLE.mikkel)).toMatchObject({ mayPropose: true, group: { slug: 'technical' } });
    expect(await kinds(PEOPLE.outsider)).toMatchObject({ mayPropose: false });
    expect(JSON.parse((await kinds(PEOPLE.mikkel)).shape)).toMatchObject({ type: 'group' });
    expect(codeOf(await hub.graphql('{ contentKinds { name } }'))).toBe('UNAUTHENTICATED');
  });
});
