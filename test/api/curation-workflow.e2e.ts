import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import {
  contentTeam,
  familyBody,
  publicNames,
  publicRecord,
  seen,
  startInput,
  Writer,
} from '../support/content.js';
import { DOLNA_ROSA } from '../support/groups.js';
import { PEOPLE, startTestHub, VESTHAVN, type Reply, type TestHub } from '../support/hub.js';

let hub: TestHub;
let mikkel: Writer;
let tomas: Writer;
let radka: Writer;
let astrid: Writer;
let coordinator: Writer;
let outsider: Writer;
let nobody: Writer;

beforeAll(async () => {
  hub = await startTestHub();
  ({ mikkel, tomas, radka, astrid, coordinator, outsider, nobody } = await contentTeam(hub));
});

afterAll(() => hub.stop());

describe('beginning an item', () => {
  it.each<[string, () => Writer, unknown]>([
    ['nobody', () => nobody, 'UNAUTHENTICATED'],
    ['somebody outside the group', () => outsider, 'FORBIDDEN'],
    ['somebody who takes part in the group', () => mikkel, null],
    ['a delegate', () => radka, null],
    ['a coordinator', () => coordinator, null],
  ])('by %s', async (_who, writer, code) => {
    expect(await writer().refusal('start', { input: startInput(familyBody()) })).toBe(code);
  });

  it('is refused for an authority that the person does not act for, and for a kind that nobody publishes', async () => {
    const other = startInput(familyBody(), { authorityId: DOLNA_ROSA });
    expect(await mikkel.refusal('start', { input: other })).toBe('CONTENT_NOT_FOUND');
    const unknown = startInput(familyBody(), { kind: 'no-such-kind' });
    expect(await mikkel.refusal('start', { input: unknown })).toBe('CONTENT_KIND_NOT_FOUND');
  });

  it.each([
    ['is no JSON', '{', 'BAD_USER_INPUT'],
    ['is no group', '[]', 'BAD_USER_INPUT'],
    ['cannot be stored', '{"slug":"a\\u0000"}', 'BAD_USER_INPUT'],
    ['lies too deep', `{"slug":"a","more":${'['.repeat(60)}${']'.repeat(60)}}`, 'BAD_USER_INPUT'],
    ['does not name the item', '{"language":"en"}', 'CONTENT_KEY_MISSING'],
  ])('is refused when the body %s', async (_what, body, code) => {
    expect(await mikkel.refusal('start', { input: { kind: 'mim-family', body } })).toBe(code);
  });

  it('is refused under the name of another item', async () => {
    const body = familyBody();
    await mikkel.starts(body);
    expect(await mikkel.refusal('start', { input: startInput(body) })).toBe('CONTENT_KEY_TAKEN');
  });

  it('cannot be handed in under the address of a page of the site', async () => {
    const item = await mikkel.starts(familyBody({ slug: 'families' }));
    expect(await mikkel.submits(item)).toMatchObject({ faults: [{ path: 'slug' }] });
  });

  it('may be wrong in sixty thousand places, of which the first are named', async () => {
    const description = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`k${at}`, 'x']));
    const item = await mikkel.starts(familyBody({ description }));
    expect(item.draft.faults).toHaveLength(200);
  });

  it('may be half done, for an authority', async () => {
    const { slug } = familyBody();
    const item = await mikkel.starts({ language: 'en', slug }, { authorityId: VESTHAVN });
    expect(item).toMatchObject({
      state: 'DRAFT',
      title: slug,
      authority: { name: 'Vesthavn' },
      address: null,
    });
    expect(item.draft.faults.map(({ path }: Reply) => path)).toEqual(
      expect.arrayContaining(['name', 'description']),
    );
    expect(item.standing).toMatchObject({ mayEdit: true, mayApprove: false, whyNotApprove: 'NOT_CURATOR' });
  });
});

describe('somebody who begins items without end', () => {
  it('is stopped, and others are not', async () => {
    const begins = (at: number) =>
      outsider.refusal('start', {
        input: { kind: 'tool', body: JSON.stringify({ language: 'en', slug: `taken-${at}` }) },
      });
    const codes = await Promise.all(Array.from({ length: 80 }, (_, at) => begins(at)));
    expect(codes.filter((code) => code === 'RATE_LIMITED').length).toBeGreaterThanOrEqual(20);
    expect(await mikkel.refusal('start', { input: startInput(familyBody()) })).toBeNull();
  });
});

describe('a draft', () => {
  let item: Reply;
  beforeAll(async () => void (item = await mikkel.starts()));

  it.each<[string, () => Writer]>([
    ['somebody outside', () => outsider],
    ['somebody else who takes part in the group', () => astrid],
  ])('does not exist for %s, whatever they try (T05)', async (_who, writer) => {
    const note = 'Why not';
    const body = JSON.stringify(familyBody());
    const steps = [
      writer().refusal('read', { id: item.id }),
      writer().refusal('save', { input: { ...seen(item), body } }),
      writer().refusal('submit', { input: seen(item) }),
      writer().refusal('askForChanges', { input: { ...seen(item), note } }),
      writer().refusal('approve', { input: seen(item) }),
      writer().refusal('discard', { itemId: item.id }),
      writer().refusal('restore', { itemId: item.id }),
      writer().refusal('verify', { itemId: item.id }),
      writer().refusal('archive', { itemId: item.id, reason: note }),
      writer().refusal('restoreRevision', { itemId: item.id, revisionId: item.draft.revision.id }),
    ];
    expect(new Set(await Promise.all(steps))).toEqual(new Set(['CONTENT_NOT_FOUND']));
    expect(
      (await writer().queue('ALL', { first: 100 })).edges.map(({ node }: Reply) => node.id),
    ).not.toContain(item.id);
  });

  it.each<[string, () => Writer]>([
    ['its author', () => mikkel],
    ['the chair', () => tomas],
    ['a delegate', () => radka],
    ['a coordinator', () => coordinator],
  ])('is seen by %s', async (_who, writer) => {
    expect((await writer().reads(item)).draft.body).toContain('What it is for.');
    const { edges } = await writer().queue('ALL', { first: 100 });
    expect(edges.map(({ node }: Reply) => node.id)).toContain(item.id);
  });

  it('asks a chair without a second factor for one', async () => {
    const session = await hub.signIn(PEOPLE.tomas);
    await hub.sql(
      `UPDATE session SET second_factor = false WHERE id = (SELECT id FROM session WHERE person_id = $1 ORDER BY created_at DESC LIMIT 1)`,
      [PEOPLE.tomas],
    );
    const weak = new Writer(hub, session);
    expect(await weak.refusal('read', { id: item.id })).toBe('SECOND_FACTOR_REQUIRED');
    expect(await weak.refusal('approve', { input: seen(item) })).toBe('SECOND_FACTOR_REQUIRED');
  });

  it('gets a new revision when something changed, and none when nothing did', async () => {
    const body = familyBody();
    const changed = await mikkel.saves(item, body, 'Another name');
    expect(changed).toMatchObject({
      title: body['name'],
      draft: { revision: { number: 2, origin: 'EDIT' } },
    });
    expect((await mikkel.saves(changed, body)).draft.revision.number).toBe(2);
    item = changed;
  });

  it('is not overwritten by somebody who saw an earlier revision (T63)', async () => {
    const stale = { ...item, draft: { revision: { id: newId() } } };
    const conflict = await tomas.saves(stale, familyBody());
    expect(conflict).toMatchObject({ __typename: 'ContentConflict', reason: 'CHANGED' });
    expect(conflict.item.draft.revision.number).toBe(2);
    expect(await mikkel.submits(stale)).toMatchObject({ __typename: 'ContentConflict', reason: 'CHANGED' });
  });

  it('is saved once of two who save at the same time', async () => {
    const both = await Promise.all([mikkel.saves(item, familyBody()), tomas.saves(item, familyBody())]);
    expect(both.map(({ __typename }) => __typename as string).sort()).toEqual([
      'ContentConflict',
      'ContentItem',
    ]);
  });
});

describe('the way to the public', () => {
  it('has no short cut (T63)', async () => {
    const item = await mikkel.starts();
    const state = { __typename: 'ContentConflict', reason: 'STATE' };
    expect(await tomas.approves(item)).toMatchObject(state);
    expect(await tomas.asksForChanges(item)).toMatchObject(state);
    expect(await mikkel.refusal('approve', { input: seen(item) })).toBe('FORBIDDEN');
    expect(await publicNames(hub, item.id)).toEqual([]);
  });

  it('is closed to what is not fit for it, which is named', async () => {
    const item = await mikkel.starts({ ...familyBody(), owner: '' });
    const outcome = await mikkel.submits(item);
    expect(outcome.__typename).toBe('ContentIncomplete');
    expect(outcome.faults).toContainEqual({ path: 'owner', reason: 'Write something here.' });
  });

  it('leads from a steward by way of changes to the chair and to the public', async () => {
    const item = await mikkel.proposes();
    expect(item).toMatchObject({ state: 'IN_REVIEW', standing: { mayEdit: false } });
    const frozen = await mikkel.saves(item, familyBody());
    expect(frozen).toMatchObject({ __typename: 'ContentConflict', reason: 'STATE' });
    expect((await tomas.queue('TO_REVIEW')).edges.map(({ node }: Reply) => node.id)).toContain(item.id);
    expect((await mikkel.queue('TO_REVIEW')).totalCount).toBe(0);

    const sentBack = await tomas.asksForChanges(item, 'Say who owns it.');
    expect(sentBack).toMatchObject({ state: 'CHANGES_ASKED', draft: { note: 'Say who owns it.' } });
    const body = familyBody();
    const better = await mikkel.submits(await mikkel.saves(item, body));
    expect((await tomas.reads(item)).standing).toMatchObject({ mayApprove: true, whyNotApprove: null });

    const live = await tomas.approves(better, { note: 'The first one' });
    const address = `/mims/families/${String(body['slug'])}`;
    expect(live).toMatchObject({ state: 'PUBLISHED', publication: 1, address, draft: null });
    expect(JSON.parse(live.liveBody)).toMatchObject({ description: { en: { origin: 'original' } } });
    expect(await publicNames(hub, item.id)).toEqual([body['name']]);
    expect(await publicRecord(hub, address)).toEqual({
      contentAddress: {
        state: 'PUBLISHED',
        address,
        title: body['name'],
        reason: '',
        successorAddress: null,
        publication: 1,
      },
      publications: [{ number: 1, note: 'The first one', title: body['name'] }],
    });
    const { steps } = await mikkel.reads(item);
    expect(steps.map(({ action }: Reply) => action)).toEqual([
      'PUBLISHED',
      'APPROVED',
      'SUBMITTED',
      'CHANGES_ASKED',
      'SUBMITTED',
      'OPENED',
    ]);
    const audited = await hub.sql(`SELECT action FROM audit_entry WHERE subject_id = $1 ORDER BY at, id`, [
      item.id,
    ]);
    expect(audited.map(({ action }) => action)).toContain('content.published');
  });

  it('is closed to a chair alone, and open with a delegate (four eyes)', async () => {
    const own = await tomas.proposes();
    expect(own.standing).toMatchObject({ mayApprove: false, whyNotApprove: 'OWN_TEXT' });
    expect(await tomas.refusal('approve', { input: seen(own) })).toBe('FORBIDDEN');
    expect((await radka.reads(own)).standing.mayApprove).toBe(true);
    expect(await radka.approves(own)).toMatchObject({ state: 'PUBLISHED' });
  });

  it('is closed to a coordinator alone as well', async () => {
    const own = await coordinator.proposes();
    expect(await coordinator.refusal('approve', { input: seen(own) })).toBe('FORBIDDEN');
    expect(await tomas.approves(own)).toMatchObject({ state: 'PUBLISHED' });
  });

  it('is open to the author once a reviewer without an account found exactly that revision good', async () => {
    const own = await tomas.proposes();
    await hub.sql(
      `INSERT INTO content_review_link (id, item_id, revision_id, token_hash, reviewer_name, created_at, created_by,
         expires_at, answered_at, verdict)
       VALUES ($1, $2, $3, $4, 'A mayor', now(), $5, now() + interval '1 day', now(), 'approve')`,
      [newId(), own.id, own.draft.revision.id, Buffer.from(newId()), PEOPLE.coordinator],
    );
    expect(await tomas.approves(own)).toMatchObject({ state: 'PUBLISHED' });
  });

  it('is closed to whoever wrote most of it and hands it in after a colleague’s comma, until the colleague does', async () => {
    const begun = await mikkel.starts();
    const body = familyBody();
    const rewritten = await tomas.saves(begun, body);
    const touched = await mikkel.saves(rewritten, { ...body, owner: 'Somebody.' });
    const own = await tomas.submits(touched);
    expect((await tomas.reads(own)).standing).toMatchObject({ mayApprove: false, whyNotApprove: 'OWN_TEXT' });
    const back = await tomas.asksForChanges(own, 'Hand it in yourself.');
    expect(await tomas.approves(await mikkel.submits(back))).toMatchObject({ state: 'PUBLISHED' });
  });
});
