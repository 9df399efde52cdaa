import {
  CurrentActor,
  CurrentContext,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { InvitationAcceptanceService } from '../../app/stewards/invitation-acceptance.service.js';
import { InvitationService } from '../../app/stewards/invitation.service.js';
import { INVITATION_DAYS } from '../../domain/stewards/steward.rules.js';
import {
  AcceptInvitationArgs,
  BodyAndEmailArgs,
  InvitationArgs,
  InvitationTokenArgs,
} from './steward.args.js';
import { AcceptInvitationResult } from './steward.outcomes.js';
import { bodyFields, InvitationSentType, InvitationSightType } from './steward.type.js';

/** Invitations to act for an authority or an organisation. */
@Resolver()
export class InvitationResolver {
  constructor(
    private readonly invitations: InvitationService,
    private readonly acceptance: InvitationAcceptanceService,
  ) {}

  @Query(() => InvitationSightType, {
    nullable: true,
    description: 'What an invitation is about; null when it cannot be used. Looking does not use it.',
  })
  @PublicAccess()
  async stewardInvitation(
    @Args() { token }: InvitationTokenArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<InvitationSightType | null> {
    const sight = await this.acceptance.look(token);
    return sight && { ...sight, body: bodyFields(sight.body, locale) };
  }

  @Mutation(() => AcceptInvitationResult, {
    description: 'Takes an invitation up. Whoever is not signed in is signed in as the owner of the mailbox.',
  })
  @PublicAccess()
  async acceptStewardInvitation(
    @Args() { token, name }: AcceptInvitationArgs,
    @CurrentContext() context: HubContext,
  ) {
    const outcome = await this.acceptance.accept(token, name, context);
    return 'sourceLocale' in outcome ? bodyFields(outcome, context.locale) : outcome;
  }

  @Mutation(() => InvitationSentType, {
    description:
      'Invites the owner of a mailbox. The answer is the same whether or not anybody has the address.',
  })
  @RequirePermission('steward.invite', { fresh: true })
  async inviteSteward(
    @CurrentActor() actor: Actor,
    @Args() { bodyId, email }: BodyAndEmailArgs,
  ): Promise<InvitationSentType> {
    await this.invitations.invite(actor, bodyId, email);
    return { days: INVITATION_DAYS };
  }

  @Mutation(() => InvitationSentType, { description: 'Sends an open invitation again; the older link ends.' })
  @RequirePermission('steward.invite', { fresh: true })
  async resendStewardInvitation(
    @CurrentActor() actor: Actor,
    @Args() { id }: InvitationArgs,
  ): Promise<InvitationSentType> {
    await this.invitations.resend(actor, id);
    return { days: INVITATION_DAYS };
  }

  @Mutation(() => Boolean, { description: 'Takes an open invitation back. Always true.' })
  @RequirePermission('steward.invite')
  async revokeStewardInvitation(
    @CurrentActor() actor: Actor,
    @Args() { id }: InvitationArgs,
  ): Promise<boolean> {
    await this.invitations.revoke(actor, id);
    return true;
  }
}
