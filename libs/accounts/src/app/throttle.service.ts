import { RateLimitedError } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import type { Limit } from '../domain/limits.js';
import { SignInThrottleRepository } from '../persistence/sign-in-throttle.repository.js';

/**
 * Slows down what may be tried, but not without end. The counters are in the database, so replicas share them; what is
 * counted is kept as a hash only. Make limits with `limitOn`, and count by person and by network: a person's limit
 * stops a guesser who has many networks, a network's limit one who goes through many people.
 */
@Injectable()
export class Throttle {
  constructor(private readonly counters: SignInThrottleRepository) {}

  /**
   * Counts one more try against every limit. Call it before anything is looked up, and outside of a unit of work, which
   * would forget the count of a try that failed.
   *
   * @throws RateLimitedError when a limit is exceeded; the try counts all the same
   */
  async count(limits: readonly Limit[]): Promise<void> {
    const waitSeconds = await this.counters.count(limits);
    if (waitSeconds > 0) throw new RateLimitedError(waitSeconds);
  }
}
