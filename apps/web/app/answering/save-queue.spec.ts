import { describe, expect, it } from '@jest/globals';
import { type AnswerDraft } from './answer';
import { SaveQueue, type Keep, type QueuedAnswer } from './save-queue';
import { type SaveReply } from './save-reply';

const option = (optionId: string): AnswerDraft => ({
  kind: 'OPTION',
  optionId,
  reason: '',
  note: '',
  confidence: null,
  evidence: [],
});
const item = (questionId: string, optionId: string, expectedVersion = 0): QueuedAnswer => ({
  questionId,
  answer: option(optionId),
  expectedVersion,
});
const saved: SaveReply = { outcome: 'refused', message: '' };
const NEVER_MS = 3_600_000;

function memory(): Keep & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

function queueThat(send: (queued: QueuedAnswer) => Promise<SaveReply>, keep = memory()) {
  const replies: string[] = [];
  const waits: string[] = [];
  const queue = new SaveQueue('answers', send, keep);
  queue.deliverTo({
    reply: ({ questionId, answer }) => replies.push(`${questionId}=${answer.optionId}`),
    waiting: () => waits.push('waiting'),
  });
  return { queue, replies, waits, keep };
}

describe('answers on their way to the hub', () => {
  it('stay in storage when the hub cannot be reached, and are sent by the next page', async () => {
    const keep = memory();
    const offline = queueThat(() => Promise.reject(new Error('no connection')), keep);
    offline.queue.add(item('q1', 'a'), NEVER_MS);
    await offline.queue.flush();
    offline.queue.drop('nothing');
    expect(offline.waits).toEqual(['waiting']);

    const next = queueThat(() => Promise.resolve(saved), keep);
    expect(next.queue.restore()).toEqual([item('q1', 'a')]);
    await next.queue.flush();
    expect(next.replies).toEqual(['q1=a']);
    expect(keep.kept.size).toBe(0);
    offline.queue.drop('q1');
  });

  it('count only in their newest form, and go out one after the other', async () => {
    let atWork = 0;
    const { queue, replies } = queueThat(async () => {
      expect(++atWork).toBe(1);
      await Promise.resolve();
      atWork -= 1;
      return saved;
    });
    queue.add(item('q1', 'a'), NEVER_MS);
    queue.add(item('q2', 'c'), NEVER_MS);
    queue.add(item('q1', 'b'), NEVER_MS);
    await queue.flush();
    expect(replies).toEqual(['q1=b', 'q2=c']);
    expect(queue.isEmpty).toBe(true);
  });

  it('are sent again when they were changed while they were under way', async () => {
    const versions: number[] = [];
    const { queue, replies } = queueThat((queued) => {
      versions.push(queued.expectedVersion);
      if (versions.length === 1) {
        queue.add(item('q1', 'b', 0), NEVER_MS);
        queue.rebase('q1', 1);
      }
      return Promise.resolve(saved);
    });
    queue.add(item('q1', 'a'), NEVER_MS);
    await queue.flush();
    expect(replies).toEqual(['q1=a', 'q1=b']);
    expect(versions).toEqual([0, 1]);
  });

  it('outlive the page while somebody has to decide about them', async () => {
    const { queue, keep } = queueThat((queued) => {
      queue.hold(queued);
      return Promise.resolve(saved);
    });
    queue.add(item('q1', 'a'), NEVER_MS);
    await queue.flush();
    expect(queueThat(() => Promise.resolve(saved), keep).queue.restore()).toEqual([item('q1', 'a')]);
    queue.drop('q1');
    expect(keep.kept.size).toBe(0);
  });

  it('do not trip over storage that is broken or forbidden', async () => {
    const broken: Keep = {
      getItem: () => 'not json',
      setItem: () => {
        throw new Error('forbidden');
      },
      removeItem: () => undefined,
    };
    const { queue, replies } = queueThat(() => Promise.resolve(saved), { ...broken, kept: new Map() });
    expect(queue.restore()).toEqual([]);
    queue.add(item('q1', 'a'), NEVER_MS);
    await queue.flush();
    expect(replies).toEqual(['q1=a']);
  });
});
