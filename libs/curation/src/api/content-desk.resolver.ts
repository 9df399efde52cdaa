import {
  CurrentActor,
  CurrentContext,
  IdPipe,
  RequirePermission,
  type Actor,
  type HubContext,
  type Page,
} from '#libs/platform';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { ContentDesk } from '../app/content-desk.js';
import { shapeOf } from '../domain/body/shape.js';
import { ContentQueueArgs } from './content.args.js';
import { ContentKindInfoType } from './content-desk.type.js';
import { contentGroup, ContentItemConnection, ContentItemType } from './content-item.type.js';

/** What those who work on content read. */
@Resolver()
export class ContentDeskResolver {
  constructor(private readonly desk: ContentDesk) {}

  @Query(() => [ContentKindInfoType], { description: 'All kinds of content.' })
  @RequirePermission('content.edit')
  async contentKinds(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ContentKindInfoType[]> {
    const kinds = await this.desk.kindsFor(actor);
    return kinds.map(({ kind, group, mayPropose }) => ({
      name: kind.name,
      group: contentGroup(group, locale),
      shape: JSON.stringify(shapeOf(kind.schema)),
      mayPropose,
    }));
  }

  @Query(() => ContentItemType, { description: 'An item, for those who see the work on it.' })
  @RequirePermission('content.edit')
  async contentItem(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }, IdPipe) id: string,
  ): Promise<ContentItemType> {
    return ContentItemType.of(await this.desk.item(actor, id));
  }

  @Query(() => ContentItemConnection, { description: 'A list of the desk, what moved last first.' })
  @RequirePermission('content.edit')
  async contentQueue(
    @CurrentActor() actor: Actor,
    @Args() args: ContentQueueArgs,
  ): Promise<Page<ContentItemType>> {
    const { queue, kind = null, groupId = null } = args;
    const page = await this.desk.queue(actor, { queue, kind, groupId }, args);
    return {
      pageInfo: page.pageInfo,
      edges: page.edges.map((edge) => ({ cursor: edge.cursor, node: ContentItemType.of(edge.node) })),
      get totalCount() {
        return page.totalCount;
      },
    };
  }
}
