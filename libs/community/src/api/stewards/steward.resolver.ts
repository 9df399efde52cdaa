import { CurrentActor, CurrentContext, RequirePermission, type Actor, type HubContext } from '#libs/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { JoinRequestService } from '../../app/stewards/join-request.service.js';
import { MailDomainService } from '../../app/stewards/mail-domain.service.js';
import { StewardDeskService } from '../../app/stewards/steward-desk.service.js';
import { StewardsService } from '../../app/stewards/stewards.service.js';
import type { Body } from '../../domain/stewards/body.js';
import { WANTED_STEWARDS } from '../../domain/stewards/steward.rules.js';
import {
  BodyAndEmailArgs,
  BodyAndPersonArgs,
  BodyArgs,
  DecideJoinRequestArgs,
  MailDomainArgs,
  RequestToJoinArgs,
} from './steward.args.js';
import { AppointStewardResult, EndStewardshipResult, RequestToJoinResult } from './steward.outcomes.js';
import { bodyFields, BodyType, StewardDeskType } from './steward.type.js';

/** Who acts for authorities and organisations. */
@Resolver()
export class StewardResolver {
  constructor(
    private readonly desk: StewardDeskService,
    private readonly stewards: StewardsService,
    private readonly requests: JoinRequestService,
    private readonly domains: MailDomainService,
  ) {}

  @Query(() => StewardDeskType, { description: 'Who acts for it; for its stewards and for coordinators.' })
  @RequirePermission('steward.read')
  async stewardDesk(
    @CurrentActor() actor: Actor,
    @Args() { bodyId }: BodyArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<StewardDeskType> {
    const desk = await this.desk.of(actor, bodyId);
    return { ...desk, body: bodyFields(desk.body, locale), wantedStewards: WANTED_STEWARDS };
  }

  @Mutation(() => EndStewardshipResult, { description: 'Takes the rights of a colleague away, at once.' })
  @RequirePermission('steward.remove', { fresh: true })
  async removeSteward(
    @CurrentActor() actor: Actor,
    @Args() { bodyId, personId }: BodyAndPersonArgs,
    @CurrentContext() { locale }: HubContext,
  ) {
    return told(await this.stewards.remove(actor, bodyId, personId), locale);
  }

  @Mutation(() => EndStewardshipResult, { description: 'Stops acting for it. Whoever does so alone cannot.' })
  @RequirePermission('steward.remove', { fresh: true })
  async leaveStewardship(
    @CurrentActor() actor: Actor,
    @Args() { bodyId }: BodyArgs,
    @CurrentContext() { locale }: HubContext,
  ) {
    return told(await this.stewards.leave(actor, bodyId), locale);
  }

  @Mutation(() => AppointStewardResult, {
    description: 'Gives a steward to what has none; for coordinators.',
  })
  @RequirePermission('steward.appoint', { fresh: true })
  async appointSteward(
    @CurrentActor() actor: Actor,
    @Args() { bodyId, email }: BodyAndEmailArgs,
    @CurrentContext() { locale }: HubContext,
  ) {
    return told(await this.stewards.appoint(actor, bodyId, email), locale);
  }

  @Mutation(() => RequestToJoinResult, { description: 'Asks to act for it; its stewards decide.' })
  @RequirePermission('steward.request')
  async requestToJoin(
    @CurrentActor() actor: Actor,
    @Args() { bodyId, reason }: RequestToJoinArgs,
    @CurrentContext() { locale }: HubContext,
  ) {
    return told(await this.requests.ask(actor, bodyId, reason), locale);
  }

  @Mutation(() => BodyType, { description: 'Accepts or declines a request to join.' })
  @RequirePermission('steward.invite', { fresh: true })
  async decideJoinRequest(
    @CurrentActor() actor: Actor,
    @Args() { id, accept }: DecideJoinRequestArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<BodyType> {
    return bodyFields(await this.requests.decide(actor, id, accept), locale);
  }

  @Mutation(() => BodyType, {
    description: 'Names a mail domain of an authority, to be confirmed by a coordinator.',
  })
  @RequirePermission('steward.invite')
  async addMailDomain(
    @CurrentActor() actor: Actor,
    @Args() { authorityId, domain }: MailDomainArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<BodyType> {
    return bodyFields(await this.domains.add(actor, authorityId, domain), locale);
  }

  @Mutation(() => BodyType, { description: 'Removes a mail domain of an authority.' })
  @RequirePermission('steward.invite')
  async removeMailDomain(
    @CurrentActor() actor: Actor,
    @Args() { authorityId, domain }: MailDomainArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<BodyType> {
    return bodyFields(await this.domains.remove(actor, authorityId, domain), locale);
  }
}

/** A body becomes what the API shows of it; what was refused stays as it is. */
function told<Refusal extends object>(
  outcome: Body | Refusal,
  locale: HubContext['locale'],
): BodyType | Refusal {
  return 'sourceLocale' in outcome ? bodyFields(outcome, locale) : outcome;
}
