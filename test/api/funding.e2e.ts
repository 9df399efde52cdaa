import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#libs/kernel';
import { callRule, dayIn, publishCall } from '../support/funding.js';
import { DOLNA_ROSA, GROUPS } from '../support/groups.js';
import {
  codeOf,
  PEOPLE,
  startTestHub,
  VESTHAVN,
  type Answer,
  type Reply,
  type Session,
  type TestHub,
} from '../support/hub.js';
import { Desk } from '../support/reviews.js';

const ELIGIBILITY = `eligibility(authorityId: $authorityId) { answer decidedBy { quote { text } missing }
  rules { quote { text } answer } }`;
const PURSUIT = `id status reason note onDay version call { address standing } steps { number status reason note onDay }`;
const CALL = `query ($id: ID!, $authorityId: ID!) { fundingCall(id: $id) {
  standing label deadline deadlineTime zone deadlineAt ${ELIGIBILITY} pursuit(authorityId: $authorityId) { ${PURSUIT} } } }`;
const LIST = `query ($filter: FundingCallFilterInput, $authorityId: ID, $first: Int = 100, $after: String) {
  fundingCalls(filter: $filter, authorityId: $authorityId, first: $first, after: $after) { totalCount
    edges { node { id standing } } pageInfo { hasNextPage endCursor } } }`;
const SHELF = `query ($authorityId: ID!) { knowledge(filter: { kind: "funding-call" }, first: 100) {
  edges { node { id funding { standing deadlineAt } ${ELIGIBILITY} } } } }`;
const NOTE = `mutation ($input: NotePursuitInput!) { notePursuit(input: $input) { __typename
  ... on FundingPursuit { ${PURSUIT} }
  ... on FundingPursuitConflict { current { note version } yourStatus yourReason yourNote } } }`;
const PIPELINE = `query ($authorityId: ID!) { fundingPipeline(authorityId: $authorityId) { title { text } ${PURSUIT} } }`;
const REASONS = '{ fundingRefusedReasons { reason count } }';

let hub: TestHub;
let desk: Desk;
let astrid: Session;
let mikkel: Session;
let radka: Session;

beforeAll(async () => {
  hub = await startTestHub();
  desk = new Desk(hub);
  // Only what these tests publish, not what ships.
  await hub.sql("DELETE FROM shelf_item WHERE kind = 'funding-call'");
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

const read = (id: string, session?: Session, authorityId = VESTHAVN) =>
  done(CALL, { id, authorityId }, session);
const noting = (callId: string, more: object, session: Session = astrid): Promise<Answer> =>
  hub.graphql(
    NOTE,
    { input: { authorityId: VESTHAVN, callId, version: 0, status: 'INTERESTED', ...more } },
    session,
  );
const note = async (callId: string, more: object, session: Session = astrid): Promise<Reply> => {
  const { data, errors } = await noting(callId, more, session);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.notePursuit;
};

describe('a pipeline refuses', () => {
  let callId: string;
  beforeAll(async () => {
    ({ id: callId } = await publishCall(hub));
  });

  it('an authority that one does not act for, in the words for one that does not exist', async () => {
    const replies = await Promise.all([
      noting(callId, { authorityId: DOLNA_ROSA }),
      noting(callId, { authorityId: newId() }),
      hub.graphql(PIPELINE, { authorityId: DOLNA_ROSA }, astrid),
      hub.graphql(LIST, { authorityId: DOLNA_ROSA, filter: { eligible: 'YES' } }, astrid),
      hub.graphql(LIST, { authorityId: DOLNA_ROSA, filter: { eligible: 'YES' } }),
    ]);
    expect(replies.map(codeOf)).toEqual(replies.map(() => 'AUTHORITY_NOT_FOUND'));
    expect(new Set(replies.map(({ errors }) => errors[0]?.message)).size).toBe(1);
  });

  it('a call that is none, and a first note over a version that nobody has seen', async () => {
    expect(codeOf(await noting(newId(), {}))).toBe('FUNDING_CALL_NOT_FOUND');
    expect(codeOf(await noting(callId, { version: 3 }))).toBe('FUNDING_CALL_NOT_FOUND');
  });

  it('what is refused or given up without a reason, and another reason without words', async () => {
    for (const [more, field] of [
      [{ status: 'REFUSED' }, 'reason'],
      [{ status: 'DROPPED' }, 'reason'],
      [{ status: 'REFUSED', reason: 'OTHER', note: ' \n ' }, 'note'],
    ] as const) {
      const reply = await noting(callId, more);
      expect([more, codeOf(reply)]).toEqual([more, 'BAD_USER_INPUT']);
      expect(reply.errors[0]?.extensions['details']).toMatchObject({ field });
    }
  });

  it.each(['0000-01-01', '2026-02-31', '2025-02-29', '2026-13-01', '2199-01-01', 'soon'])(
    'the day %s, and says which field to mend',
    async (onDay) => {
      const reply = await noting(callId, { onDay });
      expect(codeOf(reply)).toBe('BAD_USER_INPUT');
      expect(JSON.stringify(reply.errors[0])).toContain('onDay');
      expect((await read(callId, astrid)).pursuit).toBeNull();
    },
  );
});

describe('the rules of calls', () => {
  it('say yes, no or check for my authority, with the rule that decides', async () => {
    const town = callRule('Towns may apply.', { applicants: ['municipality'] });
    const yes = await publishCall(hub, { rules: [town] });
    const no = await publishCall(hub, { rules: [town, callRule('Only Bulgaria.', { countries: ['BG'] })] });
    const check = await publishCall(hub, { rules: [town, callRule('It has to be new.')] });
    const { edges } = await done(SHELF, { authorityId: VESTHAVN }, astrid);
    const found = new Map<string, Reply>(
      edges.map(({ node }: Reply) => [
        node.id,
        [node.eligibility.answer, node.eligibility.decidedBy.map(({ quote }: Reply) => quote.text)],
      ]),
    );
    expect(found.get(yes.id)).toEqual(['YES', ['Towns may apply.']]);
    expect(found.get(no.id)).toEqual(['NO', ['Only Bulgaria.']]);
    expect(found.get(check.id)).toEqual(['CHECK', ['It has to be new.']]);
    expect((await read(no.id, radka, DOLNA_ROSA)).eligibility.answer).toBe('YES');
  });

  it('say nothing about an authority that one does not act for', async () => {
    const { id } = await publishCall(hub);
    expect(await read(id, radka)).toMatchObject({ eligibility: null, pursuit: null });
    expect(await read(id)).toMatchObject({ eligibility: null, pursuit: null });
    const { edges } = await done(SHELF, { authorityId: VESTHAVN }, radka);
    expect(edges.map(({ node }: Reply) => node.eligibility)).toEqual(edges.map(() => null));
  });

  it('narrow the list, where each call stands once over all pages', async () => {
    const answers = await Promise.all(
      ['YES', 'NO', 'CHECK'].map((eligible) =>
        done(LIST, { filter: { eligible }, authorityId: VESTHAVN }, astrid),
      ),
    );
    const all = await done(LIST, {});
    expect(answers.reduce((sum: number, { totalCount }) => sum + Number(totalCount), 0)).toBe(all.totalCount);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const variables = { filter: { eligible: 'CHECK' }, authorityId: VESTHAVN, first: 1, after };
      const page: Reply = await done(LIST, variables, astrid);
      seen.push(...page.edges.map(({ node }: Reply) => node.id));
      ({ endCursor: after, hasNextPage: more } = page.pageInfo);
    }
    expect(seen).toEqual(answers[2].edges.map(({ node }: Reply) => node.id));
    expect(seen.length).toBeGreaterThan(1);
  });
});

describe('a deadline', () => {
  it('is an instant in the zone of the call, and the end of its day where no time is said', async () => {
    const timed = await publishCall(hub, {
      deadline: '2031-07-01',
      deadlineTime: '17:00',
      zone: 'Europe/Athens',
    });
    expect(await read(timed.id)).toMatchObject({
      ...{ deadline: '2031-07-01', deadlineTime: '17:00', zone: 'Europe/Athens' },
      deadlineAt: '2031-07-01T14:00:00.000Z',
    });
    const whole = await publishCall(hub, { deadline: '2031-01-10', zone: 'Europe/Lisbon' });
    expect(await read(whole.id)).toMatchObject({
      deadlineTime: null,
      deadlineAt: '2031-01-11T00:00:00.000Z',
    });
  });

  it('that is over marks the call as past, last in the list and a past example by its label', async () => {
    const source = { label: 'real', note: 'The page of the call.' };
    const past = await publishCall(hub, { deadline: dayIn(-2), source });
    const older = await publishCall(hub, { deadline: '2024-01-17', source });
    const soon = await publishCall(hub, { opens: dayIn(20), deadline: dayIn(60) });
    expect(await read(past.id)).toMatchObject({ standing: 'PAST', label: 'past-example' });
    expect(await read(soon.id)).toMatchObject({ standing: 'UPCOMING', label: 'illustrative' });
    const { edges } = await done(LIST, {});
    expect(edges.slice(-3).map(({ node }: Reply) => node.id)).toEqual([soon.id, past.id, older.id]);
    const open = await done(LIST, { filter: { standing: 'OPEN' } });
    expect(open.edges.every(({ node }: Reply) => node.standing === 'OPEN')).toBe(true);
  });
});

describe('the pipeline of an authority', () => {
  it('keeps every step with its day, and shows where it stands on the call', async () => {
    const { id, address } = await publishCall(hub);
    await note(id, { note: 'For the <b>harbour</b>.', onDay: '2026-01-10' });
    await note(id, { version: 1, status: 'APPLIED', onDay: '2026-02-28' }, mikkel);
    const last = { version: 2, status: 'REFUSED', reason: 'OWN_SHARE', note: 'Half is too much.' };
    const refused = await note(id, { ...last, onDay: '2026-05-02' });
    expect(refused).toMatchObject({ status: 'REFUSED', reason: 'OWN_SHARE', version: 3, call: { address } });
    expect(refused.steps).toEqual([
      {
        ...{ number: 1, status: 'INTERESTED', reason: null },
        ...{ note: 'For the <b>harbour</b>.', onDay: '2026-01-10' },
      },
      { number: 2, status: 'APPLIED', reason: null, note: '', onDay: '2026-02-28' },
      {
        ...{ number: 3, status: 'REFUSED', reason: 'OWN_SHARE' },
        ...{ note: 'Half is too much.', onDay: '2026-05-02' },
      },
    ]);
    const pipeline = await done(PIPELINE, { authorityId: VESTHAVN }, mikkel);
    expect(pipeline.map((one: Reply) => one.id)).toContain(refused.id);
    expect((await read(id, mikkel)).pursuit).toMatchObject({ status: 'REFUSED', version: 3 });
  });

  it('forgets the reason when it goes on after all', async () => {
    const { id } = await publishCall(hub);
    await note(id, { status: 'DROPPED', reason: 'NO_TIME' });
    const again = await note(id, { version: 1, status: 'APPLIED', reason: 'NO_TIME' });
    expect(again).toMatchObject({ status: 'APPLIED', reason: null });
  });

  it('overwrites nothing that a colleague noted meanwhile, and hands both texts back', async () => {
    const { id } = await publishCall(hub);
    const replies = await Promise.all([
      note(id, { note: 'Mine' }),
      note(id, { note: 'Yours', status: 'APPLIED' }, mikkel),
    ]);
    expect(replies.map((reply) => reply.__typename).sort()).toEqual([
      'FundingPursuit',
      'FundingPursuitConflict',
    ]);
    const conflict = replies.find((reply) => reply.__typename === 'FundingPursuitConflict')!;
    expect([conflict.current.note, conflict.yourNote].sort()).toEqual(['Mine', 'Yours']);
    expect((await read(id, astrid)).pursuit).toMatchObject({ note: conflict.current.note, version: 1 });
  });

  it('stays readable when the call has left the shelf', async () => {
    const { id } = await publishCall(hub, { title: 'Gone soon' });
    await note(id, {});
    await hub.sql('DELETE FROM shelf_item WHERE id = $1', [id]);
    const pipeline = await done(PIPELINE, { authorityId: VESTHAVN }, astrid);
    expect(pipeline).toContainEqual(expect.objectContaining({ title: { text: 'Gone soon' }, call: null }));
  });
});

describe('why applications were refused', () => {
  it('is not for those who do not curate the financial group', async () => {
    const legal = await desk.curator('Lena', 'chair', GROUPS.legal);
    for (const session of [astrid, legal.session])
      expect(codeOf(await hub.graphql(REASONS, {}, session))).toBe('FORBIDDEN');
    expect(codeOf(await hub.graphql(REASONS))).toBe('UNAUTHENTICATED');
  });

  it('is counted for chair and delegate of the financial group, from five authorities on', async () => {
    const chair = await desk.curator('Fiona', 'chair', GROUPS.financial);
    const delegate = await desk.curator('Felix', 'delegate', GROUPS.financial);
    const { id } = await publishCall(hub);
    const authorities = await hub.sql('SELECT id FROM authority ORDER BY id LIMIT 5');
    const refuse = (reason: string, at: number) =>
      hub.sql(
        `INSERT INTO funding_pursuit (id, authority_id, call_id, call_title, call_language, call_address, status, reason,
           note, on_day, created_at, updated_at)
         VALUES ($1, $2, $3, '{}', 'en', '/funding/calls/x', 'refused', $4, 'secret', current_date, now(), now())`,
        [newId(), authorities[at].id, id, reason],
      );
    for (let at = 0; at < 4; at++) await refuse('score-too-low', at);
    const before = await done(REASONS, {}, delegate.session);
    expect(before).toEqual([]);
    await refuse('score-too-low', 4);
    for (const { session } of [chair, delegate])
      expect(await done(REASONS, {}, session)).toEqual([{ reason: 'SCORE_TOO_LOW', count: 5 }]);
  });
});
