import type { Actor, Page, PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { OutboundLinkRepository, type BrokenLink } from '../../persistence/links/outbound-link.repository.js';
import { ContentCurators } from '../content-curators.js';

/** Reads which links lead nowhere, for those who curate what holds them. */
@Injectable()
export class BrokenLinkQueries {
  constructor(
    private readonly curators: ContentCurators,
    private readonly links: OutboundLinkRepository,
  ) {}

  /** Of the groups the person curates in this session, or of all for a coordinator; none for everybody else. */
  async broken(actor: Actor, page: PageArgs): Promise<Page<BrokenLink>> {
    return this.links.broken(await this.curators.groupsOf(actor), page);
  }
}
