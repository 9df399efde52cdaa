import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DiscoveryService } from '@nestjs/core';
import { HoldsPersonalData, limitOn, networkOf, type PersonalDataHolder, Throttle } from '#libs/accounts';
import { UnitOfWork } from '#libs/platform';
import { PEOPLE, startTestHub, type TestHub } from '../support/hub.js';
import { Visitor } from './visitor.js';

const SESSIONS = `{ viewer { sessions { id device since lastSeenAt current secondFactor } } }`;
const END = `mutation ($id: ID!) { endSession(id: $id) }`;
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0';

interface Listed {
  readonly id: string;
  readonly device: string;
  readonly current: boolean;
}

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(async () => {
  await hub.stop();
});

beforeEach(async () => {
  await hub.sql('DELETE FROM session');
  await hub.sql('DELETE FROM sign_in_throttle');
});

async function listed(visitor: Visitor): Promise<Listed[]> {
  const { data } = await visitor.run(SESSIONS);
  return data?.['viewer']?.['sessions'] as Listed[];
}

describe('the sessions of a person', () => {
  it('cannot be ended by anybody else, nor by a secret that looks like an id', async () => {
    const astrid = await new Visitor(hub).signInAs(PEOPLE.astrid);
    const [session] = await listed(astrid);
    const mikkel = await new Visitor(hub).signInAs(PEOPLE.mikkel);
    for (const id of [session?.id, PEOPLE.astrid]) {
      const { errors } = await mikkel.run(END, { id });
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const { errors } = await mikkel.run(END, { id: astrid.cookie.split('=')[1] });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(await astrid.viewerId()).toBe(PEOPLE.astrid);
  });

  it('are listed with what their owner knows them by, and nothing that opens them', async () => {
    const visitor = await new Visitor(hub).signInAs(PEOPLE.astrid, { 'user-agent': FIREFOX });
    const other = await new Visitor(hub).signInAs(PEOPLE.astrid);
    await new Visitor(hub).signInAs(PEOPLE.mikkel);
    await hub.sql(`UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE user_agent = ''`);
    const sessions = await listed(visitor);
    expect(sessions).toMatchObject([
      { device: 'Firefox, Windows', current: true },
      { device: '', current: false },
    ]);
    const text = JSON.stringify(sessions);
    for (const { cookie } of [visitor, other]) expect(text).not.toContain(cookie.split('=')[1]);
  });

  it('leave out those that ended, and keep their name when the secret changes', async () => {
    const visitor = await new Visitor(hub).signInAs(PEOPLE.astrid);
    await new Visitor(hub).signInAs(PEOPLE.astrid);
    const [before] = (await listed(visitor)).filter(({ current }) => current);
    await hub.sql('UPDATE session SET idle_expires_at = now() WHERE id <> $1', [before?.id]);
    expect(await listed(visitor)).toMatchObject([{ id: before?.id }]);
  });

  it('end one by one, or all others at once', async () => {
    const [first, second, third] = [
      await new Visitor(hub).signInAs(PEOPLE.astrid),
      await new Visitor(hub).signInAs(PEOPLE.astrid),
      await new Visitor(hub).signInAs(PEOPLE.astrid),
    ];
    const [own] = (await listed(second)).filter(({ current }) => current);
    expect((await first.run(END, { id: own?.id })).data).toEqual({ endSession: true });
    expect(await second.viewerId()).toBeNull();
    expect((await first.run('mutation { endOtherSessions }')).data).toEqual({ endOtherSessions: 1 });
    expect(await third.viewerId()).toBeNull();
    expect(await first.viewerId()).toBe(PEOPLE.astrid);
  });
});

describe('what the hub knows about signing in', () => {
  const holder = (): PersonalDataHolder => {
    const discovery = hub.app.get(DiscoveryService, { strict: false });
    const found = discovery
      .getProviders({ metadataKey: HoldsPersonalData.KEY })
      .map(({ instance }) => instance as PersonalDataHolder)
      .find(({ domain }) => domain === 'sign-in');
    if (!found) throw new Error('Nobody holds what is known about signing in.');
    return found;
  };

  beforeEach(async () => {
    await hub.sql(
      `INSERT INTO totp_factor (person_id, secret, last_step, added_at, last_used_at)
       VALUES ($1, 'topsecret', 0, now(), now()) ON CONFLICT DO NOTHING`,
      [PEOPLE.astrid],
    );
  });

  it('is told kind by kind, without any secret', async () => {
    const visitor = await new Visitor(hub).signInAs(PEOPLE.astrid);
    const collected = await holder().collect(PEOPLE.astrid);
    expect(Object.keys(collected).sort()).toEqual(
      holder()
        .kinds.map(({ kind }) => kind)
        .sort(),
    );
    expect(collected).toMatchObject({ sessions: [{ secondFactor: true }] });
    const text = JSON.stringify(collected);
    for (const secret of ['topsecret', Buffer.from('topsecret').toString('base64'), visitor.cookie])
      expect(text).not.toContain(secret);
  });

  it('is erased without a rest, and that of others stays', async () => {
    const visitor = await new Visitor(hub).signInAs(PEOPLE.astrid);
    const other = await new Visitor(hub).signInAs(PEOPLE.mikkel);
    expect(await holder().obstacles(PEOPLE.astrid)).toEqual([]);
    await hub.app.get(UnitOfWork, { strict: false }).run(() => holder().erase(PEOPLE.astrid));
    for (const table of [
      'session',
      'sign_in_link',
      'totp_factor',
      'passkey',
      'recovery_code',
      'person_identity',
    ])
      expect(await hub.sql(`SELECT 1 FROM ${table} WHERE person_id = $1`, [PEOPLE.astrid])).toEqual([]);
    expect(await visitor.viewerId()).toBeNull();
    expect(await other.viewerId()).toBe(PEOPLE.mikkel);
  });
});

describe('the throttle that all domains share', () => {
  it('counts tries that come at the same time, lets each window through, and names no network', async () => {
    const throttle = hub.app.get(Throttle, { strict: false });
    const network = networkOf('192.0.2.7');
    const limits = [
      limitOn(['test-of-person', PEOPLE.astrid], 3, 60),
      limitOn(['test-of-network', network], 9, 60),
    ];
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => throttle.count(limits)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    await expect(throttle.count(limits)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await hub.sql(`UPDATE sign_in_throttle SET resets_at = now() - interval '1 second'`);
    await throttle.count(limits);
    const rows = JSON.stringify(await hub.sql('SELECT t::text FROM sign_in_throttle t'));
    expect(rows).not.toContain(Buffer.from(network).toString('hex'));
  });
});
