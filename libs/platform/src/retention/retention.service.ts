import { Injectable, Logger } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { OnJob } from '../jobs/on-job.decorator.js';
import { KeepsForATime, type RetentionRule, type RetentionRules } from './retention-rule.js';

/** The queue of the daily job; its last run tells the doctor whether retention works. */
export const RETENTION_QUEUE = 'platform.retention';

/** Deletes what has been kept long enough, as the libraries declare it. */
@Injectable()
export class Retention {
  private readonly logger = new Logger(Retention.name);

  constructor(private readonly discovery: DiscoveryService) {}

  /** Everything that leaves by itself, by name. */
  rules(): RetentionRule[] {
    return this.discovery
      .getProviders({ metadataKey: KeepsForATime.KEY })
      .flatMap(({ instance }) => (instance as RetentionRules).rules)
      .sort((one, other) => (one.what < other.what ? -1 : 1));
  }

  /** Once a day. A rule that fails does not keep the others from running. */
  @OnJob({ queue: RETENTION_QUEUE, cron: '43 2 * * *' })
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const rule of this.rules()) {
      try {
        const count = await rule.forget();
        if (count > 0) this.logger.log(`${rule.what}: ${count} deleted after ${rule.days} days`);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not every rule of retention could run.');
  }
}
