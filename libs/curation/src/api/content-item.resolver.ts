import { Clock, localize } from '#libs/kernel';
import { CurrentContext, type HubContext } from '#libs/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ContentKinds } from '../app/content-kinds.js';
import { stateOf, type ContentItem, type ContentState } from '../domain/content-item.js';
import { monthsAfter } from '../domain/verify-due.js';
import { ContentStateName } from './content.enums.js';
import {
  ContentAuthorityType,
  ContentGroupType,
  contentGroup,
  ContentItemType,
  ContentSuccessorType,
} from './content-item.type.js';
import { ContentLoaders, ContentNameLoaders } from './content.loaders.js';

/** What is known of an item beside the work on it. */
@Resolver(() => ContentItemType)
export class ContentItemResolver {
  constructor(
    private readonly kinds: ContentKinds,
    private readonly clock: Clock,
    private readonly loaders: ContentLoaders,
    private readonly names: ContentNameLoaders,
  ) {}

  @ResolveField(() => ContentStateName)
  async state(@Parent() { source }: ContentItemType): Promise<ContentState> {
    return stateOf(source, await this.loaders.draft.load(source.id));
  }

  @ResolveField(() => ContentGroupType)
  async group(
    @Parent() { source }: ContentItemType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ContentGroupType> {
    const group = (await this.names.group.load(source.groupId))!;
    return contentGroup(group, locale);
  }

  @ResolveField(() => ContentAuthorityType, { nullable: true })
  async authority(
    @Parent() { source }: ContentItemType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ContentAuthorityType | null> {
    const found = source.authorityId === null ? null : await this.names.authority.load(source.authorityId);
    return found && { id: found.id, name: localize(found.name, locale, found.sourceLocale).text };
  }

  @ResolveField(() => String, { nullable: true, description: 'The body that the public reads now, as JSON.' })
  async liveBody(@Parent() { id }: ContentItemType): Promise<string | null> {
    const live = await this.loaders.live.load(id);
    return live && JSON.stringify(live.body);
  }

  @ResolveField(() => ContentSuccessorType, { nullable: true })
  async successor(@Parent() { source }: ContentItemType): Promise<ContentSuccessorType | null> {
    const item = source.successorId === null ? null : await this.loaders.item.load(source.successorId);
    return item && { id: item.id, title: item.title, address: item.address };
  }

  @ResolveField(() => Date, {
    nullable: true,
    description:
      'By when somebody should say that it still holds; null for what is not public or never grows stale.',
  })
  verifyDue(@Parent() { source }: ContentItemType): Date | null {
    return this.dueOf(source);
  }

  @ResolveField(() => Boolean, { description: 'Whether nobody has said for too long that it still holds.' })
  stale(@Parent() { source }: ContentItemType): boolean {
    const due = this.dueOf(source);
    return due !== null && due <= this.clock.now();
  }

  private dueOf({ kind, publication, gone, verifiedAt }: ContentItem): Date | null {
    const { verifyEveryMonths } = this.kinds.named(kind);
    if (verifyEveryMonths === null || verifiedAt === null || publication === 0 || gone !== null) return null;
    return monthsAfter(verifiedAt, verifyEveryMonths);
  }
}
