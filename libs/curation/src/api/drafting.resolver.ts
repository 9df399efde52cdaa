import { limitOn, Throttle } from '#libs/accounts';
import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ContentKeeper } from '../app/content-keeper.js';
import { DraftingService } from '../app/drafting.service.js';
import { ContentConflict } from '../domain/content.errors.js';
import { ContentItemArgs, ContentRevisionArgs } from './content.args.js';
import { SaveContentInput, StartContentInput } from './content.inputs.js';
import { ContentItemType } from './content-item.type.js';
import { conflictType, ContentConflictType, SaveContentResult } from './content.result.js';

const SECONDS_PER_HOUR = 3_600;
/** Far more than anybody writes; whoever wants the names of others, or the disk full, needs more. */
const ITEMS_PER_HOUR = 60;
const REVISIONS_PER_HOUR = 600;

/** What authors do with content. What a person begins and saves is counted: each of it is kept for good. */
@Resolver()
export class DraftingResolver {
  constructor(
    private readonly drafting: DraftingService,
    private readonly keeper: ContentKeeper,
    private readonly throttle: Throttle,
  ) {}

  @Mutation(() => ContentItemType, { description: 'Begins an item with a draft.' })
  @RequirePermission('content.edit')
  async startContent(
    @CurrentActor() actor: Actor,
    @Args('input') { kind, authorityId = null, body }: StartContentInput,
  ): Promise<ContentItemType> {
    await this.count('content-start', actor, ITEMS_PER_HOUR);
    return ContentItemType.of(await this.drafting.start(actor, { kind, authorityId, body }));
  }

  @Mutation(() => ContentItemType, {
    description: 'Opens a draft beside the published version, or takes up again what was given up.',
  })
  @RequirePermission('content.edit')
  async reviseContent(
    @CurrentActor() actor: Actor,
    @Args() { itemId }: ContentItemArgs,
  ): Promise<ContentItemType> {
    return ContentItemType.of(await this.drafting.revise(actor, itemId));
  }

  @Mutation(() => SaveContentResult, {
    description: 'Saves the draft as a new revision; the same body makes none.',
  })
  @RequirePermission('content.edit')
  async saveContent(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveContentInput,
  ): Promise<ContentItemType | ContentConflictType> {
    await this.count('content-save', actor, REVISIONS_PER_HOUR);
    const saved = await this.drafting.save(actor, input);
    if (!(saved instanceof ContentConflict)) return ContentItemType.of(saved);
    return conflictType(saved, await this.keeper.current(saved.itemId));
  }

  @Mutation(() => ContentItemType, {
    description: 'Lets the draft go on with the body of an earlier revision; opens one where none is open.',
  })
  @RequirePermission('content.edit')
  async restoreRevision(
    @CurrentActor() actor: Actor,
    @Args() { itemId, revisionId }: ContentRevisionArgs,
  ): Promise<ContentItemType> {
    await this.count('content-save', actor, REVISIONS_PER_HOUR);
    return ContentItemType.of(await this.drafting.restoreRevision(actor, itemId, revisionId));
  }

  @Mutation(() => ContentItemType, {
    description: 'Gives the draft up. Its revisions stay; what is published stays as it is.',
  })
  @RequirePermission('content.edit')
  async discardDraft(
    @CurrentActor() actor: Actor,
    @Args() { itemId }: ContentItemArgs,
  ): Promise<ContentItemType> {
    return ContentItemType.of(await this.drafting.discard(actor, itemId));
  }

  private count(what: string, { personId }: Actor, most: number): Promise<void> {
    return this.throttle.count([limitOn([what, personId], most, SECONDS_PER_HOUR)]);
  }
}
