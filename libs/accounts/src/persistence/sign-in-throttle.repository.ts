import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Limit } from '../domain/limits.js';

interface CountedBucket {
  readonly bucket: string;
  readonly used: number;
  readonly seconds: number;
}

/** Counters in the database, so that replicas share them. Times are those of the database. */
@Injectable()
export class SignInThrottleRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /**
   * Counts one more attempt against every limit, in one statement. The count stays also when the attempt is refused.
   *
   * @returns seconds until the attempt may be repeated; 0 when no limit is exceeded
   */
  async count(limits: readonly Limit[]): Promise<number> {
    // Buckets are locked in one order, so that two attempts never wait for each other.
    const sorted = limits.toSorted((a, b) => (a.bucket < b.bucket ? -1 : 1));
    const counted = await this.uow.query<CountedBucket>(
      `INSERT INTO sign_in_throttle AS t (bucket, used, resets_at)
       SELECT decode(w.bucket, 'hex'), 1, now() + make_interval(secs => w.seconds)
       FROM unnest($1::text[], $2::integer[]) AS w (bucket, seconds)
       ON CONFLICT (bucket) DO UPDATE SET
         used = CASE WHEN t.resets_at <= now() THEN 1 ELSE t.used + 1 END,
         resets_at = CASE WHEN t.resets_at <= now() THEN excluded.resets_at ELSE t.resets_at END
       RETURNING encode(bucket, 'hex') AS bucket, used,
         ceil(extract(epoch FROM resets_at - now()))::integer AS seconds`,
      [sorted.map(({ bucket }) => bucket), sorted.map(({ windowSeconds }) => windowSeconds)],
    );
    const limitOf = new Map(limits.map(({ bucket, limit }) => [bucket, limit]));
    const exceeded = counted.filter(({ bucket, used }) => used > (limitOf.get(bucket) ?? 0));
    return Math.max(0, ...exceeded.map(({ seconds }) => seconds));
  }

  /** Deletes the counters whose window is over. */
  async forgetPast(): Promise<void> {
    await this.uow.query('DELETE FROM sign_in_throttle WHERE resets_at <= now()');
  }
}
