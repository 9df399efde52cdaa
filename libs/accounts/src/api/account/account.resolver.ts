import {
  CurrentActor,
  CurrentContext,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { EmailChangeRequestService } from '../../app/email-change-request.service.js';
import { EmailChangeService } from '../../app/email-change.service.js';
import { ProfileService, type NotificationChoice } from '../../app/profile.service.js';
import { EmailChangeSpentError } from '../../domain/account.errors.js';
import { ViewerType } from '../viewer.type.js';
import { SignInLinkStatus } from '../sign-in.result.js';
import {
  EmailChangeTokenArgs,
  RenameMeArgs,
  RequestEmailChangeArgs,
  SetNotificationsArgs,
} from './account.args.js';
import {
  ConfirmEmailChangeResult,
  EmailChangedType,
  EmailChangeRequestedType,
  NotificationChoiceType,
} from './account.types.js';

/** What people change about their own account. */
@Resolver(() => ViewerType)
export class AccountResolver {
  constructor(
    private readonly profiles: ProfileService,
    private readonly requests: EmailChangeRequestService,
    private readonly changes: EmailChangeService,
  ) {}

  @ResolveField(() => [NotificationChoiceType], { description: 'The mail that may be switched off.' })
  async notifications(@Parent() { id }: ViewerType): Promise<NotificationChoice[]> {
    return this.profiles.notificationsOf(id);
  }

  @ResolveField(() => String, { nullable: true, description: 'A new address that waits to be confirmed.' })
  async wantedEmail(@Parent() { id }: ViewerType): Promise<string | null> {
    return this.requests.wantedBy(id);
  }

  @Mutation(() => ViewerType, { description: 'Changes the name by which others see the signed-in person.' })
  @RequirePermission('account.edit')
  async renameMe(@CurrentActor() actor: Actor, @Args() { name }: RenameMeArgs): Promise<ViewerType> {
    return ViewerType.of(await this.profiles.rename(actor, name), actor);
  }

  @Mutation(() => [NotificationChoiceType], { description: 'Says which mail the signed-in person wants.' })
  @RequirePermission('account.edit')
  async setNotifications(
    @CurrentActor() actor: Actor,
    @Args() { wanted }: SetNotificationsArgs,
  ): Promise<NotificationChoice[]> {
    return this.profiles.want(actor, wanted);
  }

  @Mutation(() => EmailChangeRequestedType, {
    description: 'Sends a link to a new address, if nobody has it. The answer is the same if somebody has.',
  })
  @RequirePermission('account.edit', { fresh: true })
  async requestEmailChange(
    @CurrentActor() actor: Actor,
    @CurrentContext() { client }: HubContext,
    @Args() { email }: RequestEmailChangeArgs,
  ): Promise<EmailChangeRequestedType> {
    return { minutes: await this.requests.request(actor, email, client) };
  }

  @Query(() => SignInLinkStatus, {
    description: 'Whether a link that confirms an address can still be used. Does not use it.',
  })
  @PublicAccess()
  async emailChangeStatus(@Args() { token }: EmailChangeTokenArgs): Promise<SignInLinkStatus> {
    return (await this.changes.isUsable(token)) ? SignInLinkStatus.USABLE : SignInLinkStatus.SPENT;
  }

  @Mutation(() => ConfirmEmailChangeResult, {
    description: 'Uses a link that confirms an address, once. Ends the other sessions of its person.',
  })
  @PublicAccess()
  async confirmEmailChange(
    @Args() { token }: EmailChangeTokenArgs,
    @CurrentContext() { cookies }: HubContext,
  ): Promise<EmailChangedType | EmailChangeSpentError> {
    const changed = await this.changes.confirm(token, cookies);
    return changed instanceof EmailChangeSpentError ? changed : { email: changed };
  }
}
