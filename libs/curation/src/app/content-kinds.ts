import { NotFoundError } from '#libs/kernel';
import { CommunityFacade, type GroupView } from '#libs/community';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { attempted } from './attempted.js';
import { PublishesContent, type ContentBody, type ContentKind } from './content-kind.js';

/** Every kind of content that the libraries above put on the editorial flow. */
@Injectable()
export class ContentKinds implements OnModuleInit {
  private kinds: ReadonlyMap<string, ContentKind> = new Map();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly community: CommunityFacade,
  ) {}

  /** @throws Error when two providers give themselves the same name */
  onModuleInit(): void {
    const found = this.discovery
      .getProviders({ metadataKey: PublishesContent.KEY })
      .map(({ instance }) => instance as ContentKind);
    const kinds = new Map<string, ContentKind>();
    // A kind that several modules provide is one kind.
    for (const kind of new Map(found.map((one) => [one.constructor, one])).values()) {
      if (kinds.has(kind.name)) throw new Error(`Two kinds of content are called “${kind.name}”.`);
      kinds.set(kind.name, kind);
    }
    this.kinds = kinds;
  }

  /** All of them, by name. */
  all(): ContentKind[] {
    return [...this.kinds.values()].sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** @throws NotFoundError when no library publishes such a kind */
  named(name: string): ContentKind {
    const kind = this.kinds.get(name);
    if (kind === undefined)
      throw new NotFoundError('CONTENT_KIND_NOT_FOUND', 'There is no such kind of content.');
    return kind;
  }

  /**
   * The group whose chair and delegates decide about a body of a kind. It follows from the kind, or from what the body says
   * where the kind belongs to several groups; a draft may say anything.
   *
   * @throws NotFoundError when the hub does not know the group yet
   */
  async groupOf(kind: ContentKind, body?: unknown): Promise<GroupView> {
    const named = body === undefined ? null : await this.groupNamedIn(kind, body);
    return named ?? this.owner(kind.owningGroup);
  }

  private async owner(owningGroup: string): Promise<GroupView> {
    const group = await this.community.groupBySlug(owningGroup);
    if (group === null) throw new NotFoundError('GROUP_NOT_FOUND', `There is no group “${owningGroup}”.`);
    return group;
  }

  private async groupNamedIn(kind: ContentKind, body: unknown): Promise<GroupView | null> {
    const slug: unknown = attempted(() => kind.owningGroupOf?.(body as ContentBody));
    return typeof slug === 'string' ? this.community.groupBySlug(slug) : null;
  }
}
