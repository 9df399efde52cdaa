import { setTimeout as pause } from 'node:timers/promises';

/** How a lifetime ends; tests put their own in. */
export type LifetimeOptions = {
  /** Milliseconds from the first wish to stop until the process ends in any case. */
  readonly deadlineMs: number;
  readonly exit: (code: number) => void;
  readonly report: (line: string) => void;
};

/** Thrown by `checkpoint` when the process has been asked to stop while it was still starting. */
export class StoppedWhileStarting extends Error {
  constructor() {
    super('The start was interrupted.');
    this.name = 'StoppedWhileStarting';
  }
}

type Step = { readonly name: string; readonly withinMs: number; readonly run: () => Promise<unknown> };

const DEFAULTS: LifetimeOptions = {
  deadlineMs: 9_800,
  exit: (code) => process.exit(code),
  report: (line) => process.stderr.write(`${line}\n`),
};

/**
 * The life of a process, from its start to an orderly end. What is opened during the start registers how it is
 * closed; on SIGINT, SIGTERM, SIGHUP or the end of the parent process everything is closed in reverse order, each
 * step within its own time, and the process exits. A second signal changes nothing: a database that is being shut
 * down is not killed half-way.
 */
export class Lifetime {
  readonly #options: LifetimeOptions;
  readonly #steps: Step[] = [];
  #start: Promise<void> = Promise.resolve();
  #end: Promise<void> | null = null;

  constructor(options: Partial<LifetimeOptions> = {}) {
    this.#options = { ...DEFAULTS, ...options };
  }

  /** Whether the end has begun. */
  get isEnding(): boolean {
    return this.#end !== null;
  }

  /**
   * Runs the start, and from then on ends the process on the usual signals, when its parent is gone, on the message
   * `stop` from the parent, and on an error that nobody caught. When the start fails, what it had opened is closed and the process exits with code 1 after `explain`
   * has put the failure into words.
   */
  async begin(start: () => Promise<void>, explain: (error: unknown) => string): Promise<void> {
    this.#followSignals(explain);
    const started = start();
    this.#start = started.catch(() => undefined);
    try {
      await started;
    } catch (error) {
      if (!(error instanceof StoppedWhileStarting)) this.#options.report(explain(error));
      await this.end(error instanceof StoppedWhileStarting ? 0 : 1);
    }
  }

  /** To be called between the steps of a start: goes no further when the process has been asked to stop. */
  checkpoint(): void {
    if (this.isEnding) throw new StoppedWhileStarting();
  }

  /** Registers how something that was just opened is closed, and how long that may take. */
  onEnd(name: string, withinMs: number, run: () => Promise<unknown>): void {
    this.#steps.push({ name, withinMs, run });
  }

  /** Ends the process; the first call decides the exit code, later ones wait for the same end. */
  end(code = 0): Promise<void> {
    this.#end ??= this.#close(code);
    return this.#end;
  }

  #followSignals(explain: (error: unknown) => string): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.end());
    process.on('disconnect', () => void this.end());
    process.on('message', (message) => {
      if (message === 'stop') void this.end();
    });
    process.on('uncaughtException', (error) => {
      this.#options.report(explain(error));
      void this.end(1);
    });
  }

  async #close(code: number): Promise<void> {
    const { deadlineMs, exit, report } = this.#options;
    const hardEnd = setTimeout(() => exit(1), deadlineMs);
    // A start that is under way stops at its next checkpoint and registers nothing more.
    await this.#start;
    for (const step of this.#steps.toReversed()) await runWithin(step, report);
    clearTimeout(hardEnd);
    exit(code);
  }
}

async function runWithin({ name, withinMs, run }: Step, report: (line: string) => void): Promise<void> {
  const done = new AbortController();
  const late = pause(withinMs, 'late', { signal: done.signal, ref: false }).catch(() => undefined);
  try {
    if ((await Promise.race([run(), late])) === 'late')
      report(`Stopping the ${name} takes too long; going on.`);
  } catch (error) {
    report(`Stopping the ${name} failed: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    done.abort();
  }
}
