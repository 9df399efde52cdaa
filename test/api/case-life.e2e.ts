import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErasureService } from '#libs/accounts';
import { newId } from '#libs/kernel';
import { DOLNA_ROSA, VALDEMORA } from '../support/groups.js';
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
import { publishItem } from '../support/needs.js';
import { quiet, tablesWith } from '../support/whole-database.js';

const REUSE = `mutation ($input: SaveCaseReuseInput!) { saveCaseReuse(input: $input) { id changed since authority { id } } }`;
const WITHDRAW = 'mutation ($id: ID!) { withdrawCaseReuse(id: $id) }';
const ASK = `mutation ($input: AskCaseQuestionInput!) { askCaseQuestion(input: $input) { id question askedBy } }`;
const ANSWER = `mutation ($input: AnswerCaseQuestionInput!) { answerCaseQuestion(input: $input) { __typename
  ... on CaseQuestion { answer } ... on CaseQuestionAnswered { current { answer } } } }`;
const REMOVE = 'mutation ($id: ID!) { removeCaseQuestion(id: $id) }';
const READ = `query ($address: String!) { knowledgeItem(address: $address) { reuseCount
  reuses { changed authority { id } } questions { question answer askedBy } } }`;

let hub: TestHub;
let astrid: Session;
let radka: Session;
let tomas: Session;
let outsider: Session;

beforeAll(async () => {
  hub = await startTestHub();
  astrid = await hub.signIn(PEOPLE.astrid);
  radka = await hub.signIn(PEOPLE.radka);
  tomas = await hub.signIn(PEOPLE.tomas);
  outsider = await hub.signIn(PEOPLE.outsider);
});
afterAll(() => hub.stop());

interface Case {
  readonly id: string;
  readonly address: string;
}

/** A published case of an authority. */
async function caseOf(authorityId: string): Promise<Case> {
  const slug = `case-${newId().slice(-12)}`;
  const found = await publishItem(hub, 'case-study', {
    ...{ language: 'en', slug, title: `Case ${slug}`, summary: 'What we did.', evidence: 'measured' },
    source: { label: 'illustrative', note: 'Invented for a test.' },
    ...{ problem: 'Lamps broke.', done: 'We mended them.', cost: 'under-10000', staff: 'under-1' },
    ...{ results: [], stage: 'in-use', authority: 'Vesthavn', country: 'DK', pictures: [], attachments: [] },
  });
  await hub.sql('UPDATE content_item SET authority_id = $2 WHERE id = $1', [found.id, authorityId]);
  await hub.sql('UPDATE shelf_item SET authority_id = $2 WHERE id = $1', [found.id, authorityId]);
  return found;
}

const given = (itemId: string, authorityId: string, more: object = {}) => ({
  input: { itemId, authorityId, changed: 'We used other lamps.', since: '2026-03', ...more },
});
const question = (itemId: string, more: object = {}) => ({
  input: { itemId, question: 'Which lamps did you take, and why?', ...more },
});

async function done(query: string, variables: object, session: Session): Promise<Reply> {
  const answer = await hub.graphql(query, variables, session);
  expect(answer.errors).toEqual([]);
  return Object.values(answer.data as object)[0];
}

const tried = (query: string, variables: object, session?: Session): Promise<Answer> =>
  hub.graphql(query, variables, session);

async function read(address: string): Promise<Reply> {
  // A comment nobody sent before makes the question new to the cache in front of GraphQL.
  const { data, errors } = await hub.graphql(`${READ} # ${newId()}`, { address });
  expect(errors).toEqual([]);
  return data.knowledgeItem;
}

describe('saying that one reused a case is refused', () => {
  let ours: Case;
  beforeAll(async () => {
    ours = await caseOf(VESTHAVN);
  });

  it('to who is not signed in, and to who acts for no authority or for another one', async () => {
    expect(codeOf(await tried(REUSE, given(ours.id, VALDEMORA)))).toBe('UNAUTHENTICATED');
    expect(codeOf(await tried(REUSE, given(ours.id, VALDEMORA), outsider))).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect(codeOf(await tried(REUSE, given(ours.id, VALDEMORA), radka))).toMatch(/NOT_FOUND$/);
  });

  it('to the authority whose case it is', async () => {
    expect(codeOf(await tried(REUSE, given(ours.id, VESTHAVN), astrid))).toBe('FORBIDDEN');
  });

  it('to an authority that nobody has checked yet', async () => {
    await hub.sql('UPDATE authority SET checked_at = NULL WHERE id = $1', [VALDEMORA]);
    expect(codeOf(await tried(REUSE, given(ours.id, VALDEMORA), tomas))).toBe('FORBIDDEN');
    await hub.sql('UPDATE authority SET checked_at = now() WHERE id = $1', [VALDEMORA]);
  });

  it.each([
    ['of a case that is none', (): object => given(newId(), VALDEMORA), 'CASE_NOT_FOUND'],
    ['without a word', (): object => given(ours.id, VALDEMORA, { changed: '' }), 'BAD_USER_INPUT'],
    [
      'with nothing but spaces',
      (): object => given(ours.id, VALDEMORA, { changed: ' \u200B ' }),
      'BAD_USER_INPUT',
    ],
    [
      'with more than there is room for',
      (): object => given(ours.id, VALDEMORA, { changed: 'x'.repeat(2_001) }),
      'BAD_USER_INPUT',
    ],
    [
      'since a day that is none',
      (): object => given(ours.id, VALDEMORA, { since: '2026-13' }),
      'BAD_USER_INPUT',
    ],
    [
      'since a day that its month does not have',
      (): object => given(ours.id, VALDEMORA, { since: '2026-02-31' }),
      'BAD_USER_INPUT',
    ],
    [
      'since a day that is still to come',
      (): object => given(ours.id, VALDEMORA, { since: '2099-12-31' }),
      'BAD_USER_INPUT',
    ],
  ])('%s', async (_what, variables, code) => {
    expect(codeOf(await tried(REUSE, variables(), tomas))).toBe(code);
    expect((await read(ours.address)).reuseCount).toBe(0);
  });

  it('for a case that was withdrawn', async () => {
    const gone = await caseOf(VESTHAVN);
    await hub.sql('DELETE FROM shelf_item WHERE id = $1', [gone.id]);
    expect(codeOf(await tried(REUSE, given(gone.id, VALDEMORA), tomas))).toMatch(/NOT_FOUND$/);
  });
});

describe('an authority that reused a case', () => {
  it('says so once, changes what it said, and takes it back; others cannot', async () => {
    const ours = await caseOf(VESTHAVN);
    const first = await done(REUSE, given(ours.id, VALDEMORA), tomas);
    const again = await done(REUSE, given(ours.id, VALDEMORA, { changed: 'We used fewer lamps.' }), tomas);
    expect(again.id).toBe(first.id);
    const other = await done(REUSE, given(ours.id, DOLNA_ROSA), radka);
    const { reuseCount, reuses } = await read(ours.address);
    expect(reuseCount).toBe(2);
    expect(reuses.map(({ changed }: Reply) => changed)).toEqual(
      expect.arrayContaining(['We used fewer lamps.', 'We used other lamps.']),
    );
    expect(codeOf(await tried(WITHDRAW, { id: first.id }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await tried(WITHDRAW, { id: first.id }, radka))).toMatch(/NOT_FOUND$/);
    expect(codeOf(await tried(WITHDRAW, { id: first.id }, astrid))).toMatch(/NOT_FOUND$/);
    expect(await done(WITHDRAW, { id: other.id }, radka)).toBe(other.id);
    expect(codeOf(await tried(WITHDRAW, { id: other.id }, radka))).toMatch(/NOT_FOUND$/);
    expect((await read(ours.address)).reuseCount).toBe(1);
  });
});

describe('a question about a case', () => {
  it.each([
    ['who is not signed in', (): Session | undefined => undefined, {}, 'UNAUTHENTICATED'],
    ['who asks for an authority of others', () => radka, { authorityId: VALDEMORA }, 'AUTHORITY_NOT_FOUND'],
    ['what is shorter than a question', () => radka, { question: 'Why?' }, 'BAD_USER_INPUT'],
    ['what is longer than there is room for', () => radka, { question: 'x'.repeat(1_001) }, 'BAD_USER_INPUT'],
  ])('is refused to %s', async (_who, session, more, code) => {
    const ours = await caseOf(VESTHAVN);
    expect(codeOf(await tried(ASK, question(ours.id, more), session()))).toBe(code);
  });

  it('is answered by those whose case it is, once, and public only then', async () => {
    const ours = await caseOf(VESTHAVN);
    const asked = await done(ASK, question(ours.id, { showName: true }), radka);
    expect((await read(ours.address)).questions).toEqual([]);
    const answer = (text: string) => ({ input: { id: asked.id, answer: text } });
    expect(codeOf(await tried(ANSWER, answer('We do not know.'), tomas))).toMatch(/NOT_FOUND$/);
    expect(codeOf(await tried(ANSWER, answer('We do not know.'), radka))).toMatch(/NOT_FOUND$/);
    expect(await done(ANSWER, answer('The cheap ones.'), astrid)).toEqual({
      ...{ __typename: 'CaseQuestion', answer: 'The cheap ones.' },
    });
    const mikkel = await hub.signIn(PEOPLE.mikkel);
    expect(await done(ANSWER, answer('The dear ones.'), mikkel)).toEqual({
      ...{ __typename: 'CaseQuestionAnswered', current: { answer: 'The cheap ones.' } },
    });
    expect((await read(ours.address)).questions).toHaveLength(1);
  });

  it('is removed by nobody but who looks after the cases', async () => {
    const ours = await caseOf(VESTHAVN);
    const { id } = await done(ASK, question(ours.id), radka);
    for (const session of [tomas, outsider])
      expect(codeOf(await tried(REMOVE, { id }, session))).toMatch(/NOT_FOUND$/);
    expect(await done(REMOVE, { id }, astrid)).toBe(id);
  });

  it('cannot be asked without end', async () => {
    const ours = await caseOf(VESTHAVN);
    const codes: unknown[] = [];
    for (let at = 0; at < 11; at += 1) codes.push(codeOf(await tried(ASK, question(ours.id), outsider)));
    expect(codes.slice(0, 10).every((code) => code === undefined)).toBe(true);
    expect(codes[10]).toBe('RATE_LIMITED');
  });
});

describe('a person who goes', () => {
  it('leaves what the authority said and what was answered, without a name; open questions go too', async () => {
    const ours = await caseOf(VALDEMORA);
    const mikkel = await hub.signIn(PEOPLE.mikkel);
    await done(REUSE, given(ours.id, VESTHAVN), mikkel);
    const open = await done(ASK, question(ours.id, { showName: true }), mikkel);
    const closed = await done(
      ASK,
      question(ours.id, { showName: true, question: 'How long did it take you?' }),
      mikkel,
    );
    await done(ANSWER, { input: { id: closed.id, answer: 'Two months.' } }, tomas);
    expect((await read(ours.address)).questions[0].askedBy).not.toBeNull();
    const [{ name }] = await hub.sql('SELECT name FROM person WHERE id = $1', [PEOPLE.mikkel]);
    await hub.app.get(ErasureService, { strict: false }).erase(PEOPLE.mikkel, null);
    await quiet(hub);
    const { questions, reuses } = await read(ours.address);
    expect(reuses).toHaveLength(1);
    expect(questions).toEqual([
      { question: 'How long did it take you?', answer: 'Two months.', askedBy: null },
    ]);
    expect(await hub.sql('SELECT 1 FROM case_question WHERE id = $1', [open.id])).toEqual([]);
    const holding = await tablesWith(hub, String(name));
    expect(holding.filter((table) => table.includes('case_'))).toEqual([]);
  });
});
