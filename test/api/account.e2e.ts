import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountsFacade } from '#libs/accounts';
import { codeOf, PEOPLE, startTestHub, type TestHub } from '../support/hub.js';
import { Visitor } from './visitor.js';

let hub: TestHub;
beforeAll(async () => void (hub = await startTestHub()));
afterAll(() => hub.stop());

const REQUEST = 'mutation ($email: String!) { requestEmailChange(email: $email) { minutes } }';
const STATUS = 'query ($token: String!) { emailChangeStatus(token: $token) }';
const CONFIRM = `mutation ($token: String!) { confirmEmailChange(token: $token) { __typename
  ... on EmailChanged { email } } }`;

/** Waits for a mail to an address that names a link under /account/email/, and answers its token. */
async function mailedToken(to: string): Promise<string> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const mail = (await hub.mails()).findLast(
      (kept) => kept.to === to && kept.text.includes('/account/email/'),
    );
    const token = mail && /\/account\/email\/(\S+)/.exec(mail.text)?.[1];
    if (token) return token;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`No mail with a link reached ${to}.`);
}

describe('another address', () => {
  it('is not taken without a fresh proof, when it is no address, or when it is the one already there', async () => {
    const session = await hub.signIn(PEOPLE.mikkel);
    expect(codeOf(await hub.graphql(REQUEST, { email: 'nobody' }, session))).toBe('BAD_USER_INPUT');
    const own = { email: 'Mikkel.Brandt@vesthavn.example' };
    expect(codeOf(await hub.graphql(REQUEST, own, session))).toBe('BAD_USER_INPUT');
    await hub.sql(`UPDATE session SET confirmed_at = now() - interval '11 minutes' WHERE person_id = $1`, [
      PEOPLE.mikkel,
    ]);
    const stale = await hub.graphql(REQUEST, { email: 'new@vesthavn.example' }, session);
    expect(codeOf(stale)).toBe('STEP_UP_REQUIRED');
  });

  it('that somebody has gets the same answer, and no mail', async () => {
    const session = await hub.signIn(PEOPLE.mikkel);
    const before = (await hub.mails()).length;
    const taken = await hub.graphql(REQUEST, { email: 'astrid.holm@vesthavn.example' }, session);
    const free = await hub.graphql(REQUEST, { email: 'free@vesthavn.example' }, session);
    expect(taken).toEqual(free);
    await mailedToken('free@vesthavn.example');
    expect((await hub.mails()).length).toBe(before + 1);
  });

  it('counts once its link was used; the link works once, and only the last one asked for', async () => {
    const session = await hub.signIn(PEOPLE.radka);
    await hub.graphql(REQUEST, { email: 'first@dolna-rosa.example' }, session);
    const first = await mailedToken('first@dolna-rosa.example');
    await hub.graphql(REQUEST, { email: 'radka@dolna-rosa.example' }, session);
    const token = await mailedToken('radka@dolna-rosa.example');
    expect((await hub.graphql(STATUS, { token: first })).data.emailChangeStatus).toBe('SPENT');
    expect((await hub.graphql(CONFIRM, { token: first })).data.confirmEmailChange.__typename).toBe(
      'EmailChangeSpentError',
    );
    expect((await hub.graphql(STATUS, { token })).data.emailChangeStatus).toBe('USABLE');
    const viewer = '{ viewer { email wantedEmail } }';
    expect((await hub.graphql(viewer, {}, session)).data.viewer).toEqual({
      email: 'radka.ilieva@dolna-rosa.example',
      wantedEmail: 'radka@dolna-rosa.example',
    });
    const both = await Promise.all([1, 2].map(() => hub.graphql(CONFIRM, { token }, session)));
    expect(both.map(({ data }) => data.confirmEmailChange.__typename).sort()).toEqual([
      'EmailChangeSpentError',
      'EmailChanged',
    ]);
    expect((await hub.graphql(viewer, {}, session)).data.viewer).toEqual({
      email: 'radka@dolna-rosa.example',
      wantedEmail: null,
    });
  });

  it('ends all other sessions and voids the links sent to the old address, which is told (T12)', async () => {
    const [here, elsewhere] = [await hub.signIn(PEOPLE.outsider), await hub.signIn(PEOPLE.outsider)];
    const old = await new Visitor(hub).orderLink('jonas.weber@neustadt.example');
    await hub.graphql(REQUEST, { email: 'jonas@neustadt.example' }, here);
    const token = await mailedToken('jonas@neustadt.example');
    await hub.graphql(CONFIRM, { token }, here);
    const viewerOf = async (session: string) =>
      (await hub.graphql('{ viewer { email } }', {}, session)).data.viewer;
    expect(await viewerOf(elsewhere)).toBeNull();
    expect(await viewerOf(here)).toEqual({ email: 'jonas@neustadt.example' });
    const status = 'query ($token: String!) { signInLinkStatus(token: $token) }';
    expect((await hub.graphql(status, { token: old.token })).data.signInLinkStatus).toBe('SPENT');
    for (const end = Date.now() + 10_000; ;) {
      const told = (await hub.mails()).some(({ subject }) => /wurde geändert|was changed/.test(subject));
      if (told) break;
      if (Date.now() > end) throw new Error('The old address was not told.');
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  });

  it('cannot be confirmed for somebody else who got it meanwhile, nor by a suspended person', async () => {
    const session = await hub.signIn(PEOPLE.mikkel);
    await hub.graphql(REQUEST, { email: 'contested@vesthavn.example' }, session);
    const token = await mailedToken('contested@vesthavn.example');
    await hub.sql(`UPDATE person SET email = 'contested@vesthavn.example' WHERE id = $1`, [PEOPLE.radka]);
    const answer = await hub.graphql(CONFIRM, { token });
    expect(answer.data.confirmEmailChange.__typename).toBe('EmailChangeSpentError');
  });
});

describe('name and mail', () => {
  it('a name without a visible letter is refused; another is kept on one line', async () => {
    const session = await hub.signIn(PEOPLE.astrid);
    const RENAME = 'mutation ($name: String!) { renameMe(name: $name) { name } }';
    for (const name of ['', ' \u200b ', 'x'.repeat(201)])
      expect(codeOf(await hub.graphql(RENAME, { name }, session))).toBe('BAD_USER_INPUT');
    const { data } = await hub.graphql(RENAME, { name: ' Astrid\n Holm-Berg ' }, session);
    expect(data.renameMe.name).toBe('Astrid Holm-Berg');
  });

  it('kinds of mail are switched off one by one, and whoever mails them is told so', async () => {
    const session = await hub.signIn(PEOPLE.astrid);
    const SET =
      'mutation ($wanted: [NotificationKind!]!) { setNotifications(wanted: $wanted) { kind wanted } }';
    expect(codeOf(await hub.graphql(SET, { wanted: ['SIGN_IN'] }, session))).toBe('BAD_USER_INPUT');
    const { data } = await hub.graphql(SET, { wanted: ['REMINDERS', 'GROUP_NEWS', 'REMINDERS'] }, session);
    expect(data.setNotifications).toEqual([
      { kind: 'GROUP_NEWS', wanted: true },
      { kind: 'ELECTION_CALLS', wanted: false },
      { kind: 'STEWARD_ALARMS', wanted: false },
      { kind: 'REMINDERS', wanted: true },
      { kind: 'SAVED_SEARCHES', wanted: false },
      { kind: 'COLLEAGUES', wanted: false },
    ]);
    const facade = hub.app.get(AccountsFacade, { strict: false });
    const to = async (kind: Parameters<typeof facade.recipientsOf>[1]) =>
      (await facade.recipientsOf([PEOPLE.astrid], kind)).length;
    expect([await to('reminders'), await to('election-calls'), await to(null)]).toEqual([1, 0, 1]);
  });
});
