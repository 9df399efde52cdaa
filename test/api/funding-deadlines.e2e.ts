import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { dayIn, publishCall } from '../support/funding.js';
import { PEOPLE, startTestHub, VESTHAVN, type Reply, type Session, type TestHub } from '../support/hub.js';
import { WatchDeadlinesHandler } from '../../libs/resources/src/handlers/funding/watch-deadlines.handler.js';

const NOTE = `mutation ($input: NotePursuitInput!) { notePursuit(input: $input) { __typename } }`;

let hub: TestHub;
let astrid: Session;

beforeAll(async () => {
  hub = await startTestHub();
  astrid = await hub.signIn(PEOPLE.astrid);
});
afterAll(() => hub.stop());

async function done(query: string, variables: object, session?: Session): Promise<Reply> {
  const { data, errors } = await hub.graphql(query, variables, session);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return Object.values(data as object)[0];
}

const note = (callId: string, more: object) =>
  done(NOTE, { input: { authorityId: VESTHAVN, callId, version: 0, status: 'INTERESTED', ...more } }, astrid);

describe('the mail before a deadline', () => {
  /** What was queued for a person about a call. */
  const told = (address: string) =>
    hub.sql(
      `SELECT data->>'to' AS "to", data->>'subject' AS subject, data->>'text' AS text FROM pgboss.job
       WHERE name = 'mail' AND data->>'text' LIKE $1 ORDER BY created_on, data->>'to'`,
      [`%${address}%`],
    );
  const watch = () => hub.app.get(WatchDeadlinesHandler, { strict: false }).watch();

  it('comes 30 and 15 days ahead, once each, to the stewards of those who are interested', async () => {
    const [near, nearer, far, applied] = [
      await publishCall(hub, { deadline: dayIn(28), deadlineTime: '17:00', title: 'Near' }),
      await publishCall(hub, { deadline: dayIn(14), deadlineTime: '17:00' }),
      await publishCall(hub, { deadline: dayIn(40) }),
      await publishCall(hub, { deadline: dayIn(10) }),
    ];
    for (const { id } of [near, nearer, far]) await note(id, {});
    await note(applied.id, { status: 'APPLIED' });
    await watch();
    await Promise.all([watch(), watch()]);
    const mails = await eventually(() => told(near.address));
    expect(mails.map(({ to }) => to)).toEqual([
      'astrid.holm@vesthavn.example',
      'mikkel.brandt@vesthavn.example',
    ]);
    expect(mails[0].subject).toContain('Near');
    expect(mails[0].text).toContain('(Europe/Brussels)');
    expect(await told(nearer.address)).toHaveLength(2);
    expect([...(await told(far.address)), ...(await told(applied.address))]).toEqual([]);
    await hub.sql(
      `UPDATE funding_call SET deadline_at = deadline_at - interval '14 days' WHERE item_id = $1`,
      [near.id],
    );
    await watch();
    await watch();
    expect(await told(near.address)).toHaveLength(4);
  });

  it('stays away from who used its quiet link, and from nobody else', async () => {
    const { id, address } = await publishCall(hub, { deadline: dayIn(29), deadlineTime: '17:00' });
    await note(id, {});
    await watch();
    const [first] = await eventually(() => told(address));
    const token = /quiet\/([\w-]{43})/.exec(first.text)![1]!;
    const quiet = 'mutation ($token: String!, $item: ID) { beQuiet(token: $token, item: $item) }';
    expect(await done(quiet, { token: 'x'.repeat(43), item: id })).toBe(false);
    expect(await done(quiet, { token, item: id })).toBe(true);
    await hub.sql(
      `UPDATE funding_call SET deadline_at = deadline_at - interval '15 days' WHERE item_id = $1`,
      [id],
    );
    await watch();
    const all = await told(address);
    expect(all.map(({ to }) => to)).toEqual([
      'astrid.holm@vesthavn.example',
      'mikkel.brandt@vesthavn.example',
      'mikkel.brandt@vesthavn.example',
    ]);
  });
});
