import { hashOfToken, limitOn, networkOf, Throttle } from '#libs/accounts';
import { cleanLine } from '#libs/kernel';
import { AuditLog, PublicCache, UnitOfWork, type HubClient } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { NeedQuestion, NeedVerdict } from '../../domain/needs/need.js';
import { NeedAnswerRepository } from '../../persistence/needs/need-answer.repository.js';

const TRIES_PER_HOUR = 120;
const SECONDS_PER_HOUR = 3_600;

/** What somebody says who was asked whether something answered their need. */
export interface NeedReply {
  readonly verdict: NeedVerdict;
  readonly note: string;
  /** Whether the public may read who said so. */
  readonly named: boolean;
}

/** What the holder of a question may do without signing in: read what is asked, and answer once. */
@Injectable()
export class NeedQuestionService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly answers: NeedAnswerRepository,
    private readonly audit: AuditLog,
    private readonly cache: PublicCache,
  ) {}

  /**
   * What is asked; null for a secret that is none of ours.
   *
   * @throws RateLimitedError for a network that asks too often
   */
  async look(client: HubClient, token: string): Promise<NeedQuestion | null> {
    await this.count(client);
    const hash = hashOfToken(token);
    return hash && this.answers.question(hash);
  }

  /**
   * Notes the answer of the authority; false, and nothing is noted, when it cannot be given, or was.
   *
   * @throws RateLimitedError for a network that asks too often
   */
  async answer(client: HubClient, token: string, { verdict, note, named }: NeedReply): Promise<boolean> {
    await this.count(client);
    const hash = hashOfToken(token);
    if (hash === null) return false;
    return this.uow.run(async () => {
      const answered = await this.answers.answer(hash, { verdict, note: cleanLine(note), named });
      if (answered === null) return false;
      const { needId, itemId, authorityId: actingFor } = answered;
      const subject = { kind: 'content.need', id: needId };
      const after = { itemId, verdict };
      await this.audit.record({ action: 'need.verdict', actorId: null, actingFor, subject, after });
      await this.uow.afterCommit(() => this.cache.invalidate());
      return true;
    });
  }

  private async count({ address }: HubClient): Promise<void> {
    await this.throttle.count([
      limitOn(['need-question', networkOf(address)], TRIES_PER_HOUR, SECONDS_PER_HOUR),
    ]);
  }
}
