import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { bodyHash } from '../domain/body/body-hash.js';
import type { ContentItem } from '../domain/content-item.js';
import { ContentRefusedError } from '../domain/content.errors.js';
import { ContentBodies } from './content-bodies.js';
import { ContentKinds } from './content-kinds.js';
import { DraftBook, type HandedIn } from './draft-book.js';
import { ProposalShelf, type LatestBody } from './proposal-shelf.js';
import { Publisher } from './publisher.js';

/** Content that somebody brings in from outside. */
export interface Proposal {
  readonly kind: string;
  /** In full or short, see `normaliseBody`. */
  readonly body: unknown;
  /** Where it was taken from; kept with the revision. */
  readonly provenance: Readonly<Record<string, unknown>>;
  readonly note?: string;
  /** Null when an operator brings it in. */
  readonly by: string | null;
  /** The authority that a new item is to belong to; one that is there stays with whom it belongs to. */
  readonly authorityId?: string | null;
  /** Asked, once the item is locked, about one that is there already; it throws when it may not be gone on with. */
  readonly mayRevise?: (key: string) => Promise<void>;
}

/** What became of a proposal. */
export interface ProposalOutcome {
  readonly itemId: string;
  readonly outcome: 'new' | 'changed' | 'unchanged';
  readonly revision: number;
}

/** Content that ships with the hub. */
export interface ShippedContent {
  readonly kind: string;
  readonly id: string;
  readonly body: unknown;
  /** The authority it belongs to; by default it belongs to the community. */
  readonly authorityId?: string | null;
  /** When its source was read; by default the day on which the hub brings it in. */
  readonly verifiedAt?: Date;
}

/** The door through which importers and seeds bring content in. Who may use it is for them to decide. */
@Injectable()
export class ContentProposals {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly kinds: ContentKinds,
    private readonly bodies: ContentBodies,
    private readonly book: DraftBook,
    private readonly shelf: ProposalShelf,
    private readonly publisher: Publisher,
  ) {}

  /**
   * Brings content in from outside as a draft: the item with this key, new or revised. The same body as its latest
   * revision changes nothing. A draft that is open goes on with the new body, and has to be submitted again.
   *
   * @throws NotFoundError for a kind that nobody publishes
   * @throws InvalidInputError when the body does not say the lasting name of the item
   */
  async propose(proposal: Proposal): Promise<ProposalOutcome> {
    const { kind: name, body: raw, provenance, note = '', by, authorityId = null } = proposal;
    const kind = this.kinds.named(name);
    const body = this.bodies.inFull(kind, raw);
    const { key } = this.bodies.namesOf(kind, body);
    const handedIn: HandedIn = { body, origin: 'import', by, note, provenance };
    return this.uow.run(async () => {
      const item = await this.shelf.lockByKey(kind.name, key);
      if (item !== null) {
        await proposal.mayRevise?.(key);
        return this.reviseBy(item, handedIn);
      }
      const place = { kind: kind.name, groupId: (await this.kinds.groupOf(kind, body)).id, authorityId };
      const { itemId, revision } = await this.book.begin(place, handedIn);
      await this.book.open({ id: itemId, ...place }, revision.id, by, 'imported');
      return { itemId, outcome: 'new', revision: revision.number };
    });
  }

  /**
   * Publishes what ships with the hub, by the hub itself. An item that people have published a version of since, or have
   * taken from the public, is left alone; the same body changes nothing.
   *
   * @throws ContentRefusedError when something is wrong with the body
   */
  async publishShipped({
    kind: name,
    id,
    body: raw,
    authorityId = null,
    verifiedAt,
  }: ShippedContent): Promise<'published' | 'unchanged' | 'left-alone'> {
    const kind = this.kinds.named(name);
    const body = this.bodies.inFull(kind, raw);
    const handedIn: HandedIn = { body, origin: 'seed', by: null, note: '' };
    return this.uow.run(async () => {
      const { key } = this.bodies.namesOf(kind, body);
      const known = (await this.shelf.lockById(id)) ?? (await this.shelf.lockByKey(name, key));
      if (known !== null) return this.publishAgain(known, handedIn, { id, verifiedAt });
      await this.book.begin(
        { id, kind: name, groupId: (await this.kinds.groupOf(kind, body)).id, authorityId },
        handedIn,
      );
      const item = await this.shelf.lockById(id);
      return this.publishLatest(item!, verifiedAt);
    });
  }

  /** The last body of an item, of its draft if one is open; null when there is no such item. */
  async latestBody(kind: string, key: string): Promise<LatestBody | null> {
    return this.shelf.latestBody(kind, key);
  }

  private async reviseBy(item: ContentItem, handedIn: HandedIn): Promise<ProposalOutcome> {
    const latest = await this.shelf.latest(item.id);
    if (latest.bodyHash === bodyHash(handedIn.body))
      return { itemId: item.id, outcome: 'unchanged', revision: latest.number };
    const draft = await this.shelf.draftOf(item.id);
    const revision =
      draft === null ? await this.book.add(item.id, handedIn) : await this.book.goOn(item, draft, handedIn);
    if (draft === null) await this.book.open(item, revision.id, handedIn.by, 'imported');
    return { itemId: item.id, outcome: 'changed', revision: revision.number };
  }

  private async publishAgain(
    item: ContentItem,
    handedIn: HandedIn,
    { id, verifiedAt }: Pick<ShippedContent, 'id' | 'verifiedAt'>,
  ) {
    const last = await this.shelf.lastPublished(item.id);
    if (item.id !== id || item.gone !== null || last === null || last.origin !== 'seed') return 'left-alone';
    if (last.bodyHash === bodyHash(handedIn.body)) return 'unchanged';
    await this.book.add(item.id, handedIn);
    return this.publishLatest(item, verifiedAt);
  }

  private async publishLatest(item: ContentItem, verifiedAt?: Date): Promise<'published'> {
    const revision = await this.shelf.latestRevision(item.id);
    const faults = await this.publisher.publish({ item, revision, by: null, verifiedAt });
    if (faults.length > 0) throw new ContentRefusedError(`${item.kind} “${item.key}”`, faults);
    return 'published';
  }
}
