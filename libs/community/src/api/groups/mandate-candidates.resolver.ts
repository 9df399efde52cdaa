import {
  CurrentActor,
  CurrentContext,
  listOf,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GroupCandidatesService } from '../../app/groups/group-candidates.service.js';
import { GroupIdArgs } from './group.args.js';
import { GroupLoader } from './group.loader.js';
import { MandateCandidateType } from './group.type.js';
import { GroupPartyType, GroupPersonType } from './party.type.js';

const USUAL_NUMBER = 50;

/** Whom one can appoint and invite. */
@Resolver(() => MandateCandidateType)
export class MandateCandidatesResolver {
  constructor(
    private readonly choices: GroupCandidatesService,
    private readonly loader: GroupLoader,
  ) {}

  @Query(() => [MandateCandidateType], {
    complexity: listOf(USUAL_NUMBER),
    description:
      'Who can be given a mandate of the group: to a chair, the stewards of its members; to coordinators, those of every signatory. At most 500.',
  })
  @RequirePermission('mandate.appoint')
  async mandateCandidates(
    @CurrentActor() actor: Actor,
    @Args() { groupId }: GroupIdArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MandateCandidateType[]> {
    const candidates = await this.choices.forMandates(actor, groupId);
    return candidates.map((candidate) => MandateCandidateType.of(candidate, locale));
  }

  @Query(() => [GroupPartyType], {
    complexity: listOf(USUAL_NUMBER),
    description: 'The organisations that can lead a group, by name. At most 500.',
  })
  @RequirePermission('group.coordinate')
  async leadCandidates(@CurrentContext() { locale }: HubContext): Promise<GroupPartyType[]> {
    return (await this.choices.toLead()).map((party) => GroupPartyType.of(party, locale));
  }

  @Query(() => [GroupPartyType], {
    complexity: listOf(USUAL_NUMBER),
    description: 'The listed supporters, whom one can invite to the group one curates. At most 500.',
  })
  @RequirePermission('group.invite')
  async invitableSupporters(
    @CurrentActor() actor: Actor,
    @Args() { groupId }: GroupIdArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<GroupPartyType[]> {
    return (await this.choices.toInvite(actor, groupId)).map((party) => GroupPartyType.of(party, locale));
  }

  @ResolveField(() => GroupPersonType, { nullable: true })
  async person(@Parent() { personId }: MandateCandidateType): Promise<GroupPersonType | null> {
    return this.loader.person.load(personId);
  }
}
