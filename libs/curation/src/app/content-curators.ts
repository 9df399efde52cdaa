import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { ContentPolicy } from './content.policy.js';

/** Says whose content a person looks after. */
@Injectable()
export class ContentCurators {
  constructor(private readonly policy: ContentPolicy) {}

  /** The ids of the groups the person curates in this session; null, which means all, for a coordinator. */
  async groupsOf(actor: Actor): Promise<readonly string[] | null> {
    const reader = await this.policy.readerOf(actor);
    if (reader.coordinates) return null;
    return reader.secondFactor ? [...reader.curated].toSorted() : [];
  }
}
