import { Connection, CurrentActor, PageArgs, RequirePermission, type Actor, type Page } from '#libs/platform';
import { Args, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { BrokenLinkQueries } from '../../app/links/broken-link.queries.js';
import type { BrokenLink } from '../../persistence/links/outbound-link.repository.js';
import { ContentItemType } from '../content-item.type.js';
import { ContentLoaders } from '../content.loaders.js';

/** A link of a published item that leads nowhere. */
@ObjectType('BrokenLink', { description: 'A link of a published item that led nowhere on two days or more.' })
export class BrokenLinkType {
  readonly itemId: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  url: string;

  @Field(() => String, { description: 'Where in the content, like mechanisms[0].specifications[2].url.' })
  path: string;

  @Field(() => String, {
    description:
      'status-404 and the like, not-found, no-answer, timeout, certificate, too-many-redirects or forbidden-address.',
  })
  outcome: string;

  @Field(() => Date)
  failingSince: Date;

  @Field(() => Date)
  checkedAt: Date;
}

/** Broken links page by page. */
@ObjectType()
export class BrokenLinkConnection extends Connection(BrokenLinkType) {}

/** Links that lead nowhere, for those who can mend them. */
@Resolver(() => BrokenLinkType)
export class BrokenLinkResolver {
  constructor(
    private readonly links: BrokenLinkQueries,
    private readonly loaders: ContentLoaders,
  ) {}

  @Query(() => BrokenLinkConnection, {
    description: 'The broken links of what the reader curates, the longest broken first.',
  })
  @RequirePermission('content.curate')
  brokenLinks(@CurrentActor() actor: Actor, @Args() page: PageArgs): Promise<Page<BrokenLink>> {
    return this.links.broken(actor, page);
  }

  @ResolveField(() => ContentItemType)
  async item(@Parent() { itemId }: BrokenLinkType): Promise<ContentItemType> {
    return ContentItemType.of((await this.loaders.item.load(itemId))!);
  }
}
