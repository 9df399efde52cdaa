import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { eventually } from '../support/eventually.js';
import { callRule, publishCall } from '../support/funding.js';
import { DOLNA_ROSA } from '../support/groups.js';
import { codeOf, PEOPLE, startTestHub, type Reply, type Session, type TestHub } from '../support/hub.js';
import { answerBody, publishItem } from '../support/needs.js';
import { SendDigestsHandler } from '../../libs/knowledge/src/handlers/saved-search/send-digests.handler.js';

const SAVE = `mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { __typename
  ... on SavedSearch { id name kind text marks path authorityId } ... on TooManySearchesError { message } } }`;
const RENAME = 'mutation ($id: ID!, $name: String!) { renameSearch(id: $id, name: $name) { id name } }';
const REMOVE = 'mutation ($id: ID!) { removeSearch(id: $id) }';
const MUTE = 'mutation ($id: ID!, $muted: Boolean!) { muteSearch(id: $id, muted: $muted) { muted } }';
const MINE = '{ mySearches { id name } }';
const QUIET =
  'mutation ($token: String!, $item: ID, $search: ID) { beQuiet(token: $token, item: $item, search: $search) }';
const SEND = 'mutation ($input: SendToColleagueInput!) { sendToColleague(input: $input) }';
const WANT = 'mutation ($wanted: [NotificationKind!]!) { setNotifications(wanted: $wanted) { kind } }';
const MAIL = {
  astrid: 'astrid.holm@vesthavn.example',
  mikkel: 'mikkel.brandt@vesthavn.example',
  radka: 'radka.ilieva@dolna-rosa.example',
};

let hub: TestHub;
let astrid: Session;
let mikkel: Session;
let radka: Session;

beforeAll(async () => {
  hub = await startTestHub();
  [astrid, mikkel, radka] = (await Promise.all(
    [PEOPLE.astrid, PEOPLE.mikkel, PEOPLE.radka].map((person) => hub.signIn(person)),
  )) as [Session, Session, Session];
});
afterAll(() => hub.stop());

async function done(query: string, variables: object, session?: Session): Promise<Reply> {
  const { data, errors } = await hub.graphql(query, variables, session);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return Object.values(data as object)[0];
}

const wish = (more: object = {}) => ({
  name: 'Money',
  kind: 'funding-call',
  path: '/funding/calls',
  ...more,
});
const save = (more: object, session: Session) => done(SAVE, { input: wish(more) }, session);
const digests = () => hub.app.get(SendDigestsHandler, { strict: false }).send();

/** The mails to somebody that hold a text. */
const mailed = (to: string, text: string): Promise<Reply[]> =>
  hub.sql(
    `SELECT data->>'subject' AS subject, data->>'text' AS text FROM pgboss.job
     WHERE name = 'mail' AND data->>'to' = $1 AND data->>'text' LIKE $2 ORDER BY created_on`,
    [to, `%${text}%`],
  );

describe('a saved search refuses', () => {
  it('a name of blanks, a kind that is none, a place elsewhere, and marks that are none', async () => {
    for (const more of [
      { name: '  ' },
      { kind: 'unheard-of' },
      { path: '//evil.example/funding' },
      { path: 'https://evil.example' },
      { path: '/a\nb' },
      { marks: ['no mark'] },
    ])
      expect([more, codeOf(await hub.graphql(SAVE, { input: wish(more) }, astrid))]).toEqual([
        more,
        'BAD_USER_INPUT',
      ]);
    expect(codeOf(await hub.graphql(SAVE, { input: wish() }))).toBe('UNAUTHENTICATED');
  });

  it('an authority that one does not act for, in the words for one that does not exist', async () => {
    const replies = await Promise.all(
      [DOLNA_ROSA, newId()].map((authorityId) => hub.graphql(SAVE, { input: wish({ authorityId }) }, astrid)),
    );
    expect(replies.map(codeOf)).toEqual(['AUTHORITY_NOT_FOUND', 'AUTHORITY_NOT_FOUND']);
    expect(replies[0]!.errors[0]!.message).toBe(replies[1]!.errors[0]!.message);
  });

  it('to be seen, renamed or deleted by anybody else', async () => {
    const { id } = await save({ name: 'Of Astrid' }, astrid);
    expect(codeOf(await hub.graphql(RENAME, { id, name: 'Mine' }, mikkel))).toBe('SEARCH_NOT_FOUND');
    expect(codeOf(await hub.graphql(REMOVE, { id }, mikkel))).toBe('SEARCH_NOT_FOUND');
    expect(codeOf(await hub.graphql(MUTE, { id, muted: true }, mikkel))).toBe('SEARCH_NOT_FOUND');
    expect(await done(MINE, {}, mikkel)).toEqual([]);
    expect(await done(RENAME, { id, name: 'Renamed' }, astrid)).toEqual({ id, name: 'Renamed' });
    expect(await done(REMOVE, { id }, astrid)).toBe(true);
    expect(await done(MINE, {}, astrid)).toEqual([]);
  });

  it('to be the 31st, also when all are saved at once', async () => {
    const saved = await Promise.all(
      Array.from({ length: 33 }, (_, at) => save({ name: `Search ${at}`, text: `word${at}` }, mikkel)),
    );
    expect(saved.filter((one) => one.__typename === 'TooManySearchesError')).toHaveLength(3);
    expect(await done(MINE, {}, mikkel)).toHaveLength(30);
    await hub.sql('DELETE FROM saved_search WHERE person_id = $1', [PEOPLE.mikkel]);
  });
});

describe('a search that is saved twice', () => {
  it('is kept once, also when both clicks come at the same moment, and answered as it is kept', async () => {
    const twice = { kind: null, marks: ['topic:governance', 'label:real'], path: '/knowledge' };
    const [one, other] = await Promise.all([save(twice, astrid), save(twice, astrid)]);
    expect(one).toEqual(other);
    const late = await save({ ...twice, name: 'Again', marks: twice.marks.toReversed() }, astrid);
    expect(late).toEqual(one);
    expect(await done(MINE, {}, astrid)).toEqual([{ id: one.id, name: 'Money' }]);
    const another = await save({ ...twice, text: 'twin' }, astrid);
    const ofMikkel = await save(twice, mikkel);
    expect(new Set([one.id, another.id, ofMikkel.id]).size).toBe(3);
    for (const id of [one.id, another.id]) await done(REMOVE, { id }, astrid);
    await done(REMOVE, { id: ofMikkel.id }, mikkel);
  });
});

describe('the digest', () => {
  it('tells once, in one mail, what came after the search was saved, and nothing to those without news', async () => {
    const before = await publishCall(hub);
    await save({ name: 'All calls' }, astrid);
    await save({ name: 'Guides', kind: 'guidance', path: '/guidance' }, astrid);
    await save({ name: 'Nothing fits', text: 'zzyzx' }, mikkel);
    const call = await publishCall(hub, { title: 'Money for <harbours>' });
    const guide = await publishItem(hub, 'guidance', answerBody([]));
    await Promise.all([digests(), digests()]);
    const [mail, ...more] = await eventually(() => mailed(MAIL.astrid, call.address));
    expect(more).toEqual([]);
    expect(mail.subject).toContain('2');
    expect(mail.text).toContain('All calls: Money for <harbours>');
    expect(mail.text).toContain(guide.address);
    expect(mail.text).not.toContain(before.address);
    expect(mail.text).toContain('/account/searches');
    expect(await mailed(MAIL.mikkel, '/account/searches')).toEqual([]);
    await digests();
    expect(await mailed(MAIL.astrid, call.address)).toHaveLength(1);
  });

  it('leaves out what the authority of the search may not apply for', async () => {
    await save({ name: 'For us', authorityId: DOLNA_ROSA }, radka);
    const rules = (countries: string[]) => ({ rules: [callRule('Countries.', { countries })] });
    const [ours, theirs] = [await publishCall(hub, rules(['BG'])), await publishCall(hub, rules(['DK']))];
    const open = await publishCall(hub, { rules: [callRule('It has to be new.')] });
    await digests();
    const [mail] = await eventually(() => mailed(MAIL.radka, ours.address));
    expect(mail.text).toContain(open.address);
    expect(mail.text).not.toContain(theirs.address);
  });

  it('leaves out a search that is kept without mail, until it is wanted again', async () => {
    const { id } = await save({ name: 'Kept quiet', text: 'quietly' }, mikkel);
    expect(await done(MUTE, { id, muted: true }, mikkel)).toEqual({ muted: true });
    const missed = await publishCall(hub, { title: 'Quietly published' });
    await digests();
    expect(await mailed(MAIL.mikkel, missed.address)).toEqual([]);
    expect(await done(MUTE, { id, muted: false }, mikkel)).toEqual({ muted: false });
    const told = await publishCall(hub, { title: 'Quietly published again' });
    await digests();
    expect(await eventually(() => mailed(MAIL.mikkel, told.address))).toHaveLength(1);
    await done(REMOVE, { id }, mikkel);
  });

  it('goes to nobody who has switched it off, and nothing piles up meanwhile', async () => {
    const all = ['GROUP_NEWS', 'ELECTION_CALLS', 'STEWARD_ALARMS', 'REMINDERS', 'COLLEAGUES'];
    await done(WANT, { wanted: all }, astrid);
    const missed = await publishCall(hub);
    await digests();
    expect(await mailed(MAIL.astrid, missed.address)).toEqual([]);
    await done(WANT, { wanted: [...all, 'SAVED_SEARCHES'] }, astrid);
    await hub.sql(`UPDATE shelf_item SET published_at = now() - interval '2 days' WHERE id = $1`, [
      missed.id,
    ]);
    await digests();
    expect(await mailed(MAIL.astrid, missed.address)).toEqual([]);
  });
});

describe('a link for less mail', () => {
  it('works without signing in for what the mail was about, and only for its reader', async () => {
    await save({ name: 'To stop' }, mikkel);
    const call = await publishCall(hub);
    await digests();
    const [mail] = await eventually(() => mailed(MAIL.mikkel, call.address));
    const [, token] = /quiet\/([\w-]{43})/.exec(mail.text)!;
    const [, search] = /[?&]search=([\w-]{36})/.exec(mail.text)!;
    const [stranger] = await hub.sql('SELECT id FROM saved_search WHERE person_id = $1 LIMIT 1', [
      PEOPLE.astrid,
    ]);
    expect(await done('query ($token: String!) { quietLink(token: $token) }', { token })).toBe(true);
    expect(await done(QUIET, { token: 'x'.repeat(43), search })).toBe(false);
    expect(codeOf(await hub.graphql(QUIET, { token }))).toBe('BAD_USER_INPUT');
    expect(await done(QUIET, { token, search: stranger.id })).toBe(true);
    expect(await hub.sql('SELECT 1 FROM saved_search WHERE id = $1', [stranger.id])).toHaveLength(1);
    expect(await done(MINE, {}, mikkel)).toHaveLength(2);
    expect(await done(QUIET, { token, search })).toBe(true);
    expect(await done(QUIET, { token, search })).toBe(true);
    expect((await done(MINE, {}, mikkel)).map(({ name }: Reply) => name)).toEqual(['Nothing fits']);
  });

  it('keeps only what its secret is made into, never the secret', async () => {
    const kept = await hub.sql('SELECT * FROM quiet_link');
    const mails = await hub.sql(`SELECT data->>'text' AS text FROM pgboss.job WHERE name = 'mail'`);
    const tokens = mails.flatMap(({ text }) =>
      [...String(text).matchAll(/quiet\/([\w-]{43})/g)].map(([, one]) => one!),
    );
    expect(tokens.length).toBeGreaterThan(0);
    for (const token of tokens) expect(JSON.stringify(kept)).not.toContain(token);
  });
});

describe('a page for a colleague', () => {
  const send = (address: string, colleagueId: string, session: Session, note = '') =>
    hub.graphql(SEND, { input: { address, colleagueId, note } }, session);

  it('goes to nobody who does not act for the same authority, and not to oneself', async () => {
    const { address } = await publishCall(hub);
    for (const colleagueId of [PEOPLE.radka, PEOPLE.astrid, newId()])
      expect(codeOf(await send(address, colleagueId, astrid))).toBe('COLLEAGUE_NOT_FOUND');
  });

  it('has to be public, and a place of the hub', async () => {
    expect(codeOf(await send('/funding/calls/none', PEOPLE.mikkel, astrid))).toBe('PAGE_NOT_FOUND');
    expect(codeOf(await send('https://evil.example', PEOPLE.mikkel, astrid))).toBe('BAD_USER_INPUT');
  });

  it('comes with the words of the sender on one line, until too many were sent', async () => {
    const { address } = await publishCall(hub, { title: 'Worth a look' });
    expect(await done('{ myColleagues { id name } }', {}, astrid)).toEqual([
      { id: PEOPLE.mikkel, name: 'Mikkel Brandt' },
    ]);
    const { data } = await send(address, PEOPLE.mikkel, astrid, 'For\nyou: <b>look</b>');
    expect(data).toEqual({ sendToColleague: true });
    const [mail] = await eventually(() => mailed(MAIL.mikkel, 'Astrid Holm'));
    expect(mail.subject).toContain('Worth a look');
    expect(mail.text.replace(/\s+/g, ' ')).toContain('For you: <b>look</b>');
    expect(mail.text).toContain(address);
    let last = await send(address, PEOPLE.mikkel, astrid);
    for (let at = 0; at < 6 && codeOf(last) === undefined; at++)
      last = await send(address, PEOPLE.mikkel, astrid);
    expect(codeOf(last)).toBe('RATE_LIMITED');
  });

  it('says so when the colleague wants no such mail', async () => {
    await done(WANT, { wanted: ['GROUP_NEWS'] }, astrid);
    const { address } = await publishCall(hub);
    expect((await send(address, PEOPLE.astrid, mikkel)).data).toEqual({ sendToColleague: false });
    expect(await mailed(MAIL.astrid, address)).toEqual([]);
  });
});

describe('what searches know of a person', () => {
  it('is handed out with their data', async () => {
    const { id } = await save({ name: 'In my data', text: 'harbour' }, radka);
    const held = await (await hub.get('/export/my-data', radka)).text();
    expect(held).toContain('In my data');
    await done(REMOVE, { id }, radka);
  });
});
