import { InvalidInputError } from '#libs/kernel';
import {
  CurrentActor,
  CurrentContext,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IdentityProvider, ProviderUnavailableError } from '../../app/openid/identity-provider.js';
import { OpenIdConnectionService } from '../../app/openid/openid-connection.service.js';
import { OpenIdJourneyService } from '../../app/openid/openid-journey.service.js';
import { OwnIdArgs } from '../factors/factors.args.js';
import { SignInMethodsType } from './openid.type.js';

/** Identity providers: which one there is, and connecting oneself with it. */
@Resolver()
export class OpenIdResolver {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly journeys: OpenIdJourneyService,
    private readonly connections: OpenIdConnectionService,
  ) {}

  @Query(() => SignInMethodsType)
  @PublicAccess({ cache: true })
  signInMethods(): SignInMethodsType {
    return { identityProvider: this.provider.name };
  }

  @Mutation(() => String, {
    description:
      'Begins to connect the person with an account at the identity provider; returns its address.',
  })
  @RequirePermission('account.edit', { fresh: true })
  async beginIdentityConnection(
    @CurrentActor() actor: Actor,
    @CurrentContext() context: HubContext,
  ): Promise<string> {
    try {
      return await this.journeys.beginConnection(actor, context, context.locale);
    } catch (error) {
      if (!(error instanceof ProviderUnavailableError)) throw error;
      throw new InvalidInputError('The identity provider cannot be reached.', {}, 'PROVIDER_UNAVAILABLE');
    }
  }

  @Mutation(() => Boolean, {
    description: 'Ends a connection with an identity provider. All other sessions end. Always true.',
  })
  @RequirePermission('account.edit', { fresh: true })
  async disconnectIdentity(@CurrentActor() actor: Actor, @Args() { id }: OwnIdArgs): Promise<boolean> {
    await this.connections.disconnect(actor, id);
    return true;
  }
}
