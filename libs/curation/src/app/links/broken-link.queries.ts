import type { Actor, Page, PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { OutboundLinkRepository, type BrokenLink } from '../../persistence/links/outbound-link.repository.js';
import { ContentPolicy } from '../content.policy.js';

/** Reads which links lead nowhere, for those who curate what holds them. */
@Injectable()
export class BrokenLinkQueries {
  constructor(
    private readonly policy: ContentPolicy,
    private readonly links: OutboundLinkRepository,
  ) {}

  /** Of the groups the person curates in this session, or of all for a coordinator; none for everybody else. */
  async broken(actor: Actor, page: PageArgs): Promise<Page<BrokenLink>> {
    const reader = await this.policy.readerOf(actor);
    if (reader.coordinates) return this.links.broken(null, page);
    return this.links.broken(reader.secondFactor ? [...reader.curated].toSorted() : [], page);
  }
}
