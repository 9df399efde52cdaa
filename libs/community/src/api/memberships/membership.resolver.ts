import { localize } from '#libs/kernel';
import {
  CurrentActor,
  CurrentContext,
  IdPipe,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { JointSignatureService } from '../../app/memberships/joint-signature.service.js';
import { MembershipPolicy } from '../../app/memberships/membership.policy.js';
import { MembershipQueries } from '../../app/memberships/membership.queries.js';
import { SigningService } from '../../app/memberships/signing.service.js';
import { actionsIn, type MembershipAction } from '../../domain/memberships/membership.machine.js';
import { DeclarationType, declarationFields } from '../declaration/declaration.type.js';
import { MembershipActionEnum } from './membership.enums.js';
import { MembershipLoader } from './membership.loader.js';
import {
  JointSignatureType,
  MembershipEvidenceType,
  MembershipStepType,
  MembershipType,
  StewardedMember,
  membershipFields,
} from './membership.type.js';

/** Memberships, as their stewards and coordinators see them. */
@Resolver(() => MembershipType)
export class MembershipResolver {
  constructor(
    private readonly queries: MembershipQueries,
    private readonly policy: MembershipPolicy,
    private readonly signing: SigningService,
    private readonly joints: JointSignatureService,
    private readonly loader: MembershipLoader,
  ) {}

  @Query(() => MembershipType, {
    description: 'One membership of somebody you act for. Coordinators see all.',
  })
  @RequirePermission('membership.prepare')
  async membership(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('id', { type: () => ID }, IdPipe) id: string,
  ): Promise<MembershipType> {
    return membershipFields(await this.queries.byId(actor, id), locale);
  }

  @Query(() => [MembershipType], {
    description:
      'The memberships of everybody you act for, also those that ended, newest first. At most a hundred.',
  })
  @RequirePermission('membership.prepare')
  async myMemberships(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
  ): Promise<MembershipType[]> {
    const memberships = await this.queries.mine(actor);
    return memberships.map((membership) => membershipFields(membership, locale));
  }

  @Query(() => [StewardedMember], { description: 'The authorities and organisations you act for, by name.' })
  @RequirePermission('membership.prepare')
  async myMembers(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
  ): Promise<StewardedMember[]> {
    const members = await this.queries.membersOf(actor);
    return members.map(({ id, kind, name, sourceLocale }) => ({
      id,
      kind,
      name: localize(name, locale, sourceLocale).text,
    }));
  }

  @ResolveField(() => [MembershipActionEnum], { description: 'What you can do with it now.' })
  async actions(
    @CurrentActor() actor: Actor,
    @Parent() membership: MembershipType,
  ): Promise<MembershipAction[]> {
    const party = await this.policy.partyTo(actor, membership.member.id);
    return party === null ? [] : actionsIn(membership.kind, membership.state, party);
  }

  @ResolveField(() => [MembershipStepType], { description: 'Its steps, oldest first.' })
  async steps(@Parent() { id }: MembershipType): Promise<MembershipStepType[]> {
    const steps = await this.loader.steps.load(id);
    return Promise.all(
      steps.map(async (step) => ({
        ...step,
        by: step.actorId === null ? null : await this.loader.personName.load(step.actorId),
      })),
    );
  }

  @ResolveField(() => [MembershipEvidenceType], { description: 'The files that show the decision.' })
  async evidence(@Parent() { id }: MembershipType): Promise<MembershipEvidenceType[]> {
    const files = await this.loader.files.load(id);
    return files.map((file) => ({ ...file, url: `/export/membership-evidence/${file.id}` }));
  }

  @ResolveField(() => JointSignatureType, {
    nullable: true,
    description: 'With whom it is signed together; null when the authority signs alone.',
  })
  async joint(
    @Parent() { jointId }: MembershipType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<JointSignatureType | null> {
    const joint = jointId === null ? null : await this.joints.withMembers(jointId);
    if (joint === null) return null;
    const members = joint.members.map(({ member, state }) => ({
      name: localize(member.name, locale, member.sourceLocale).text,
      state,
    }));
    const leadName = localize(joint.leadName, locale, joint.leadSourceLocale).text;
    return { code: joint.code, leadName, members };
  }

  @ResolveField(() => DeclarationType, { description: 'The text it signs, or has signed.' })
  async text(
    @Parent() membership: MembershipType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<DeclarationType> {
    return declarationFields(await this.signing.textFor(membership), locale);
  }
}
