import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { eventually } from '../support/eventually.js';
import { Writer } from '../support/content.js';
import { DOLNA_ROSA, VALDEMORA } from '../support/groups.js';
import {
  codeOf,
  PEOPLE,
  startTestHub,
  VESTHAVN,
  type Reply,
  type Session,
  type TestHub,
} from '../support/hub.js';
import { answerBody, needBody, publishItem } from '../support/needs.js';
import { TellOfNeedsHandler } from '../../libs/resources/src/handlers/needs/tell-of-needs.handler.js';

const NEED = `need { supportCount ageDays countries isSolved mayCurate owner { id } mine { authority { id } why }
  supporters { authority { id name } country why raised }
  answers { item { address } yes partly no voices { authority { id } verdict note } } }`;
const READ = `query ($address: String!) { knowledgeItem(address: $address) { id title { text } ${NEED} } }`;
const JOIN = `mutation ($input: JoinNeedInput!) { joinNeed(input: $input) { id ${NEED} } }`;
const LEAVE = `mutation ($needId: ID!, $authorityId: ID!) { leaveNeed(needId: $needId, authorityId: $authorityId) { ${NEED} } }`;
const MERGE = `mutation ($input: MergeNeedsInput!) { mergeNeeds(input: $input) { id ${NEED} } }`;
const LIST = `query ($filter: NeedFilter, $first: Int = 100, $after: String) {
  needs(filter: $filter, first: $first, after: $after) { totalCount edges { node { id need { supportCount } } }
    pageInfo { hasNextPage endCursor } } }`;
const ASK = `query ($token: String!) { needQuestion(token: $token) {
  verdict need { address } item { address } authority { id name } } }`;
const ANSWER = 'mutation ($input: AnswerNeedQuestionInput!) { answerNeedQuestion(input: $input) }';

let hub: TestHub;
let astrid: Session;
let radka: Session;
let tomas: Session;
let coordinator: Session;

beforeAll(async () => {
  hub = await startTestHub();
  // Only what these tests raise, not what ships.
  await hub.sql("DELETE FROM shelf_item WHERE kind = 'need'");
  astrid = await hub.signIn(PEOPLE.astrid);
  radka = await hub.signIn(PEOPLE.radka);
  tomas = await hub.signIn(PEOPLE.tomas);
  coordinator = await hub.signIn(PEOPLE.coordinator);
});
afterAll(() => hub.stop());

async function done(query: string, variables: object, session?: Session): Promise<Reply> {
  const { data, errors } = await hub.graphql(`${query} # ${newId()}`, variables, session);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return Object.values(data as object)[0];
}

const publish = (more: object = {}) => publishItem(hub, 'need', needBody(more));
const read = (address: string, session?: Session) => done(READ, { address }, session);
const join = (needId: string, authorityId: string, session: Session, why = '') =>
  done(JOIN, { input: { needId, authorityId, why } }, session);
const supporterIds = ({ need }: Reply) => need.supporters.map(({ authority }: Reply) => authority.id).sort();

/** The mails of a kind that were queued about something. */
async function queued(kind: string, mark: string): Promise<Reply[]> {
  return hub.sql(
    `SELECT data->>'to' AS "to", data->>'text' AS text FROM pgboss.job
     WHERE name = 'mail' AND data->>'messageId' LIKE $1 ORDER BY data->>'to'`,
    [`<need-${kind}.${mark}%`],
  );
}

describe('a need refuses', () => {
  it('an authority that one does not act for, in the words for one that does not exist', async () => {
    const { id } = await publish();
    const [mine, none] = await Promise.all(
      [VESTHAVN, newId()].map((authorityId) =>
        hub.graphql(JOIN, { input: { needId: id, authorityId } }, radka),
      ),
    );
    expect(codeOf(mine!)).toBe('AUTHORITY_NOT_FOUND');
    expect(mine!.errors[0]!.message).toBe(none!.errors[0]!.message);
  });

  it('support for what is no need, or not public', async () => {
    const answer = await publishItem(hub, 'guidance', answerBody([]));
    for (const needId of [answer.id, newId()])
      expect(codeOf(await hub.graphql(JOIN, { input: { needId, authorityId: VESTHAVN } }, astrid))).toBe(
        'NEED_NOT_FOUND',
      );
  });

  it('to be merged by stewards, or into itself', async () => {
    const [one, other] = [await publish(), await publish()];
    const input = { intoId: one.id, ids: [other.id], reason: 'The same' };
    expect(codeOf(await hub.graphql(MERGE, { input }, astrid))).toBe('CONTENT_NOT_FOUND');
    const itself = { ...input, ids: [one.id] };
    expect(codeOf(await hub.graphql(MERGE, { input: itself }, coordinator))).toBe('BAD_USER_INPUT');
    expect((await read(other.address)).need).not.toBeNull();
  });

  it('to be merged in part: when one of them is none, nothing happens', async () => {
    const [one, other] = [await publish(), await publish()];
    const answer = await publishItem(hub, 'guidance', answerBody([]));
    const input = { intoId: one.id, ids: [other.id, answer.id], reason: 'The same' };
    expect(codeOf(await hub.graphql(MERGE, { input }, coordinator))).toMatch(/NOT_FOUND/);
    expect((await read(other.address)).need).not.toBeNull();
  });

  it('a cursor of another filter, and a topic that is none', async () => {
    await publish();
    await publish();
    const page = await done(LIST, { first: 1 });
    const moved = { filter: { state: 'OPEN' }, after: page.pageInfo.endCursor };
    expect(codeOf(await hub.graphql(LIST, moved))).toBe('INVALID_CURSOR');
    expect((await hub.graphql(LIST, { filter: { topic: 'kings' } })).errors).not.toEqual([]);
    expect((await hub.get('/export/needs.csv?topic=kings')).status).toBe(400);
    expect((await hub.get('/export/needs.xml')).status).toBe(404);
  });
});

describe('a need that a steward raises', () => {
  it('goes through the chair, and counts its authority as the first that has it', async () => {
    const writer = new Writer(hub, astrid);
    const body = needBody();
    const start = { kind: 'need', body: JSON.stringify(body) };
    expect(await writer.refusal('start', { input: start })).toBe('FORBIDDEN');
    const item = await writer.proposes(body, { kind: 'need', authorityId: VESTHAVN });
    expect(await read(`/needs/${String(body['slug'])}`)).toBeNull();
    await new Writer(hub, coordinator).approves(item);
    const found = await read(`/needs/${String(body['slug'])}`, astrid);
    expect(found.need).toMatchObject({
      supportCount: 1,
      ageDays: 0,
      owner: { id: VESTHAVN },
      mine: [{ authority: { id: VESTHAVN } }],
      supporters: [{ authority: { id: VESTHAVN }, raised: true }],
    });
    await done(LEAVE, { needId: found.id, authorityId: VESTHAVN }, astrid);
    expect((await read(`/needs/${String(body['slug'])}`)).need.supportCount).toBe(1);
  });
});

describe('me too', () => {
  it('counts once per authority, with its reason, and can be taken back', async () => {
    const { address, id } = await publish();
    await join(id, VESTHAVN, astrid, 'First words');
    await join(id, VESTHAVN, astrid, 'We pay <b>twice</b>\nfor it.');
    const joined = await join(id, DOLNA_ROSA, radka);
    expect(supporterIds(joined)).toEqual([VESTHAVN, DOLNA_ROSA].sort());
    const { need } = await read(address);
    expect(need).toMatchObject({ supportCount: 2, mine: [], owner: null, mayCurate: false });
    expect(need.supporters[0].why).toBe('We pay <b>twice</b> for it.');
    await done(LEAVE, { needId: id, authorityId: DOLNA_ROSA }, radka);
    expect((await read(address)).need.supportCount).toBe(1);
  });

  it('counts once when several stewards say so at the same moment', async () => {
    const { address, id } = await publish();
    await Promise.all(Array.from({ length: 8 }, () => join(id, VESTHAVN, astrid)));
    expect((await read(address)).need.supportCount).toBe(1);
  });

  it('is neither counted nor named of an authority that nobody has checked', async () => {
    const { address, id } = await publish();
    await join(id, DOLNA_ROSA, radka);
    await hub.sql('UPDATE authority SET checked_at = NULL WHERE id = $1', [DOLNA_ROSA]);
    expect((await read(address)).need).toMatchObject({ supportCount: 0, supporters: [], countries: [] });
    expect((await read(address, radka)).need.mine).toHaveLength(1);
    await hub.sql('UPDATE authority SET checked_at = now() WHERE id = $1', [DOLNA_ROSA]);
  });
});

describe('the list of needs', () => {
  it('has what most need first, each once over all pages', async () => {
    const topics = ['networking'];
    const needs: Reply[] = [];
    for (let at = 0; at < 5; at++) needs.push(await publish({ topics, title: `Ordered ${at}` }));
    await join(needs[3]!.id, VESTHAVN, astrid);
    await join(needs[3]!.id, DOLNA_ROSA, radka);
    await join(needs[1]!.id, DOLNA_ROSA, radka);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Reply = await done(LIST, { filter: { topic: 'networking' }, first: 2, after });
      expect(page.totalCount).toBe(5);
      seen.push(...page.edges.map(({ node }: Reply) => node.id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual([3, 1, 0, 2, 4].map((at) => needs[at]!.id));
  });

  it('is downloaded, for the next financing period alone, with formulas made harmless', async () => {
    await publish({ title: '=HYPERLINK("x")', nextPeriod: true, workPlan: 'Plan 2027, line 4' });
    const csv = await (await hub.get('/export/needs.csv?nextPeriod=true')).text();
    expect(csv).toContain(`'=HYPERLINK`);
    expect(csv).toContain('Plan 2027, line 4');
    expect(csv.trim().split('\n')).toHaveLength(2);
    const json = (await (await hub.get('/export/needs.json')).json()) as Reply;
    expect(json.needs.length).toBeGreaterThan(5);
    expect(json.needs[0]).toMatchObject({ supporters: 2, countries: expect.any(String), nextPeriod: 'no' });
  });
});

describe('needs that say the same', () => {
  it('become one: nobody counts twice, old addresses lead there, and those who joined are told', async () => {
    const [into, one, other] = [await publish(), await publish(), await publish()];
    await join(into.id, VESTHAVN, astrid, 'Ours');
    await join(one.id, VESTHAVN, astrid, 'Theirs');
    await join(one.id, DOLNA_ROSA, radka);
    await join(other.id, VALDEMORA, tomas);
    const input = { intoId: into.id, ids: [one.id, other.id], reason: 'They say the same.' };
    const merged = await done(MERGE, { input }, coordinator);
    expect(merged.need.supportCount).toBe(3);
    expect(supporterIds(merged)).toEqual([VESTHAVN, DOLNA_ROSA, VALDEMORA].sort());
    const record = await done(
      'query ($address: String!) { contentAddress(address: $address) { state successorAddress reason } }',
      { address: one.address },
    );
    expect(record).toMatchObject({ successorAddress: into.address, reason: 'They say the same.' });
    expect((await eventually(() => queued('merged', other.id))).map(({ to }) => to)).toEqual([
      'tomas.ferrer@valdemora.example',
    ]);
    expect(await queued('merged', one.id)).toHaveLength(3);
  });
});

describe('something that answers a need', () => {
  it('is told once to each authority that joined, and asked about two weeks later', async () => {
    const need = await publish();
    await join(need.id, VESTHAVN, astrid);
    await join(need.id, DOLNA_ROSA, radka);
    const body = answerBody([need.address]);
    const answer = await publishItem(hub, 'guidance', body);
    const mark = `${need.id}.${answer.id}`;
    expect((await eventually(() => queued('answered', mark))).map(({ to }) => to)).toEqual([
      'astrid.holm@vesthavn.example',
      'mikkel.brandt@vesthavn.example',
      'radka.ilieva@dolna-rosa.example',
    ]);
    // A correction tells nobody again.
    await publishItem(hub, 'guidance', { ...body, summary: 'How we did it, corrected.' }, answer.id);
    const tellers = hub.app.get(TellOfNeedsHandler, { strict: false });
    await tellers.answered({ itemId: answer.id });
    expect(await queued('answered', mark)).toHaveLength(3);

    await tellers.ask();
    expect(await queued('question', mark)).toEqual([]);
    await hub.sql(`UPDATE need_answer SET answered_at = now() - interval '15 days' WHERE need_id = $1`, [
      need.id,
    ]);
    await Promise.all([tellers.ask(), tellers.ask()]);
    const asked = await queued('question', mark);
    expect(asked).toHaveLength(3);
    const tokenOf = (to: string) =>
      /did-it\/([\w-]{43})/.exec(asked.find((mail) => mail.to.startsWith(to)).text)![1]!;
    const [ofVesthavn, ofDolnaRosa] = [tokenOf('mikkel'), tokenOf('radka')];

    expect(await done(ASK, { token: 'x'.repeat(43) })).toBeNull();
    expect(await done(ASK, { token: ofVesthavn })).toMatchObject({
      verdict: null,
      need: { address: need.address },
      item: { address: answer.address },
      authority: { id: VESTHAVN },
    });
    const said = { token: ofVesthavn, verdict: 'PARTLY', note: 'It is secret what.', named: false };
    expect(await done(ANSWER, { input: said })).toBe(true);
    expect(await done(ANSWER, { input: { ...said, verdict: 'NO' } })).toBe(false);
    expect((await done(ASK, { token: tokenOf('astrid') })).verdict).toBe('PARTLY');
    const open = { filter: { mayClose: true } };
    expect((await done(LIST, open)).totalCount).toBe(0);
    const voice = { token: ofDolnaRosa, verdict: 'YES', note: 'It did.', named: true };
    expect(await done(ANSWER, { input: voice })).toBe(true);

    const found = await read(need.address, coordinator);
    expect(found.need).toMatchObject({ isSolved: true, mayCurate: true });
    expect(found.need.answers).toEqual([
      {
        item: { address: answer.address },
        yes: 1,
        partly: 1,
        no: 0,
        voices: [{ authority: { id: DOLNA_ROSA }, verdict: 'YES', note: 'It did.' }],
      },
    ]);
    expect((await done(LIST, open)).edges.map(({ node }: Reply) => node.id)).toEqual([need.id]);
    expect(JSON.stringify(await read(need.address))).not.toContain('secret');
  });
});

describe('what needs know of a person', () => {
  it('is handed out, and forgotten without the support of the authority', async () => {
    const { id } = await publish();
    await join(id, VESTHAVN, astrid, 'In my words');
    const data = await (await hub.get('/export/my-data', astrid)).text();
    expect(data).toContain('In my words');
  });
});
