import { setTimeout as pause } from 'node:timers/promises';
import { HubConfig } from '#libs/platform';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { SearchEngine } from '../domain/search-engine.js';
import { SearchIndexer } from './search-indexer.js';

/** How long a change waits at most before it is looked for. */
const PAUSE_MS = 300;
const AFTER_A_FAULT_MS = 5_000;
const RECONCILE_EVERY_MS = 3_600_000;

/** Keeps the index of this process in step with the database, from the start of the server to its end. */
@Injectable()
export class SearchSync implements OnApplicationShutdown {
  private readonly logger = new Logger(SearchSync.name);
  private readonly end = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private built = false;

  constructor(
    private readonly config: HubConfig,
    private readonly indexer: SearchIndexer,
    private readonly engine: SearchEngine,
  ) {}

  /** Whether all that was there at the start can be found. */
  get isReady(): boolean {
    return this.built;
  }

  /** Begins, unless this process is to keep no index. Nobody waits for it: pages are there before the index is. */
  start(): void {
    if (this.config.search.engine === 'off') return;
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.end.abort();
    await this.running;
    await this.engine.close();
  }

  private async run(): Promise<void> {
    let reconcileAt = Date.now() + RECONCILE_EVERY_MS;
    while (!this.end.signal.aborted) {
      try {
        if (!this.built) await this.indexer.rebuild();
        this.built = true;
        while ((await this.indexer.drain()) > 0);
        if (Date.now() >= reconcileAt) {
          await this.indexer.reconcile();
          reconcileAt = Date.now() + RECONCILE_EVERY_MS;
        }
        await this.rest(PAUSE_MS);
      } catch (error) {
        if (this.end.signal.aborted) return;
        // What waited waits on: it is taken in once the fault is over.
        this.logger.error(`search index: ${error instanceof Error ? error.message : String(error)}`);
        await this.rest(AFTER_A_FAULT_MS);
      }
    }
  }

  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.end.signal, ref: false }).catch(() => undefined);
  }
}
