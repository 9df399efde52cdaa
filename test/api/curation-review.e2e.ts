import { newId } from '#libs/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, PEOPLE, startTestHub, type TestHub } from '../support/hub.js';
import { Desk, type OpenDraft, type Worker } from '../support/reviews.js';
import { eventually } from '../support/eventually.js';

const COMMENT = `mutation ($itemId: ID!, $revisionId: ID!, $path: String!, $text: String!) {
  commentOnContent(itemId: $itemId, revisionId: $revisionId, path: $path, text: $text) {
    comments { id path text author { name } resolvedAt resolvedBy { name } revisionNumber } } }`;
const RESOLVE = `mutation ($id: ID!) { resolveComment(id: $id) { comments { id resolvedAt resolvedBy { name } } } }`;
const TOUCH = 'mutation ($itemId: ID!) { touchEditing(itemId: $itemId) { editors { name } } }';
const LINK = `mutation ($itemId: ID!, $name: String!, $email: String) {
  createReviewLink(itemId: $itemId, reviewerName: $name, reviewerEmail: $email) {
    url link { id counts reviewerName createdBy { name } revisionNumber } } }`;
const REVOKE = 'mutation ($id: ID!) { revokeReviewLink(id: $id) { reviewLinks { id revokedAt verdict } } }';
const LOOK = `query ($token: String!) { reviewByLink(token: $token) {
  title kind revision reviewerName body comparison { total changes { label kind words { kind text } } } } }`;
const ANSWER = `mutation ($token: String!, $verdict: ReviewVerdict!) {
  answerReviewLink(token: $token, verdict: $verdict, note: "Read.") }`;
const LINKS = 'query ($id: ID!) { contentItem(id: $id) { reviewLinks { id verdict note } } }';

let hub: TestHub;
let desk: Desk;
let author: Worker;
let chair: Worker;
let delegate: Worker;
let stranger: Worker;
beforeAll(async () => {
  hub = await startTestHub();
  desk = new Desk(hub);
  author = await desk.curator('Ada');
  chair = await desk.curator('Carl', 'chair');
  delegate = await desk.curator('Dora');
  stranger = await desk.person('Sten');
});
afterAll(() => hub.stop());

const comment = (by: Worker, { itemId, revisionId }: OpenDraft, more: object = {}) =>
  hub.graphql(COMMENT, { itemId, revisionId, path: 'name', text: 'Why?', ...more }, by.session);

/** Makes a review link and answers its secret. */
async function linkOf(by: Worker, { itemId }: OpenDraft, email: string | null = null) {
  const { createReviewLink } = await desk.run(LINK, { itemId, name: 'Rita Reader', email }, by);
  return { ...createReviewLink.link, token: String(createReviewLink.url).split('/').at(-1)! };
}

const look = async (token: string) => (await hub.graphql(LOOK, { token })).data.reviewByLink;
const answer = async (token: string, verdict = 'APPROVE') =>
  (await hub.graphql(ANSWER, { token, verdict })).data.answerReviewLink;

describe('comments on a draft', () => {
  it('are refused to those who do not see it, in the words for what does not exist', async () => {
    const draft = await desk.start(author);
    const unknown = { ...draft, itemId: newId() };
    expect(codeOf(await comment(stranger, draft))).toBe('CONTENT_NOT_FOUND');
    expect(await comment(stranger, draft)).toMatchObject({
      errors: (await comment(stranger, unknown)).errors.map(({ message }) => ({ message })),
    });
    expect(codeOf(await hub.graphql(COMMENT, { ...draft, path: '', text: 'x' }))).toBe('UNAUTHENTICATED');
    const other = await desk.start(author);
    expect(codeOf(await comment(author, { ...draft, revisionId: other.revisionId }))).toBe(
      'CONTENT_NOT_FOUND',
    );
  });

  it('must say something, and need an open draft', async () => {
    const draft = await desk.publish(author, chair);
    expect(codeOf(await comment(author, draft))).toBe('CONTENT_WITHOUT_DRAFT');
    const open = await desk.revise(author, draft);
    expect(codeOf(await comment(author, open, { text: ' \n ' }))).toBe('BAD_USER_INPUT');
    expect(codeOf(await comment(author, open, { path: 'a\nb' }))).toBe('BAD_USER_INPUT');
  });

  it('are seen with their place and author by those who work on it, are resolved once, and reach whoever opened it', async () => {
    const draft = await desk.start(author);
    const { data } = await comment(chair, draft, { text: 'Why <b>this</b>?' });
    const [{ id, ...said }] = data.commentOnContent.comments;
    expect(said).toMatchObject({
      path: 'name',
      author: { name: 'Carl' },
      resolvedAt: null,
      revisionNumber: 1,
    });
    const first = await desk.run(RESOLVE, { id }, author);
    const again = await desk.run(RESOLVE, { id }, chair);
    expect(first.resolveComment.comments[0].resolvedBy).toEqual({ name: 'Ada' });
    expect(again).toEqual(first);
    expect(codeOf(await hub.graphql(RESOLVE, { id }, stranger.session))).toBe('CONTENT_NOT_FOUND');
    const mails = await eventually(async () =>
      (await mailsTo(author)).filter(({ subject }) => subject.includes('comment')),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('Carl commented on your draft “Harbour MIMs”');
    expect(mails[0]!.text).toContain(`/desk/content/${draft.itemId}`);
  });

  it('are not mailed to those who want no reminders, nor to whoever wrote them', async () => {
    const quiet = await desk.curator('Quinn');
    await hub.sql(`INSERT INTO muted_notification (person_id, kind) VALUES ($1, 'reminders')`, [
      quiet.personId,
    ]);
    const draft = await desk.start(quiet);
    await comment(chair, draft);
    const own = await desk.start(delegate);
    await comment(delegate, own);
    await comment(chair, own);
    await eventually(async () => (await mailsTo(delegate)).slice(0, 1));
    expect(await mailsTo(delegate)).toHaveLength(1);
    expect(await mailsTo(quiet)).toEqual([]);
  });
});

describe('who else is at it', () => {
  it('is told to those who work on it, for two minutes', async () => {
    const draft = await desk.start(author);
    const touch = async (by: Worker) =>
      (await desk.run(TOUCH, { itemId: draft.itemId }, by)).touchEditing.editors;
    expect(await touch(author)).toEqual([]);
    expect(await touch(chair)).toEqual([{ name: 'Ada' }]);
    expect(await touch(author)).toEqual([{ name: 'Carl' }]);
    await hub.sql(
      `UPDATE content_editing SET seen_at = now() - interval '121 seconds' WHERE person_id = $1`,
      [chair.personId],
    );
    expect(await touch(author)).toEqual([]);
    expect(codeOf(await hub.graphql(TOUCH, { itemId: draft.itemId }, stranger.session))).toBe(
      'CONTENT_NOT_FOUND',
    );
  });
});

describe('a review link', () => {
  it('is made only by those who curate, and only for an open draft', async () => {
    const draft = await desk.start(author);
    const make = (by?: Worker) => hub.graphql(LINK, { itemId: draft.itemId, name: 'Rita' }, by?.session);
    expect(codeOf(await make())).toBe('UNAUTHENTICATED');
    expect(codeOf(await make(stranger))).toBe('CONTENT_NOT_FOUND');
    const lone = await desk.curator('Lone');
    await hub.sql('UPDATE session SET second_factor = false WHERE person_id = $1', [lone.personId]);
    expect(codeOf(await make(lone))).toBe('SECOND_FACTOR_REQUIRED');
    const published = await desk.publish(author, chair);
    expect(codeOf(await hub.graphql(LINK, { itemId: published.itemId, name: 'Rita' }, chair.session))).toBe(
      'CONTENT_WITHOUT_DRAFT',
    );
  });

  it('shows the draft and what it changes of what is public, and nobody’s id; its secret is not stored', async () => {
    const live = await desk.publish(author, chair);
    const draft = await desk.save(author, await desk.revise(author, live), {
      description: 'What ports agree on.',
    });
    const { token } = await linkOf(chair, draft);
    const sight = await look(token);
    expect(sight).toMatchObject({ title: 'Harbour MIMs', kind: 'mim-family', reviewerName: 'Rita Reader' });
    expect(JSON.parse(sight.body).description.en.text).toBe('What ports agree on.');
    expect(sight.comparison).toMatchObject({
      total: 1,
      changes: [{ label: 'description (en)', kind: 'CHANGED' }],
    });
    expect(JSON.stringify(sight)).not.toContain(author.personId);
    const stored = await hub.sql('SELECT to_jsonb(l)::text AS row FROM content_review_link l');
    expect(stored.some(({ row }) => row.includes(token))).toBe(false);
  });

  it('is met with the same answer when it was never given out, has ended, was revoked or used, or its draft moved on', async () => {
    const gone: string[] = ['x', 'A'.repeat(43), "' OR 1=1 --"];
    const ended = await desk.start(author);
    const { token: expired, id } = await linkOf(chair, ended);
    await hub.sql(`UPDATE content_review_link SET expires_at = now() - interval '1 second' WHERE id = $1`, [
      id,
    ]);
    const revoked = await linkOf(chair, ended);
    await desk.run(REVOKE, { id: revoked.id }, chair);
    const used = await linkOf(chair, ended);
    expect(await answer(used.token, 'ASK_CHANGES')).toBe(true);
    const { token: outdated } = await linkOf(chair, ended);
    await desk.save(author, ended, { owner: 'Somebody else' });
    for (const token of [...gone, expired, revoked.token, used.token, outdated]) {
      expect(await look(token)).toBeNull();
      expect(await answer(token)).toBe(false);
    }
  });

  it('is answered once, even by many at once, and the curator reads the answer', async () => {
    const draft = await desk.start(author);
    const { token } = await linkOf(chair, draft);
    const answers = await Promise.all(Array.from({ length: 8 }, () => answer(token)));
    expect(answers.filter(Boolean)).toHaveLength(1);
    const { contentItem } = await desk.run(LINKS, { id: draft.itemId }, chair);
    expect(contentItem.reviewLinks).toMatchObject([{ verdict: 'APPROVE', note: 'Read.' }]);
    const mails = await eventually(async () =>
      (await mailsTo(chair)).filter(({ subject }) => subject.includes('review')),
    );
    expect(mails[0]!.text).toContain('Rita Reader');
  });

  it('that the author made for their own text does not count, and one by another curator does', async () => {
    const draft = await desk.start(author);
    await desk.submit(author, draft);
    expect(codeOf(await desk.approve(author, draft))).toBe('FORBIDDEN');
    const own = await linkOf(author, draft);
    expect(own.counts).toBe(false);
    expect(await answer(own.token)).toBe(true);
    expect(codeOf(await desk.approve(author, draft))).toBe('FORBIDDEN');
    const others = await linkOf(chair, draft);
    expect(others.counts).toBe(true);
    await answer(others.token);
    await desk.run(REVOKE, { id: others.id }, delegate);
    expect(codeOf(await desk.approve(author, draft))).toBe('FORBIDDEN');
    const third = await linkOf(chair, draft);
    await answer(third.token);
    expect((await desk.approve(author, draft)).data.approveContent).toMatchObject({ state: 'PUBLISHED' });
  });

  it('that asks for changes approves nothing', async () => {
    const draft = await desk.start(author);
    await desk.submit(author, draft);
    const { token } = await linkOf(chair, draft);
    await answer(token, 'ASK_CHANGES');
    expect(codeOf(await desk.approve(author, draft))).toBe('FORBIDDEN');
  });

  it('is mailed to the reviewer in the language of the draft, and leads there', async () => {
    const draft = await desk.start(author, { language: 'de', description: 'Was Hafenstädte vereinbaren.' });
    const { token } = await linkOf(chair, draft, 'rita@reader.example');
    const [mail] = await eventually(async () =>
      (await hub.mails()).filter(({ to }) => to === 'rita@reader.example'),
    );
    expect(mail!.subject).toBe('Bitte prüfen Sie „Harbour MIMs“');
    expect(mail!.text).toContain(`/de/review/${token}`);
    expect(
      codeOf(
        await hub.graphql(LINK, { itemId: draft.itemId, name: 'R', email: 'no address' }, chair.session),
      ),
    ).toBe('BAD_USER_INPUT');
  });

  it('is not seen by those who do not curate, though they see the draft', async () => {
    const clara = await hub.signIn(PEOPLE.coordinator);
    const draft = await desk.start(author);
    const { id } = await linkOf(chair, draft);
    const seen = await hub.graphql(LINKS, { id: draft.itemId }, clara);
    expect(seen.data.contentItem.reviewLinks).toHaveLength(1);
    expect(codeOf(await hub.graphql(REVOKE, { id }, stranger.session))).toBe('CONTENT_NOT_FOUND');
    expect(codeOf(await hub.graphql(REVOKE, { id: newId() }, stranger.session))).toBe('CONTENT_NOT_FOUND');
  });
});

async function mailsTo({ email }: Worker) {
  return (await hub.mails()).filter(({ to }) => to === email);
}
