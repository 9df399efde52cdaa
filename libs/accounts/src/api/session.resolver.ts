import { CurrentActor, RequirePermission, type Actor } from '#libs/platform';
import { Args, Int, Mutation, Resolver } from '@nestjs/graphql';
import { SessionService } from '../app/session.service.js';
import { OwnIdArgs } from './factors/factors.args.js';

/** Ending sessions on other devices. */
@Resolver()
export class SessionResolver {
  constructor(private readonly sessions: SessionService) {}

  @Mutation(() => Boolean, { description: 'Ends one of the person’s own sessions. Always true.' })
  @RequirePermission('account.edit')
  async endSession(@CurrentActor() actor: Actor, @Args() { id }: OwnIdArgs): Promise<boolean> {
    await this.sessions.endOne(actor, id);
    return true;
  }

  @Mutation(() => Int, {
    description: 'Ends all of the person’s sessions but this one; says how many there were.',
  })
  @RequirePermission('account.edit')
  endOtherSessions(@CurrentActor() actor: Actor): Promise<number> {
    return this.sessions.endOthers(actor);
  }
}
