import { checkedEmail, newSecretToken } from '#libs/accounts';
import { ConflictError, newId, RateLimitedError, NotFoundError } from '#libs/kernel';
import { AuditLog, UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem } from '../../domain/content-item.js';
import { MOST_OPEN_LINKS, type ReviewLink } from '../../domain/review/review-talk.js';
import { ReviewLinkRepository } from '../../persistence/review/review-link.repository.js';
import { ContentKeeper } from '../content-keeper.js';
import { ContentPolicy } from '../content.policy.js';
import { ReviewLinkPost } from './review-link.post.js';

const SECONDS_PER_DAY = 86_400;

/** A reviewer without an account. */
export interface NewReviewer {
  readonly itemId: string;
  readonly name: string;
  /** Null when whoever asks hands the link over themselves. */
  readonly email: string | null;
}

/** A link that was just made. Its address is told this once; the hub keeps no secret it could tell again. */
export interface CreatedReviewLink {
  readonly link: ReviewLink;
  readonly url: string;
}

/** Curators ask people without an account to review the revision that a draft shows. */
@Injectable()
export class ReviewLinkService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly policy: ContentPolicy,
    private readonly keeper: ContentKeeper,
    private readonly links: ReviewLinkRepository,
    private readonly post: ReviewLinkPost,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Makes a link for the revision that the draft shows now. It shows the draft to whoever holds it.
   *
   * @throws NotFoundError, ForbiddenError, SecondFactorRequiredError for those who do not curate the item
   * @throws ConflictError when no draft is open
   * @throws InvalidInputError when the address is none
   * @throws RateLimitedError when too many were made, or went to the address
   */
  async create(actor: Actor, { itemId, name, email }: NewReviewer): Promise<CreatedReviewLink> {
    const address = email === null ? null : checkedEmail(email);
    await this.post.count(actor.personId, address);
    return this.uow.run(async () => {
      const { item, draft } = await this.keeper.hold(itemId);
      await this.policy.assertCurates(actor, item, draft);
      if (draft === null)
        throw new ConflictError('There is no draft of this any more.', {}, 'CONTENT_WITHOUT_DRAFT');
      await this.assertRoom(itemId);
      const { token, hash: tokenHash } = newSecretToken();
      const { revisionId } = draft;
      const id = newId();
      const createdBy = actor.personId;
      await this.links.add({
        id,
        itemId,
        revisionId,
        tokenHash,
        reviewerName: name,
        reviewerEmail: address,
        createdBy,
      });
      await this.tell('content.review_link_made', actor, item, id, revisionId);
      const { body } = await this.keeper.revision(item, revisionId);
      if (address !== null)
        await this.post.invite(actor.personId, { name, email: address }, { item, body, token });
      const link = await this.links.byId(id);
      return { link: link!, url: this.post.addressOf(token, body) };
    });
  }

  /**
   * Revokes a link; an approval that was given by it no longer counts.
   *
   * @throws NotFoundError, ForbiddenError, SecondFactorRequiredError for those who do not curate the item
   */
  async revoke(actor: Actor, linkId: string): Promise<ContentItem> {
    return this.uow.run(async () => {
      const link = await this.links.byId(linkId);
      if (link === null) throw new NotFoundError('CONTENT_NOT_FOUND');
      const { item, draft } = await this.keeper.hold(link.itemId);
      await this.policy.assertCurates(actor, item, draft);
      await this.links.revoke(linkId);
      await this.tell('content.review_link_revoked', actor, item, linkId, link.revisionId);
      return item;
    });
  }

  private async assertRoom(itemId: string): Promise<void> {
    if ((await this.links.countOpen(itemId)) < MOST_OPEN_LINKS) return;
    throw new RateLimitedError(
      SECONDS_PER_DAY,
      `${MOST_OPEN_LINKS} links are open. Revoke one that is not needed.`,
    );
  }

  private async tell(
    action: string,
    { personId: actorId }: Actor,
    { id, kind, authorityId: actingFor }: ContentItem,
    linkId: string,
    revisionId: string,
  ): Promise<void> {
    const subject = { kind: `content.${kind}`, id };
    await this.audit.record({ action, actorId, actingFor, subject, after: { linkId, revisionId } });
  }
}
