import type { Locale } from '#libs/kernel';
import {
  CurrentActor,
  CurrentContext,
  IdPipe,
  PageArgs,
  RequirePermission,
  listOf,
  type Actor,
  type HubContext,
  type Page,
} from '#libs/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { MembershipDeskService } from '../../app/memberships/membership-desk.service.js';
import type { MembershipCase } from '../../domain/memberships/membership-case.js';
import { LikelyDuplicateType, duplicateFields } from '../registration/registration.type.js';
import { CheckMemberInput, ReasonedStepInput } from './membership.inputs.js';
import { MembershipStepResult } from './membership.outcomes.js';
import { MembershipConnection, MembershipType, membershipFields } from './membership.type.js';
import { WaitingMemberType, waitingMemberFields } from './waiting-member.type.js';
import { toldOutcome } from './told-outcome.js';

const USUAL_DUPLICATES = 3;

/** What coordinators do with memberships. */
@Resolver(() => MembershipType)
export class MembershipDeskResolver {
  constructor(private readonly desk: MembershipDeskService) {}

  @Query(() => MembershipConnection, {
    description: 'What waits to be checked and listed, longest waiting first.',
  })
  @RequirePermission('membership.check')
  async membershipsToCheck(
    @Args() page: PageArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<Page<MembershipType>> {
    return inLanguage(await this.desk.waiting(page), locale);
  }

  @Query(() => [WaitingMemberType], {
    description:
      'Authorities and organisations nobody has checked yet, longest waiting first. At most fifty.',
  })
  @RequirePermission('membership.check')
  async membersToCheck(@CurrentContext() { locale }: HubContext): Promise<WaitingMemberType[]> {
    const members = await this.desk.uncheckedMembers();
    return members.map((member) => waitingMemberFields(member, locale));
  }

  @Query(() => [LikelyDuplicateType], {
    complexity: listOf(USUAL_DUPLICATES),
    description: 'Members that may be the same as this one. At most ten.',
  })
  @RequirePermission('membership.check')
  async likelyDuplicates(
    @CurrentContext() { locale }: HubContext,
    @Args('memberId', { type: () => ID }, IdPipe) id: string,
  ): Promise<LikelyDuplicateType[]> {
    const candidates = await this.desk.duplicatesOf(id);
    return candidates.map((candidate) => duplicateFields(candidate, locale));
  }

  @Mutation(() => Boolean, { description: 'Makes a member public; false when it is already.' })
  @RequirePermission('membership.check')
  async checkMember(@CurrentActor() actor: Actor, @Args('input') input: CheckMemberInput): Promise<boolean> {
    return this.desk.checkMember(actor, input);
  }

  @Mutation(() => MembershipStepResult, {
    description: 'Says that facts and evidence were checked, and makes the member public.',
  })
  @RequirePermission('membership.check')
  async checkMembership(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('membershipId', { type: () => ID }, IdPipe) id: string,
  ): Promise<object> {
    return toldOutcome(await this.desk.check(actor, id), locale);
  }

  @Mutation(() => MembershipStepResult, { description: 'Puts a checked membership on the public list.' })
  @RequirePermission('membership.check')
  async listMembership(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('membershipId', { type: () => ID }, IdPipe) id: string,
  ): Promise<object> {
    return toldOutcome(await this.desk.list(actor, id), locale);
  }

  @Mutation(() => MembershipStepResult, {
    description: 'Gives a membership back to its stewards, with a reason. The signature no longer counts.',
  })
  @RequirePermission('membership.check')
  async sendBackMembership(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { membershipId, reason }: ReasonedStepInput,
  ): Promise<object> {
    return toldOutcome(await this.desk.sendBack(actor, membershipId, reason), locale);
  }

  @Mutation(() => MembershipStepResult, {
    description: 'Ends the membership of anybody, with a reason; it stays as history.',
  })
  @RequirePermission('membership.check')
  async removeMembership(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { membershipId, reason }: ReasonedStepInput,
  ): Promise<object> {
    return toldOutcome(await this.desk.withdraw(actor, membershipId, reason), locale);
  }
}

function inLanguage(page: Page<MembershipCase>, locale: Locale): Page<MembershipType> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: membershipFields(node, locale) }));
  return {
    edges,
    pageInfo: page.pageInfo,
    get totalCount() {
      return page.totalCount;
    },
  };
}
