import { describe, expect, it } from '@jest/globals';
import { type Answer } from '../graphql/types';
import { AnswerStore } from './answer-store';
import { SaveQueue, type Keep, type QueuedAnswer } from './save-queue';
import { type SaveReply } from './save-reply';

const NOWHERE: Keep = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
const NEVER_MS = 3_600_000;

function answerOf(queued: QueuedAnswer, version: number, answeredBy = 'Astrid'): Answer {
  const { answer, questionId } = queued;
  const evidence = answer.evidence.map((link, at) => ({ ...link, id: link.id ?? `link-${at}` }));
  return { ...answer, evidence, questionId, version, answeredBy, answeredAt: '2026-11-23T14:02:00.000Z' };
}

function storeWith(reply: (queued: QueuedAnswer) => SaveReply | Promise<SaveReply>) {
  const sent: QueuedAnswer[] = [];
  const queue = new SaveQueue(
    'answers',
    async (queued) => {
      sent.push(queued);
      return reply(queued);
    },
    NOWHERE,
  );
  return { store: new AnswerStore({}, queue), sent };
}

const hub = (queued: QueuedAnswer): SaveReply => ({
  outcome: 'saved',
  answer: answerOf(queued, queued.expectedVersion + 1),
});

describe('the answers on the page', () => {
  it('are not sent as “not applicable” before a reason is there', async () => {
    const { store, sent } = storeWith(hub);
    store.change('q1', { kind: 'NOT_APPLICABLE' }, NEVER_MS);
    await store.settled();
    expect(sent).toEqual([]);
    expect(store.getState().status).toBe('incomplete');
    store.change('q1', { reason: 'We have no port' }, NEVER_MS);
    await store.settled();
    expect(sent.map(({ answer }) => answer.reason)).toEqual(['We have no port']);
    expect(store.getState().status).toBe('saved');
  });

  it('show at once what was chosen, and are saved over the version that was read', async () => {
    const { store, sent } = storeWith(hub);
    store.change('q1', { kind: 'OPTION', optionId: '2' }, NEVER_MS);
    expect(store.getState()).toMatchObject({
      status: 'saving',
      answers: { q1: { optionId: '2', version: 0 } },
    });
    await store.settled();
    store.change('q1', { kind: 'OPTION', optionId: '4' }, NEVER_MS);
    await store.settled();
    expect(sent.map(({ expectedVersion }) => expectedVersion)).toEqual([0, 1]);
    expect(store.getState()).toMatchObject({
      status: 'saved',
      answers: { q1: { optionId: '4', version: 2 } },
    });
  });

  it('keep what is typed while an older text is under way', async () => {
    const { store, sent } = storeWith((queued) => {
      if (queued.answer.note === 'See') store.change('q1', { note: 'See the plan' }, NEVER_MS);
      return hub(queued);
    });
    store.change('q1', { note: 'See' }, NEVER_MS);
    await store.settled();
    expect(sent.map(({ answer }) => answer.note)).toEqual(['See', 'See the plan']);
    expect(store.getState()).toMatchObject({
      status: 'saved',
      answers: { q1: { note: 'See the plan', version: 2 } },
    });
  });

  it('stay where they are while the hub cannot be reached', async () => {
    let isOnline = false;
    const { store } = storeWith((queued) => (isOnline ? hub(queued) : Promise.reject(new Error('offline'))));
    store.change('q1', { kind: 'UNKNOWN' }, NEVER_MS);
    await store.settled();
    expect(store.getState()).toMatchObject({ status: 'offline', answers: { q1: { kind: 'UNKNOWN' } } });
    isOnline = true;
    await store.settled();
    expect(store.getState()).toMatchObject({ status: 'saved', answers: { q1: { version: 1 } } });
  });
});

describe('two colleagues at one question', () => {
  const theirs = (queued: QueuedAnswer): Answer => ({ ...answerOf(queued, 3, 'Mikkel'), optionId: '5' });
  const refuseOnce = () => {
    let refused = false;
    return storeWith((queued) => {
      if (refused) return hub(queued);
      refused = true;
      return { outcome: 'conflict', current: theirs(queued) };
    });
  };

  it('see both versions, and neither is lost', async () => {
    const { store } = refuseOnce();
    store.change('q1', { kind: 'OPTION', optionId: '1' }, NEVER_MS);
    await store.settled();
    expect(store.getState()).toMatchObject({
      status: 'conflict',
      conflicts: { q1: { answeredBy: 'Mikkel', theirs: { optionId: '5' }, yours: { optionId: '1' } } },
    });
  });

  it('may keep theirs without anything being sent', async () => {
    const { store, sent } = refuseOnce();
    store.change('q1', { kind: 'OPTION', optionId: '1' }, NEVER_MS);
    await store.settled();
    store.takeTheirs('q1');
    expect(sent).toHaveLength(1);
    expect(store.getState()).toMatchObject({ conflicts: {}, answers: { q1: { optionId: '5', version: 3 } } });
  });

  it('may save their own over the other, which they have then seen', async () => {
    const { store, sent } = refuseOnce();
    store.change('q1', { kind: 'OPTION', optionId: '1' }, NEVER_MS);
    await store.settled();
    store.keepMine('q1');
    await store.settled();
    expect(sent.map(({ expectedVersion }) => expectedVersion)).toEqual([0, 3]);
    expect(store.getState()).toMatchObject({
      status: 'saved',
      conflicts: {},
      answers: { q1: { optionId: '1', version: 4 } },
    });
  });
});
