import { AccountsFacade, limitOn, Throttle } from '#libs/accounts';
import { isLocale, SOURCE_LOCALE, type Locale } from '#libs/kernel';
import { Injectable } from '@nestjs/common';
import { isGroup } from '../../domain/body/fields-in.js';
import type { ContentItem } from '../../domain/content-item.js';
import { REVIEW_LINK_DAYS } from '../../domain/review/review-talk.js';
import { CurationPost, reviewPath } from '../mail/curation-post.js';

const SECONDS_PER_DAY = 86_400;
const LINKS_PER_DAY = 50;
const MAILS_TO_ADDRESS_PER_DAY = 5;

/** The draft that somebody is asked to review, and the secret that shows it to them. */
export interface ReviewRequest {
  readonly item: ContentItem;
  readonly body: unknown;
  readonly token: string;
}

/** Hands review links over, in the language of the draft. */
@Injectable()
export class ReviewLinkPost {
  constructor(
    private readonly throttle: Throttle,
    private readonly accounts: AccountsFacade,
    private readonly post: CurationPost,
  ) {}

  /**
   * Counts one more link by a person, and one more mail to an address. Call it outside of a unit of work.
   *
   * @throws RateLimitedError
   */
  async count(personId: string, address: string | null): Promise<void> {
    await this.throttle.count([
      limitOn(['review-link-by', personId], LINKS_PER_DAY, SECONDS_PER_DAY),
      ...(address === null
        ? []
        : [limitOn(['review-link-to', address], MAILS_TO_ADDRESS_PER_DAY, SECONDS_PER_DAY)]),
    ]);
  }

  /** The address under which the draft is read. */
  addressOf(token: string, body: unknown): string {
    return this.post.address(reviewPath(token), languageOf(body));
  }

  /** Mails the link to the reviewer, within the running unit of work. */
  async invite(
    fromId: string,
    { name, email }: { readonly name: string; readonly email: string },
    { item, body, token }: ReviewRequest,
  ): Promise<void> {
    const [from] = await this.accounts.personViews([fromId]);
    const reader = { id: null, email, locale: languageOf(body) };
    const values = { title: item.title, name, who: from?.name ?? '', days: String(REVIEW_LINK_DAYS) };
    await this.post.send('review', reader, reviewPath(token), values);
  }
}

function languageOf(body: unknown): Locale {
  const language = isGroup(body) ? body['language'] : null;
  return isLocale(language) ? language : SOURCE_LOCALE;
}
