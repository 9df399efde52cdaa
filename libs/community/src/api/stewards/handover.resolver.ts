import { CurrentActor, CurrentContext, RequirePermission, type Actor, type HubContext } from '#libs/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { HandoverService } from '../../app/stewards/handover.service.js';
import { handoverFields, HandoverPackType } from './handover.type.js';
import { BodyArgs } from './steward.args.js';

/** What a colleague leaves behind. */
@Resolver(() => HandoverPackType)
export class HandoverResolver {
  constructor(private readonly handover: HandoverService) {}

  @Query(() => HandoverPackType, { description: 'Everything a new steward needs; for its stewards only.' })
  @RequirePermission('steward.read')
  async handoverPack(
    @CurrentActor() actor: Actor,
    @Args() { bodyId }: BodyArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<HandoverPackType> {
    return handoverFields(await this.handover.pack(actor, bodyId), locale);
  }
}
