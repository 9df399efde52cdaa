import { DiscoveryService } from '@nestjs/core';

/** One kind of data that leaves by itself. */
export interface RetentionRule {
  /** What it is, like `kept mail`. */
  readonly what: string;
  readonly days: number;
  /** Deletes what is older and says how much it was. Must be idempotent. */
  forget(): Promise<number>;
}

/** Port: what one library keeps for a time only. A provider marked `@KeepsForATime()` implements it. */
export abstract class RetentionRules {
  abstract readonly rules: readonly RetentionRule[];
}

/** Marks `RetentionRules`, so that the daily job finds them. */
export const KeepsForATime = DiscoveryService.createDecorator();
