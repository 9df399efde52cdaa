import { type SyntheticEvent } from 'react';
import { type AutosaveReply } from './autosave-reply';
import { type FormModel } from './form-model';

/** Where saving stands. */
export interface AutosaveState {
  readonly status: 'idle' | 'saving' | 'saved' | 'offline' | Exclude<AutosaveReply['outcome'], 'saved'>;
  readonly savedAt: string | null;
  /** Why it was refused, as the hub says it. */
  readonly refusal: string | null;
  /** What is to be mended, once it is known anew. */
  readonly faults: FormModel['faults'] | null;
}

/** How long somebody has to pause, so that not every letter becomes a revision. */
const PAUSE_MS = 1_500;
/** Revisions are kept for good, so they are at least this far apart. */
const APART_MS = 10_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Saves one form by itself: a while after the last letter, one request at a time, again with growing pauses while the hub
 * cannot be reached. After a conflict, or once the person is signed out, it stops: the buttons of the form show what to do,
 * and they keep everything that was typed.
 */
export class FormSaver {
  private state: AutosaveState = { status: 'idle', savedAt: null, refusal: null, faults: null };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private isUnsaved = false;
  private isStopped = false;
  private lastAt = 0;
  private pauseMs = PAUSE_MS;

  constructor(
    private readonly formId: string,
    private readonly path: string | null,
  ) {}

  readonly listen = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): AutosaveState => this.state;

  /** Begins to watch the page; what it answers ends that. */
  watch(isTyped: boolean): () => void {
    const ask = (event: BeforeUnloadEvent): void => {
      if (this.isUnsaved) event.preventDefault();
    };
    const hurry = (): void => {
      if (document.hidden && this.isUnsaved && !this.isStopped) void this.save();
    };
    window.addEventListener('beforeunload', ask);
    document.addEventListener('visibilitychange', hurry);
    if (isTyped) this.onInput();
    return () => {
      window.removeEventListener('beforeunload', ask);
      document.removeEventListener('visibilitychange', hurry);
      clearTimeout(this.timer);
    };
  }

  /** Something was typed. */
  readonly onInput = (): void => {
    this.isUnsaved = true;
    this.schedule(Math.max(PAUSE_MS, this.lastAt + APART_MS - Date.now()));
  };

  /** The form is sent by one of its buttons, which saves everything; what is under way is waited for. */
  readonly onSubmit = (event: SyntheticEvent<HTMLFormElement>): void => {
    clearTimeout(this.timer);
    if (this.running === undefined) {
      this.isUnsaved = false;
      this.isStopped = true;
      return;
    }
    event.preventDefault();
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    void this.running.then(() => {
      form.requestSubmit(submitter);
    });
  };

  private schedule(inMs: number): void {
    clearTimeout(this.timer);
    if (this.path === null || this.isStopped) return;
    this.timer = setTimeout(() => void this.save(), inMs);
  }

  private save(): Promise<void> {
    this.running ??= this.send().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async send(): Promise<void> {
    const form = document.getElementById(this.formId);
    if (!(form instanceof HTMLFormElement) || this.path === null) return;
    const body = new FormData(form);
    this.isUnsaved = false;
    this.tell({ status: 'saving' });
    try {
      const answer = await fetch(this.path, { method: 'POST', body });
      if (answer.status >= 500) throw new Error('The hub is in trouble.');
      this.take((await answer.json()) as AutosaveReply, form);
      this.pauseMs = PAUSE_MS;
    } catch {
      this.isUnsaved = true;
      this.tell({ status: 'offline' });
      this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
      this.schedule(this.pauseMs);
    }
  }

  private take(reply: AutosaveReply, form: HTMLFormElement): void {
    if (reply.outcome === 'saved') {
      const seen = form.elements.namedItem('expectedRevisionId');
      if (seen instanceof HTMLInputElement) seen.value = reply.revisionId;
      this.lastAt = Date.now();
      this.tell({ status: 'saved', savedAt: reply.savedAt, faults: reply.faults, refusal: null });
      return;
    }
    this.isUnsaved = true;
    this.isStopped = reply.outcome !== 'refused';
    this.tell({
      status: reply.outcome,
      refusal: reply.outcome === 'refused' ? reply.message : null,
    });
  }

  private tell(change: Partial<AutosaveState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
