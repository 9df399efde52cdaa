import { BLANK, isComplete, keptAnswer, type AnswerDraft, type KeptAnswer } from './answer';
import { SaveQueue, type QueuedAnswer } from './save-queue';
import { type SaveReply } from './save-reply';

/** Where saving stands; always said on the page. */
export type SaveStatus =
  'idle' | 'saving' | 'saved' | 'offline' | 'incomplete' | 'conflict' | 'closed' | 'signed-out' | 'refused';

/** Somebody else saved another answer in between: theirs is kept, ours waits for a decision. */
export interface Conflict {
  readonly theirs: KeptAnswer;
  readonly answeredBy: string | null;
  readonly yours: AnswerDraft;
}

/** What the page shows. */
export interface AnswerState {
  readonly answers: Readonly<Record<string, KeptAnswer>>;
  readonly conflicts: Readonly<Record<string, Conflict>>;
  readonly status: SaveStatus;
  readonly savedAt: string | null;
  /** What the hub said when it refused an answer. */
  readonly refusal: string | null;
}

/**
 * The answers of one assessment in the browser. Every change is put into a queue that outlives the page, and sent one
 * by one; what cannot be sent is kept and tried again, so that nothing typed is ever lost.
 */
export class AnswerStore {
  private state: AnswerState;
  private readonly listeners = new Set<() => void>();

  constructor(
    answers: Readonly<Record<string, KeptAnswer>>,
    private readonly queue: SaveQueue,
  ) {
    const dates = Object.values(answers).flatMap(({ savedAt }) => savedAt ?? []);
    const savedAt = dates.reduce<string | null>(
      (last, date) => (last === null || date > last ? date : last),
      null,
    );
    this.state = { answers, conflicts: {}, status: 'idle', savedAt, refusal: null };
    queue.deliverTo({ reply: this.settle, waiting: this.wait });
  }

  readonly getState = (): AnswerState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Takes up what an earlier visit could not send. */
  resume(): void {
    const kept = this.queue.restore();
    if (kept.length === 0) return;
    const answers = { ...this.state.answers };
    for (const { questionId, answer, expectedVersion } of kept)
      answers[questionId] = { ...answer, version: expectedVersion, savedAt: null };
    this.update({ answers, status: 'saving' });
    void this.queue.flush();
  }

  /** Changes an answer on the page and sends it, once it is complete and `delayMs` have passed without another change. */
  change(questionId: string, changed: Partial<AnswerDraft>, delayMs = 0): void {
    const before = this.state.answers[questionId];
    if (before === undefined && Object.keys(changed).length === 0) return;
    const answer: KeptAnswer = { ...BLANK, ...before, ...changed };
    const answers = { ...this.state.answers, [questionId]: answer };
    if (!isComplete(answer)) {
      this.queue.drop(questionId);
      this.update({ answers, status: 'incomplete', refusal: null });
      return;
    }
    this.update({ answers, status: 'saving', refusal: null });
    this.queue.add({ questionId, answer: draftOf(answer), expectedVersion: answer.version }, delayMs);
  }

  /** Ends a conflict with our answer, saved over theirs. */
  keepMine(questionId: string): void {
    const conflict = this.endConflict(questionId);
    if (conflict === undefined) return;
    const mine = { ...conflict.yours, version: conflict.theirs.version, savedAt: conflict.theirs.savedAt };
    this.update({ answers: { ...this.state.answers, [questionId]: mine } });
    this.change(questionId, {});
  }

  /** Ends a conflict with their answer; nothing is sent, since it is kept already. */
  takeTheirs(questionId: string): void {
    const conflict = this.endConflict(questionId);
    if (conflict === undefined) return;
    const { theirs } = conflict;
    const answers = { ...this.state.answers, [questionId]: theirs };
    this.update({ answers, status: 'saved', savedAt: theirs.savedAt });
  }

  /** Waits until everything is sent, or until it is clear that it cannot be. */
  settled(): Promise<void> {
    return this.queue.flush();
  }

  private endConflict(questionId: string): Conflict | undefined {
    const { [questionId]: conflict, ...conflicts } = this.state.conflicts;
    this.queue.drop(questionId);
    this.update({ conflicts });
    return conflict;
  }

  private readonly wait = (): void => this.update({ status: 'offline' });

  private readonly settle = (sent: QueuedAnswer, reply: SaveReply): void => {
    const { questionId } = sent;
    switch (reply.outcome) {
      case 'saved':
        this.settleSaved(questionId, sent.answer, keptAnswer(reply.answer));
        return;
      case 'conflict': {
        const theirs = keptAnswer(reply.current);
        this.queue.hold(sent);
        const conflict = { theirs, answeredBy: reply.current.answeredBy, yours: sent.answer };
        this.update({ status: 'conflict', conflicts: { ...this.state.conflicts, [questionId]: conflict } });
        return;
      }
      case 'closed':
        this.update({ status: 'closed' });
        return;
      case 'signed-out':
        this.queue.hold(sent);
        this.update({ status: 'signed-out' });
        return;
      case 'refused':
        this.update({ status: 'refused', refusal: reply.message });
    }
  };

  // What was typed since the answer was sent stays on the page; only the version moves on.
  private settleSaved(questionId: string, sent: AnswerDraft, saved: KeptAnswer): void {
    const now = this.state.answers[questionId];
    const changedSince = now !== undefined && JSON.stringify(draftOf(now)) !== JSON.stringify(sent);
    const answer = changedSince ? { ...now, version: saved.version, savedAt: saved.savedAt } : saved;
    this.queue.rebase(questionId, saved.version);
    const status = this.queue.isEmpty ? 'saved' : 'saving';
    this.update({ answers: { ...this.state.answers, [questionId]: answer }, status, savedAt: saved.savedAt });
  }

  private update(changed: Partial<AnswerState>): void {
    this.state = { ...this.state, ...changed };
    for (const listener of this.listeners) listener();
  }
}

function draftOf({ kind, optionId, reason, note, confidence, evidence }: KeptAnswer): AnswerDraft {
  return { kind, optionId, reason, note, confidence, evidence };
}
