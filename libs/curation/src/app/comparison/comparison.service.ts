import type { Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { shapeOf } from '../../domain/body/shape.js';
import { translationStatuses, type TranslationStatus } from '../../domain/body/translation-status.js';
import type { BodyChange } from '../../domain/comparison/change.js';
import { compareBodies } from '../../domain/comparison/compare-bodies.js';
import { withWords, type WordSegment } from '../../domain/comparison/word-segments.js';
import type { WholeRevision } from '../../domain/content-item.js';
import { ContentDraftRepository } from '../../persistence/content-draft.repository.js';
import {
  PublishedBodyRepository,
  type PublishedBody,
} from '../../persistence/comparison/published-body.repository.js';
import { ContentKeeper } from '../content-keeper.js';
import { ContentKinds } from '../content-kinds.js';
import { ContentPolicy } from '../content.policy.js';

/** A place that differs, with the words that do. */
export type ChangeInWords = BodyChange & { readonly words: readonly WordSegment[] };

/** What differs between two versions. */
export interface Comparison {
  /** In the order of the body; at most 2,000. */
  readonly changes: readonly ChangeInWords[];
  /** How many there are in all. */
  readonly total: number;
}

const MOST_CHANGES = 2_000;

/** Compares versions of content of any kind, and counts its translations. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly policy: ContentPolicy,
    private readonly keeper: ContentKeeper,
    private readonly drafts: ContentDraftRepository,
    private readonly published: PublishedBodyRepository,
  ) {}

  /**
   * Compares two revisions of an item.
   *
   * @throws ContentNotFoundError, SecondFactorRequiredError for those who do not see the item's drafts, or one of the two
   */
  async revisions(
    actor: Actor,
    itemId: string,
    fromId: string,
    toId: string,
  ): Promise<Comparison & { readonly from: WholeRevision; readonly to: WholeRevision }> {
    const item = await this.keeper.current(itemId);
    const { since } = await this.policy.assertSees(actor, item, await this.drafts.of(itemId));
    const from = await this.keeper.seenRevision(item, fromId, since);
    const to = await this.keeper.seenRevision(item, toId, since);
    return { ...this.bodies(item.kind, from.body, to.body), from, to };
  }

  /** Compares two published versions of what is public at an address; null when there are no such versions. */
  async publications(
    address: string,
    from: number,
    to: number,
  ): Promise<(Comparison & { readonly from: PublishedBody; readonly to: PublishedBody }) | null> {
    const found = await this.published.at(address, [from, to]);
    const [before, after] = [from, to].map((number) => found.find((one) => one.number === number));
    if (before === undefined || after === undefined) return null;
    return { ...this.bodies(before.kind, before.body, after.body), from: before, to: after };
  }

  /** Compares two bodies of a kind. */
  bodies(kind: string, before: unknown, after: unknown): Comparison {
    const changes = compareBodies(shapeOf(this.kinds.named(kind).schema), before, after);
    return { changes: withWords(changes.slice(0, MOST_CHANGES)), total: changes.length };
  }

  /** How far a body of a kind is translated. */
  translationsOf(kind: string, body: unknown): TranslationStatus[] {
    return translationStatuses(shapeOf(this.kinds.named(kind).schema), body);
  }

  /** How far what is public at an address is translated; null when nothing is. */
  async translationsAt(address: string): Promise<TranslationStatus[] | null> {
    const live = await this.published.live(address);
    return live && this.translationsOf(live.kind, live.body);
  }

  /** The JSON of the shape of the bodies of a kind. */
  shapeText(kind: string): string {
    return JSON.stringify(shapeOf(this.kinds.named(kind).schema));
  }
}
