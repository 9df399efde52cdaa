import { AccountsFacade, type PersonView } from '#libs/accounts';
import { CommunityFacade, type AuthorityView, type GroupView } from '#libs/community';
import { batch, groupedBy, inOrderOf, RequestLoader, type Actor } from '#libs/platform';
import { ContentPolicy } from '../app/content.policy.js';
import type { ContentDraft, ContentItem, WholeRevision } from '../domain/content-item.js';
import type { Approval } from '../domain/four-eyes.js';
import type { ContentReader } from '../domain/standing.js';
import { ContentApprovalRepository } from '../persistence/content-approval.repository.js';
import { ContentDraftRepository } from '../persistence/content-draft.repository.js';
import { ContentItemRepository } from '../persistence/content-item.repository.js';
import {
  ContentPublicationRepository,
  type LiveBody,
} from '../persistence/content-publication.repository.js';
import { ContentRevisionRepository } from '../persistence/content-revision.repository.js';

/** Reads what belongs to items for many fields of a request at once. */
@RequestLoader()
export class ContentLoaders {
  constructor(
    private readonly policy: ContentPolicy,
    private readonly items: ContentItemRepository,
    private readonly draftsOf: ContentDraftRepository,
    private readonly revisions: ContentRevisionRepository,
    private readonly publications: ContentPublicationRepository,
    private readonly approvalsOf: ContentApprovalRepository,
  ) {}

  /** An item, or null. */
  readonly item = batch<string, ContentItem | null>((ids) => this.items.byIds(ids).then(inOrderOf(ids)));

  /** The open draft of an item, or null. */
  readonly draft = batch<string, ContentDraft | null>((ids) =>
    this.draftsOf.ofItems(ids).then(inOrderOf(ids, ({ itemId }: ContentDraft) => itemId)),
  );

  /** A revision with its body, or null. */
  readonly revision = batch<string, WholeRevision | null>((ids) =>
    this.revisions.byIds(ids).then(inOrderOf(ids)),
  );

  /** The body that the public reads now, with its item, or null. */
  readonly live = batch<string, LiveBody | null>((ids) =>
    this.publications.liveBodies(ids).then(inOrderOf(ids, ({ itemId }: LiveBody) => itemId)),
  );

  /** Who found a revision good. */
  readonly approvals = batch<string, Approval[]>((ids) =>
    this.approvalsOf.of(ids).then(groupedBy(ids, ({ revisionId }) => revisionId)),
  );

  /** What the caller is at this moment; asked once per request. */
  readonly reader = batch<Actor, ContentReader>(
    (actors) => Promise.all(actors.map((actor) => this.policy.readerOf(actor))),
    { keyOf: ({ personId }) => personId },
  );
}

/** Reads who and what stands behind ids, for many fields of a request at once. */
@RequestLoader()
export class ContentNameLoaders {
  constructor(
    private readonly community: CommunityFacade,
    private readonly accounts: AccountsFacade,
  ) {}

  /** A group, or null. */
  readonly group = batch<string, GroupView | null>((ids) => this.community.groupViews().then(inOrderOf(ids)));

  /** An authority, or null. */
  readonly authority = batch<string, AuthorityView | null>((ids) =>
    this.community.authorityViews(ids).then(inOrderOf(ids)),
  );

  /** A person by name, or null when they are gone. */
  readonly person = batch<string, PersonView | null>((ids) =>
    this.accounts.personViews(ids).then(inOrderOf(ids)),
  );
}
