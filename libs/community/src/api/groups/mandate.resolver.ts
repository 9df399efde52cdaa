import {
  CurrentActor,
  CurrentContext,
  OptionalActor,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AppointmentService } from '../../app/groups/appointment.service.js';
import type { MandateView } from '../../domain/groups/group-view.js';
import { isInsider } from '../../domain/groups/item.js';
import { MandateRefusedError } from '../../domain/groups/mandate.errors.js';
import { GroupLoader } from './group.loader.js';
import {
  AppointMandateInput,
  EndMandateInput,
  RenewMandateInput,
  ReplaceMandatePersonInput,
} from './mandate.input.js';
import { MandateRefusedErrorType, MandateResult, MandateType } from './mandate.type.js';
import { GroupPersonType } from './party.type.js';

type Outcome = MandateType | MandateRefusedErrorType;

/** Giving, renewing and ending mandates. All of it wants a fresh proof of identity. */
@Resolver(() => MandateType)
export class MandateResolver {
  constructor(
    private readonly appointments: AppointmentService,
    private readonly loader: GroupLoader,
  ) {}

  @Mutation(() => MandateResult, {
    description: 'Gives a mandate: coordinators for chairs and leads, chairs for their delegates.',
  })
  @RequirePermission('mandate.appoint', { fresh: true })
  async appointMandate(
    @CurrentActor() actor: Actor,
    @Args('input') input: AppointMandateInput,
    @CurrentContext() context: HubContext,
  ): Promise<Outcome> {
    const { authorityId, organisationId, personId, since, until, ...rest } = input;
    const request = {
      ...rest,
      authorityId: authorityId ?? null,
      organisationId: organisationId ?? null,
      personId: personId ?? null,
      since: since ?? null,
      until: until ?? null,
    };
    return told(await this.appointments.appoint(actor, request), context);
  }

  @Mutation(() => MandateResult, { description: 'Gives a mandate anew from the instant it would end at.' })
  @RequirePermission('mandate.appoint', { fresh: true })
  async renewMandate(
    @CurrentActor() actor: Actor,
    @Args('input') { mandateId, until }: RenewMandateInput,
    @CurrentContext() context: HubContext,
  ): Promise<Outcome> {
    return told(await this.appointments.renew(actor, mandateId, until ?? null), context);
  }

  @Mutation(() => MandateResult, {
    description: 'Ends a mandate now, by whoever may give it or by the authority that holds it.',
  })
  @RequirePermission('mandate.appoint', { fresh: true })
  async endMandate(
    @CurrentActor() actor: Actor,
    @Args('input') { mandateId, reason }: EndMandateInput,
    @CurrentContext() context: HubContext,
  ): Promise<Outcome> {
    return told(await this.appointments.end(actor, mandateId, reason), context);
  }

  @Mutation(() => MandateResult, { description: 'Names who exercises the mandate of an authority.' })
  @RequirePermission('mandate.appoint', { fresh: true })
  async replaceMandatePerson(
    @CurrentActor() actor: Actor,
    @Args('input') { mandateId, personId }: ReplaceMandatePersonInput,
    @CurrentContext() context: HubContext,
  ): Promise<Outcome> {
    return told(await this.appointments.replacePerson(actor, mandateId, personId ?? null), context);
  }

  @ResolveField(() => GroupPersonType, {
    nullable: true,
    description:
      'Who exercises it. Everybody may know who chairs; delegates are named to those who take part.',
  })
  async person(
    @Parent() { personId, role, groupId }: MandateType,
    @OptionalActor() actor: Actor | null,
  ): Promise<GroupPersonType | null> {
    if (personId === null) return null;
    const isPublic = role === 'chair' || isInsider(await this.loader.sightOf(actor), groupId);
    return isPublic ? this.loader.person.load(personId) : null;
  }
}

/** GraphQL takes an error that is returned for one that was thrown, so a refusal is told as a plain object. */
function told(outcome: MandateView | MandateRefusedError, { locale }: HubContext): Outcome {
  if (!(outcome instanceof MandateRefusedError)) return MandateType.of(outcome, locale);
  const { reason, message } = outcome;
  return Object.assign(new MandateRefusedErrorType(), { reason, message });
}
