import { OptionalActor, type Actor } from '#libs/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonFactors } from '../../app/factors/person-factors.service.js';
import { IdentityProvider } from '../../app/openid/identity-provider.js';
import { OpenIdConnectionService } from '../../app/openid/openid-connection.service.js';
import { SessionService } from '../../app/session.service.js';
import { ConnectedIdentityType } from '../openid/openid.type.js';
import { SessionType } from '../session.type.js';
import { ViewerType } from '../viewer.type.js';
import { SecondFactorsType } from './factors.type.js';

/** Adds to the signed-in person how they can sign in, and where they are. */
@Resolver(() => ViewerType)
export class ViewerSecurityResolver {
  constructor(
    private readonly factors: PersonFactors,
    private readonly sessionList: SessionService,
    private readonly connections: OpenIdConnectionService,
    private readonly provider: IdentityProvider,
  ) {}

  @ResolveField(() => SecondFactorsType)
  secondFactors(@Parent() { id }: ViewerType): Promise<SecondFactorsType> {
    return this.factors.of(id);
  }

  @ResolveField(() => [SessionType], { description: 'Where the person is signed in, the latest used first.' })
  async sessions(@Parent() { id }: ViewerType, @OptionalActor() actor: Actor | null): Promise<SessionType[]> {
    const rows = await this.sessionList.listOf(id);
    return rows.map((row) => SessionType.of(row, actor?.sessionId ?? null));
  }

  @ResolveField(() => [ConnectedIdentityType], {
    description: 'Accounts at identity providers the person can sign in with.',
  })
  async identities(@Parent() { id }: ViewerType): Promise<ConnectedIdentityType[]> {
    const rows = await this.connections.listOf(id);
    return rows.map((row) => ({ ...row, provider: this.provider.nameOf(row.issuer) }));
  }
}
