import { localize, type Locale } from '#libs/kernel';
import { CurrentContext, type HubContext } from '#libs/platform';
import { GraphQLISODateTime, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ShelfKinds } from '../app/shelf-kinds.js';
import { ShelfTranslations } from '../app/shelf-translations.js';
import type { ShelfView } from '../domain/shelf-view.js';
import { KnowledgeLoader } from './knowledge.loader.js';
import {
  KnowledgeAuthorityType,
  KnowledgeGroupType,
  KnowledgeItemType,
  KnowledgeTranslationType,
} from './knowledge.type.js';

/** What is read beside an item itself. */
@Resolver(() => KnowledgeItemType)
export class KnowledgeItemResolver {
  constructor(
    private readonly loader: KnowledgeLoader,
    private readonly kinds: ShelfKinds,
    private readonly inLanguages: ShelfTranslations,
  ) {}

  @ResolveField(() => KnowledgeAuthorityType, {
    nullable: true,
    description: 'The authority it belongs to; null for what the community says.',
  })
  async authority(
    @Parent() { view }: KnowledgeItemType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeAuthorityType | null> {
    const found = view.authorityId && (await this.loader.authority.load(view.authorityId));
    return found ? { id: found.id, name: localize(found.name, locale, found.sourceLocale).text } : null;
  }

  @ResolveField(() => KnowledgeGroupType, { nullable: true, description: 'The group whose item it is.' })
  async group(
    @Parent() { view }: KnowledgeItemType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<KnowledgeGroupType | null> {
    return this.groupOf(view, locale);
  }

  @ResolveField(() => GraphQLISODateTime, { description: 'When somebody last said that it still holds.' })
  async verifiedAt(@Parent() { view }: KnowledgeItemType): Promise<Date> {
    return (await this.loader.verified.load(view.id))?.verifiedAt ?? view.verifiedAt;
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Who says so: the authority it belongs to, else its group; nobody for what ships with the hub until somebody here confirms it.',
  })
  async verifiedBy(
    @Parent() item: KnowledgeItemType,
    @CurrentContext() context: HubContext,
  ): Promise<string | null> {
    const verified = await this.loader.verified.load(item.view.id);
    if (verified?.byPerson !== true) return null;
    const authority = await this.authority(item, context);
    return authority?.name ?? (await this.groupOf(item.view, context.locale))?.name ?? null;
  }

  @ResolveField(() => [KnowledgeTranslationType], { description: 'The languages it is translated into.' })
  translations(@Parent() { view }: KnowledgeItemType): KnowledgeTranslationType[] {
    return this.inLanguages.of(view);
  }

  @ResolveField(() => String, { description: 'The whole published body as JSON, in the format of its kind.' })
  body(@Parent() { view }: KnowledgeItemType): string {
    return JSON.stringify(view.body);
  }

  private async groupOf({ body, kind }: ShelfView, locale: Locale): Promise<KnowledgeGroupType | null> {
    const slug = this.kinds.named(kind)?.groupOf(body);
    const group = slug === undefined ? null : await this.loader.group.load(slug);
    return group && { slug: group.slug, name: localize(group.name, locale, group.sourceLocale).text };
  }
}
