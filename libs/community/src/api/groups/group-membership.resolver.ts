import {
  byClass,
  CurrentActor,
  CurrentContext,
  listOf,
  OptionalActor,
  PageArgs,
  RequirePermission,
  type Actor,
  type HubContext,
  type Page,
} from '#libs/platform';
import {
  Args,
  createUnionType,
  Field,
  Mutation,
  ObjectType,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { GroupInvitationService } from '../../app/groups/group-invitation.service.js';
import { GroupMembershipService } from '../../app/groups/group-membership.service.js';
import { isInsider } from '../../domain/groups/item.js';
import { GroupMembershipRefusedError } from '../../domain/groups/membership.errors.js';
import { GroupMemberRepository } from '../../persistence/groups/group-member.repository.js';
import { GroupRepository } from '../../persistence/groups/group.repository.js';
import {
  GroupContactInput,
  GroupMembershipInput,
  InviteToGroupInput,
  WithdrawInvitationInput,
} from './group.args.js';
import { GroupLoader } from './group.loader.js';
import { GroupInvitationType, GroupMemberConnection, GroupMemberType, GroupType } from './group.type.js';
import { GroupPersonType } from './party.type.js';

/** Joining, leaving or inviting does not work like this. */
@ObjectType('GroupMembershipRefusedError', {
  description: 'Joining, leaving or inviting does not work like this.',
})
export class GroupMembershipRefusedErrorType {
  @Field(() => String, { description: 'A name like not-a-signatory, for programs.' })
  reason: string;

  @Field(() => String)
  message: string;
}

/** What joining, leaving or inviting leads to: the group as it is now, or why not. */
export const GroupMembershipResult = createUnionType({
  name: 'GroupMembershipResult',
  types: () => [GroupType, GroupMembershipRefusedErrorType] as const,
  resolveType: byClass(GroupType),
});

type Outcome = GroupType | GroupMembershipRefusedErrorType;

/** Who takes part in groups. */
@Resolver(() => GroupType)
export class GroupMembershipResolver {
  constructor(
    private readonly memberships: GroupMembershipService,
    private readonly guests: GroupInvitationService,
    private readonly membersOfGroups: GroupMemberRepository,
    private readonly groups: GroupRepository,
  ) {}

  @Mutation(() => GroupMembershipResult, {
    description: 'Lets an authority one acts for take part in a group.',
  })
  @RequirePermission('group.join')
  async joinGroup(
    @CurrentActor() actor: Actor,
    @Args('input') input: GroupMembershipInput,
    @CurrentContext() context: HubContext,
  ): Promise<Outcome> {
    return this.outcome(input.groupId, context, () => this.memberships.join(actor, input));
  }

  @Mutation(() => GroupMembershipResult, { description: 'Ends the membership of an authority one acts for.' })
  @RequirePermission('group.join')
  async leaveGroup(
    @CurrentActor() actor: Actor,
    @Args('input') input: GroupMembershipInput,
    @CurrentContext() context: HubContext,
  ): Promise<Outcome> {
    return this.outcome(input.groupId, context, () => this.memberships.leave(actor, input));
  }

  @Mutation(() => GroupMembershipResult, { description: 'Names whom the group turns to at an authority.' })
  @RequirePermission('group.join')
  async setGroupContact(
    @CurrentActor() actor: Actor,
    @Args('input') input: GroupContactInput,
    @CurrentContext() context: HubContext,
  ): Promise<Outcome> {
    const { personId = null } = input;
    return this.outcome(input.groupId, context, () => this.memberships.setContact(actor, input, personId));
  }

  @Mutation(() => GroupMembershipResult, {
    description: 'Invites a supporter to a group one curates, or to one meeting.',
  })
  @RequirePermission('group.invite')
  async inviteToGroup(
    @CurrentActor() actor: Actor,
    @Args('input')
    { groupId, meetingId = null, authorityId = null, organisationId = null, until }: InviteToGroupInput,
    @CurrentContext() context: HubContext,
  ): Promise<Outcome> {
    const invitation = { groupId, meetingId, authorityId, organisationId, until };
    return this.outcome(groupId, context, () => this.guests.invite(actor, invitation));
  }

  @Mutation(() => GroupMembershipResult, { description: 'Ends an invitation now.' })
  @RequirePermission('group.invite')
  async withdrawGroupInvitation(
    @CurrentActor() actor: Actor,
    @Args('input') { groupId, invitationId }: WithdrawInvitationInput,
    @CurrentContext() context: HubContext,
  ): Promise<Outcome> {
    return this.outcome(groupId, context, () => this.guests.withdraw(actor, groupId, invitationId));
  }

  @ResolveField(() => GroupMemberConnection, { description: 'The signatories that take part, by name.' })
  async members(
    @Parent() { id }: GroupType,
    @Args() page: PageArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<Page<GroupMemberType>> {
    return this.membersOfGroups.ofGroup(id, page, (member) => GroupMemberType.of(member, locale));
  }

  @ResolveField(() => [GroupInvitationType], {
    complexity: listOf(10),
    description: 'Invitations that have not ended; only those who curate the group see any.',
  })
  async invitations(
    @Parent() { id }: GroupType,
    @OptionalActor() actor: Actor | null,
    @CurrentContext() { locale }: HubContext,
  ): Promise<GroupInvitationType[]> {
    const open = await this.guests.open(actor, id);
    return open.map((invitation) => GroupInvitationType.of(invitation, locale));
  }

  private async outcome(
    groupId: string,
    { locale }: HubContext,
    work: () => Promise<void>,
  ): Promise<Outcome> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof GroupMembershipRefusedError)) throw error;
      const { reason, message } = error;
      return Object.assign(new GroupMembershipRefusedErrorType(), { reason, message });
    }
    const group = await this.groups.byId(groupId);
    return GroupType.of(group!, locale);
  }
}

/** Adds to a member whom the group turns to. */
@Resolver(() => GroupMemberType)
export class GroupContactResolver {
  constructor(private readonly loader: GroupLoader) {}

  @ResolveField(() => GroupPersonType, {
    nullable: true,
    description: 'Whom the group turns to; only those who take part see it.',
  })
  async contact(
    @Parent() { contactPersonId, groupId }: GroupMemberType,
    @OptionalActor() actor: Actor | null,
  ): Promise<GroupPersonType | null> {
    if (contactPersonId === null || !isInsider(await this.loader.sightOf(actor), groupId)) return null;
    return this.loader.person.load(contactPersonId);
  }
}
