import { limitOn, Throttle } from '#libs/accounts';
import { Clock } from '#libs/kernel';
import { AuditLog, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';

const SECONDS_PER_DAY = 86_400;
const PER_DAY = { reuse: 60, question: 10, answer: 200, draft: 30 } as const;

/** What was done about a case. */
interface CaseDeed {
  readonly id: string;
  readonly itemId: string;
  readonly authorityId: string | null;
}

/** Counts and remembers what people do around cases. */
@Injectable()
export class CaseLedger {
  constructor(
    private readonly throttle: Throttle,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /**
   * Counts one more; call it outside of a unit of work.
   *
   * @throws RateLimitedError when somebody does so too often in a day
   */
  async count({ personId }: Actor, what: keyof typeof PER_DAY): Promise<void> {
    await this.throttle.count([limitOn([`case-${what}`, personId], PER_DAY[what], SECONDS_PER_DAY)]);
  }

  /** Remembers who did what; never what they wrote. */
  async note({ personId: actorId }: Actor, action: string, deed: CaseDeed): Promise<void> {
    const { id, itemId, authorityId: actingFor } = deed;
    const subject = { kind: action.slice(0, action.indexOf('.')), id };
    await this.audit.record({ action, actorId, actingFor, subject, after: { itemId } });
  }
}
