import { ContentPast } from '#libs/curation';
import { Injectable } from '@nestjs/common';
import { mimBody, type MimBody } from '../domain/bodies/mim-body.js';
import type { MimView } from '../domain/mim-view.js';
import { MimReader } from '../persistence/mim.reader.js';

/** A MIM with an earlier publication of it. */
export interface MimThen {
  readonly mim: MimView;
  readonly past: { readonly number: number; readonly publishedAt: Date; readonly body: MimBody } | null;
}

/** Finds MIMs as they are and as they were. */
@Injectable()
export class MimReadingService {
  constructor(
    private readonly mims: MimReader,
    private readonly past: ContentPast,
  ) {}

  /**
   * The MIM at an address, as it is or as it was published with a number. Null when there is none, when it was taken from
   * the public, or when it has no such publication.
   */
  async find(
    family: string,
    edition: string,
    slug: string,
    publication: number | null,
  ): Promise<MimThen | null> {
    const mim = await this.mims.bySlug(family, edition, slug);
    if (mim === null || publication === null) return mim && { mim, past: null };
    const found = await this.past.publication(mim.id, publication);
    if (found === null) return null;
    // What was published fitted the schema of its day; fields that came later are filled in.
    const { number, publishedAt } = found;
    const read = mimBody.safeParse(found.body);
    return { mim, past: { number, publishedAt, body: read.success ? read.data : (found.body as MimBody) } };
  }
}
