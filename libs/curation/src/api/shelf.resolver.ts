import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ShelfService } from '../app/shelf.service.js';
import { ArchiveContentArgs, ContentItemArgs } from './content.args.js';
import { ContentItemType } from './content-item.type.js';

/** What is done with published items beside revising them. */
@Resolver()
export class ShelfResolver {
  constructor(private readonly shelf: ShelfService) {}

  @Mutation(() => ContentItemType, {
    description: 'Takes an item out of the public. Its address goes on saying why, and what took its place.',
  })
  @RequirePermission('content.curate')
  async archiveContent(
    @CurrentActor() actor: Actor,
    @Args() { itemId, reason, successorId = null }: ArchiveContentArgs,
  ): Promise<ContentItemType> {
    return ContentItemType.of(await this.shelf.archive(actor, { itemId, reason, successorId }));
  }

  @Mutation(() => ContentItemType, {
    description: 'Brings back what was archived or has expired, as it was published last.',
  })
  @RequirePermission('content.curate')
  async restoreContent(
    @CurrentActor() actor: Actor,
    @Args() { itemId }: ContentItemArgs,
  ): Promise<ContentItemType> {
    return ContentItemType.of(await this.shelf.restore(actor, itemId));
  }

  @Mutation(() => ContentItemType, { description: 'Notes that the item still holds.' })
  @RequirePermission('content.edit')
  async verifyContent(
    @CurrentActor() actor: Actor,
    @Args() { itemId }: ContentItemArgs,
  ): Promise<ContentItemType> {
    return ContentItemType.of(await this.shelf.verify(actor, itemId));
  }
}
