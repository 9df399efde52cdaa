import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { PgBoss, type Job, type JobResult } from 'pg-boss';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OnJob, type JobQueueOptions } from './on-job.decorator.js';

/** Where the queues live, and whether this process does the jobs or only sends them. */
export class JobsOptions {
  constructor(
    readonly databaseUrl: string,
    readonly work: boolean,
  ) {}
}

/** When and how often a job may run. */
export interface SendJobOptions {
  /** Not before this instant. */
  readonly startAfter?: Date;
  /** While a job with this key waits, another one is not added. */
  readonly singletonKey?: string;
}

type JobPayload = Readonly<Record<string, unknown>>;
type JobHandler = (payload: JobPayload) => Promise<void>;

const DEFAULT_RETRIES = 5;
const BATCH_SIZE = 20;
const SHUTDOWN_TIMEOUT_MS = 5_000;

/**
 * Work that happens after the answer: sent inside the unit of work, so that rows and job commit together,
 * and done at least once by whichever process works.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Jobs.name);
  private readonly boss: PgBoss;

  constructor(
    private readonly options: JobsOptions,
    private readonly uow: UnitOfWork,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {
    this.boss = new PgBoss({ connectionString: options.databaseUrl, max: 4, useListenNotify: options.work });
    this.boss.on('error', (error: Error) => this.logger.error(`job queue: ${error.message}`));
  }

  /** Sends a job. It exists if, and only if, the running unit of work commits. */
  async send(queue: string, payload: JobPayload, options: SendJobOptions = {}): Promise<void> {
    const executeSql = async (text: string, values?: unknown[]) => ({
      rows: await this.uow.query(text, values ?? []),
    });
    await this.boss.send(queue, payload, { ...options, db: { executeSql } });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    for (const { options, handler } of this.handlers()) await this.open(options, handler);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: SHUTDOWN_TIMEOUT_MS });
  }

  private async open(options: JobQueueOptions, handler: JobHandler): Promise<void> {
    const { queue, cron, retryLimit = DEFAULT_RETRIES } = options;
    const deadLetter = `${queue}.failed`;
    await this.boss.createQueue(deadLetter);
    await this.boss.createQueue(queue, { notify: true, retryLimit, retryBackoff: true, deadLetter });
    if (!this.options.work) return;
    const batches = { batchSize: BATCH_SIZE, burstWhenBatchFull: true, perJobResults: true } as const;
    await this.boss.work<JobPayload>(queue, batches, (jobs) => this.doEach(queue, jobs, handler));
    if (cron) await this.boss.schedule(queue, cron);
  }

  /** One failed job must not repeat its neighbours of the batch: each settles on its own. */
  private async doEach(
    queue: string,
    jobs: readonly Job<JobPayload>[],
    handler: JobHandler,
  ): Promise<JobResult[]> {
    const results: JobResult[] = [];
    for (const { id, data } of jobs) {
      const failure = await handler(data ?? {}).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (failure !== undefined) this.logger.warn(`job ${id} of ${queue} failed: ${failure}`);
      results.push(
        failure === undefined ? { id, status: 'completed' } : { id, status: 'failed', output: { failure } },
      );
    }
    return results;
  }

  private handlers(): { options: JobQueueOptions; handler: JobHandler }[] {
    return this.discovery.getProviders().flatMap((wrapper) => {
      const instance = wrapper.instance as Record<string, JobHandler> | undefined;
      if (!instance || typeof instance !== 'object') return [];
      const prototype = Object.getPrototypeOf(instance) as object | null;
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const options = this.discovery.getMetadataByDecorator(OnJob, wrapper, method);
        return options ? [{ options, handler: (payload: JobPayload) => instance[method]!(payload) }] : [];
      });
    });
  }
}
