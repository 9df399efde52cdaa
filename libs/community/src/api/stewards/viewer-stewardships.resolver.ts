import { ViewerType } from '#libs/accounts';
import { CurrentContext, type HubContext } from '#libs/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MailDomainService } from '../../app/stewards/mail-domain.service.js';
import { WANTED_STEWARDS } from '../../domain/stewards/steward.rules.js';
import { AuthorityRepository } from '../../persistence/authority.repository.js';
import { BodyRepository } from '../../persistence/stewards/body.repository.js';
import { JoinRequestRepository } from '../../persistence/stewards/join-request.repository.js';
import { authorityFields, AuthorityType, type AuthorityFields } from '../authority.type.js';
import { bodyFields, ViewerJoinRequestType, ViewerStewardshipType } from './steward.type.js';

/** Adds to the signed-in person what they act for, what they asked for, and what they may want to ask for. */
@Resolver(() => ViewerType)
export class ViewerStewardshipsResolver {
  constructor(
    private readonly bodies: BodyRepository,
    private readonly requests: JoinRequestRepository,
    private readonly domains: MailDomainService,
    private readonly authorities: AuthorityRepository,
  ) {}

  @ResolveField(() => [ViewerStewardshipType], { description: 'What the person acts for, by name.' })
  async stewardships(
    @Parent() { id }: ViewerType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ViewerStewardshipType[]> {
    const bodies = await this.bodies.ofPerson(id);
    return bodies.map((body) => ({
      body: bodyFields(body, locale),
      activeStewards: body.activeStewards,
      wantedStewards: WANTED_STEWARDS,
    }));
  }

  @ResolveField(() => [ViewerJoinRequestType], {
    description: 'What the person asked to act for, newest first.',
  })
  async joinRequests(
    @Parent() { id }: ViewerType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ViewerJoinRequestType[]> {
    const requests = await this.requests.ofPerson(id);
    const bodies = await this.bodies.byIds([...new Set(requests.map(({ bodyId }) => bodyId))]);
    const bodyOf = new Map(bodies.map((body) => [body.id, body]));
    return requests.flatMap((request) => {
      const body = bodyOf.get(request.bodyId);
      return body ? [{ ...request, body: bodyFields(body, locale) }] : [];
    });
  }

  @ResolveField(() => [AuthorityType], {
    description:
      'Authorities whose verified mail domain is that of the person. They can ask to join; nothing more.',
  })
  async suggestedAuthorities(
    @Parent() { id, email }: ViewerType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<AuthorityFields[]> {
    const ids = await this.domains.suggestedTo(id, email);
    const views = ids.length === 0 ? [] : await this.authorities.byIds(ids);
    return views.map((view) => authorityFields(view, locale));
  }
}
