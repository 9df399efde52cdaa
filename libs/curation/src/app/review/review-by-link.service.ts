import { hashOfToken, limitOn, networkOf, Throttle } from '#libs/accounts';
import { AuditLog, Jobs, UnitOfWork, type HubClient } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ReviewSight, ReviewVerdict } from '../../domain/review/review-talk.js';
import { ContentItemRepository } from '../../persistence/content-item.repository.js';
import { ReviewLinkRepository } from '../../persistence/review/review-link.repository.js';

/** The queue that tells whoever made a link of its answer. */
export const REVIEW_ANSWER_QUEUE = 'content.review-answer';

const TRIES_PER_HOUR = 120;
const SECONDS_PER_HOUR = 3_600;

/**
 * What the holder of a review link may do: read the draft, and answer once. A secret that was never given out, has ended,
 * was revoked or used, or whose draft has moved on, is met with the same answer.
 */
@Injectable()
export class ReviewByLinkService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly links: ReviewLinkRepository,
    private readonly items: ContentItemRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The draft with the version that is public, or null.
   *
   * @throws RateLimitedError for a network that asks too often
   */
  async look(client: HubClient, token: string): Promise<ReviewSight | null> {
    await this.count(client);
    const hash = hashOfToken(token);
    return hash && this.links.look(hash);
  }

  /**
   * Notes the answer; false, and nothing is noted, when the link cannot be used.
   *
   * @throws RateLimitedError for a network that asks too often
   */
  async answer(client: HubClient, token: string, verdict: ReviewVerdict, note: string): Promise<boolean> {
    await this.count(client);
    const hash = hashOfToken(token);
    if (hash === null) return false;
    return this.uow.run(async () => {
      const answered = await this.links.answer(hash, verdict, note);
      const item = answered && (await this.items.byId(answered.itemId));
      if (!answered || !item) return false;
      await this.jobs.send(REVIEW_ANSWER_QUEUE, { linkId: answered.id });
      await this.audit.record({
        action: 'content.review_link_answered',
        actorId: null,
        actingFor: item.authorityId,
        subject: { kind: `content.${item.kind}`, id: item.id },
        after: { linkId: answered.id, verdict },
      });
      return true;
    });
  }

  private async count({ address }: HubClient): Promise<void> {
    await this.throttle.count([
      limitOn(['review-link', networkOf(address)], TRIES_PER_HOUR, SECONDS_PER_HOUR),
    ]);
  }
}
