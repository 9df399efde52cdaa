import { type AnswerDraft } from './answer';
import { type SaveReply } from './save-reply';

/** An answer on its way to the hub, with the version it was written over. */
export interface QueuedAnswer {
  readonly questionId: string;
  readonly answer: AnswerDraft;
  readonly expectedVersion: number;
}

/** Sends one answer. Rejects when the hub cannot be reached or is in trouble, so that it is tried again. */
export type Send = (queued: QueuedAnswer) => Promise<SaveReply>;

/** Where what is not sent yet survives the page; the browser's local storage fits. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

interface Receiver {
  reply(sent: QueuedAnswer, reply: SaveReply): void;
  waiting(): void;
}

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Answers on their way to the hub: one per question, the newest counts; sent one after the other, kept in storage until
 * the hub has answered, and tried again with growing pauses while it cannot be reached.
 */
export class SaveQueue {
  private readonly queued = new Map<string, QueuedAnswer>();
  private readonly held = new Map<string, QueuedAnswer>();
  private receiver: Receiver | undefined;
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pauseMs = FIRST_PAUSE_MS;

  /** @param name under which the queue is kept, one per assessment */
  constructor(
    private readonly name: string,
    private readonly send: Send,
    private readonly keep: Keep,
  ) {}

  /** Who is told about replies and about waiting. */
  deliverTo(receiver: Receiver): void {
    this.receiver = receiver;
  }

  get isEmpty(): boolean {
    return this.queued.size === 0;
  }

  /** Reads what an earlier page left behind. */
  restore(): readonly QueuedAnswer[] {
    for (const item of this.read())
      if (!this.queued.has(item.questionId)) this.queued.set(item.questionId, item);
    return [...this.queued.values()];
  }

  /** Puts an answer in the place of an older one to the same question; sends it after a pause for further typing. */
  add(item: QueuedAnswer, delayMs: number): void {
    this.held.delete(item.questionId);
    this.queued.set(item.questionId, item);
    this.store();
    this.schedule(delayMs);
  }

  /** Takes an answer out again. */
  drop(questionId: string): void {
    const wasQueued = this.queued.delete(questionId);
    const wasHeld = this.held.delete(questionId);
    if (wasQueued || wasHeld) this.store();
  }

  /** Keeps an answer that somebody has to decide about first; the next page sends it again. */
  hold(item: QueuedAnswer): void {
    this.held.set(item.questionId, item);
  }

  /** An answer that waits was typed over a version that has just been followed by this one. */
  rebase(questionId: string, version: number): void {
    const item = this.queued.get(questionId);
    if (item === undefined) return;
    this.queued.set(questionId, { ...item, expectedVersion: version });
    this.store();
  }

  /** Sends everything now. Resolves when the queue is empty or the hub cannot be reached; never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.drain().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async drain(): Promise<void> {
    for (let item = this.next(); item !== undefined; item = this.next()) {
      try {
        const reply = await this.send(item);
        if (this.queued.get(item.questionId) === item) this.queued.delete(item.questionId);
        this.pauseMs = FIRST_PAUSE_MS;
        this.receiver?.reply(item, reply);
        this.store();
      } catch {
        this.receiver?.waiting();
        this.schedule(this.pauseMs);
        this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
        return;
      }
    }
    clearTimeout(this.timer);
  }

  private next(): QueuedAnswer | undefined {
    return this.queued.values().next().value;
  }

  private schedule(delayMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delayMs);
  }

  private store(): void {
    try {
      const items = [...this.queued.values(), ...this.held.values()];
      if (items.length === 0) this.keep.removeItem(this.name);
      else this.keep.setItem(this.name, JSON.stringify(items));
    } catch {
      // Storage may be full or forbidden; the queue then lives as long as the page.
    }
  }

  private read(): readonly QueuedAnswer[] {
    try {
      return JSON.parse(this.keep.getItem(this.name) ?? '[]') as QueuedAnswer[];
    } catch {
      return [];
    }
  }
}
