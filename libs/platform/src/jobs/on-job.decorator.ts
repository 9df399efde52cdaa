import { DiscoveryService } from '@nestjs/core';

/** How a queue treats its jobs. */
export interface JobQueueOptions {
  /** The queue's name, like `mail`. */
  readonly queue: string;
  /** Attempts after the first one, with growing pauses; then the job lies in `<queue>.failed`. Default 5. */
  readonly retryLimit?: number;
  /** Runs the job on a schedule as well (five-field cron, UTC), once in the whole cluster. */
  readonly cron?: string;
}

/** Marks the method that does the jobs of one queue: `(payload) => Promise<void>`. It must be idempotent. */
export const OnJob = DiscoveryService.createDecorator<JobQueueOptions>();
