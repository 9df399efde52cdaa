import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Clock } from '#libs/kernel';
import { Jobs } from '#libs/platform';
import { familyBody, seen, Writer } from '../support/content.js';
import { PEOPLE, startTestHub, type Reply, type TestHub } from '../support/hub.js';
import { quiet } from '../support/whole-database.js';

const HOUR = 3_600_000;

let hub: TestHub;
let mikkel: Writer;
let tomas: Writer;
beforeAll(async () => {
  hub = await startTestHub();
  mikkel = new Writer(hub, await hub.signIn(PEOPLE.mikkel));
  tomas = new Writer(hub, await hub.signIn(PEOPLE.tomas));
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => hub.stop());

/** Moves the hub's clock, and lets what is due happen. */
async function itIs(instant: number): Promise<void> {
  jest.spyOn(hub.app.get(Clock, { strict: false }), 'now').mockImplementation(() => new Date(instant));
  await hub.app.get(Jobs, { strict: false }).send('curation.publish-due', {});
  await hub.app.get(Jobs, { strict: false }).send('curation.expire-due', {});
  await quiet(hub);
}

const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();

describe('a draft that is approved for later', () => {
  let item: Reply;
  beforeAll(async () => {
    const proposed = await mikkel.proposes();
    const times = { publishAt: inHours(2), expireAt: inHours(4), note: 'For the meeting' };
    item = await tomas.approves(proposed, times);
  });

  it('does not begin after it ends', async () => {
    const proposed = await mikkel.proposes();
    const backwards = { publishAt: inHours(4), expireAt: inHours(2) };
    expect(await tomas.refusal('approve', { input: { ...seen(proposed), ...backwards } })).toBe(
      'BAD_USER_INPUT',
    );
    const past = { ...seen(proposed), expireAt: inHours(-1) };
    expect(await tomas.refusal('approve', { input: past })).toBe('BAD_USER_INPUT');
  });

  it.each(['-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00.000Z'])(
    'does not begin outside of any calendar: %s',
    async (instant) => {
      const input = seen(await mikkel.proposes());
      expect(await tomas.refusal('approve', { input: { ...input, publishAt: instant } })).toBe(
        'BAD_USER_INPUT',
      );
      expect(await tomas.refusal('approve', { input: { ...input, expireAt: instant } })).toBe(
        'BAD_USER_INPUT',
      );
    },
  );

  it('waits, frozen', async () => {
    await itIs(Date.now() + HOUR);
    expect(await mikkel.reads(item)).toMatchObject({ state: 'APPROVED', publication: 0 });
    expect(await mikkel.saves(item, familyBody())).toMatchObject({ reason: 'STATE' });
    expect(await mikkel.refusal('discard', { itemId: item.id })).toBe('FORBIDDEN');
  });

  it('is public when its time has come, once, by whoever approved it', async () => {
    await itIs(Date.now() + 3 * HOUR);
    await itIs(Date.now() + 3 * HOUR);
    const { state, publication, steps } = await mikkel.reads(item);
    expect([state, publication]).toEqual(['PUBLISHED', 1]);
    expect(steps[0]).toMatchObject({
      action: 'PUBLISHED',
      note: 'For the meeting',
      actor: { name: 'Tomás Ferrer' },
    });
  });

  it('leaves the public when its time is over', async () => {
    await itIs(Date.now() + 5 * HOUR);
    const { state, liveBody, steps } = await mikkel.reads(item);
    expect([state, liveBody, steps[0].action, steps[0].actor]).toEqual(['EXPIRED', null, 'EXPIRED', null]);
    expect(await tomas.does('restore', item)).toMatchObject({ state: 'PUBLISHED', expiresAt: null });
  });

  it('goes back to the draft when a curator asks for changes in time', async () => {
    const waiting = await tomas.approves(await mikkel.proposes(), { publishAt: inHours(2) });
    await tomas.asksForChanges(waiting);
    await itIs(Date.now() + 3 * HOUR);
    expect(await mikkel.reads(waiting)).toMatchObject({ state: 'CHANGES_ASKED', publication: 0 });
  });
});

describe('a draft that is no longer fit when its time has come', () => {
  it('does not bring back what was archived after it had been approved', async () => {
    const body = familyBody();
    const item = await tomas.approves(await mikkel.proposes(body));
    const revised = await mikkel.saves(await mikkel.does('revise', item), { ...body, name: 'A later name' });
    await tomas.approves(await mikkel.submits(revised), { publishAt: inHours(2) });
    await tomas.does('archive', item, { reason: 'It is wrong.' });
    await itIs(Date.now() + 3 * HOUR);
    const { state, publication, liveBody, draft } = await mikkel.reads(item);
    expect([state, publication, liveBody]).toEqual(['CHANGES_ASKED', 1, null]);
    expect(draft.note).toContain('taken from the public');
  });

  it('does not become public after it was to have ended, though the hub stood still meanwhile', async () => {
    const times = { publishAt: inHours(2), expireAt: inHours(4) };
    const item = await tomas.approves(await mikkel.proposes(), times);
    await itIs(Date.now() + 5 * HOUR);
    expect(await mikkel.reads(item)).toMatchObject({ state: 'CHANGES_ASKED', publication: 0 });
  });

  it('goes back to its authors, who are told, and holds nothing up', async () => {
    const body = familyBody();
    const [first, second] = [await mikkel.proposes(body), await mikkel.proposes()];
    const waiting = await tomas.approves(first, { publishAt: inHours(2) });
    const behind = await tomas.approves(second, { publishAt: inHours(2.5) });
    // Meanwhile the address was given to something else.
    const taken = `/mims/families/${String(body['slug'])}`;
    await hub.sql(`INSERT INTO content_redirect (address, item_id, since) VALUES ($1, $2, now())`, [
      taken,
      second.id,
    ]);
    await itIs(Date.now() + 3 * HOUR);
    const { state, draft } = await mikkel.reads(waiting);
    expect([state, draft.stateBy]).toEqual(['CHANGES_ASKED', null]);
    expect(draft.note).toContain(`The address ${taken} belongs to another item`);
    expect(await mikkel.reads(behind)).toMatchObject({ state: 'PUBLISHED' });
    const told = (await hub.mails()).filter(({ subject }) => subject.includes(String(waiting.title)));
    expect(told.map(({ to }) => to).sort()).toEqual([
      'mikkel.brandt@vesthavn.example',
      'tomas.ferrer@valdemora.example',
    ]);
    await itIs(Date.now() + 4 * HOUR);
    expect((await hub.mails()).filter(({ subject }) => subject.includes(String(waiting.title)))).toHaveLength(
      2,
    );
  });
});

describe('revisions and publications', () => {
  it('are never changed, not even by hand', async () => {
    const item = await tomas.approves(await mikkel.proposes());
    const change = (table: string) =>
      hub.sql(`UPDATE ${table} SET body = '{}' WHERE item_id = $1`, [item.id]);
    await expect(change('content_revision')).rejects.toThrow('never changed');
    await expect(change('content_publication')).rejects.toThrow('never changed');
  });
});
