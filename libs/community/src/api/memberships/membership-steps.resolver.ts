import {
  CurrentActor,
  CurrentContext,
  IdPipe,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { EvidenceService } from '../../app/memberships/evidence.service.js';
import { JointSignatureService } from '../../app/memberships/joint-signature.service.js';
import { MembershipPreparationService } from '../../app/memberships/membership-preparation.service.js';
import { SigningService } from '../../app/memberships/signing.service.js';
import { SupporterService } from '../../app/memberships/supporter.service.js';
import {
  AddEvidenceInput,
  DeclareSupportInput,
  JoinJointSignatureInput,
  NameSignerInput,
  ReasonedStepInput,
  RecordDecisionInput,
  SignDeclarationInput,
} from './membership.inputs.js';
import {
  DeclareSupportResult,
  MembershipStepResult,
  SignDeclarationResult,
  StartMembershipResult,
} from './membership.outcomes.js';
import { MembershipType } from './membership.type.js';
import { toldOutcome } from './told-outcome.js';

/** What the stewards of a member do with its membership. */
@Resolver(() => MembershipType)
export class MembershipStepsResolver {
  constructor(
    private readonly preparation: MembershipPreparationService,
    private readonly signing: SigningService,
    private readonly support: SupporterService,
    private readonly joints: JointSignatureService,
    private readonly evidence: EvidenceService,
  ) {}

  @Mutation(() => StartMembershipResult, { description: 'Begins the way to the signature of an authority.' })
  @RequirePermission('membership.prepare')
  async startMembership(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('authorityId', { type: () => ID }, IdPipe) id: string,
  ): Promise<object> {
    return toldOutcome(await this.preparation.start(actor, { kind: 'authority', id }, 'signatory'), locale);
  }

  @Mutation(() => MembershipStepResult, { description: 'Notes what the council decided.' })
  @RequirePermission('membership.prepare')
  async recordDecision(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { membershipId, ...decision }: RecordDecisionInput,
  ): Promise<object> {
    return toldOutcome(await this.preparation.recordDecision(actor, membershipId, decision), locale);
  }

  @Mutation(() => MembershipStepResult, { description: 'Notes who signs, with which mandate.' })
  @RequirePermission('membership.prepare')
  async nameSigner(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { membershipId, ...signer }: NameSignerInput,
  ): Promise<object> {
    return toldOutcome(await this.preparation.nameSigner(actor, membershipId, signer), locale);
  }

  @Mutation(() => MembershipStepResult, { description: 'Adds a file that shows the decision.' })
  @RequirePermission('membership.prepare')
  async addMembershipEvidence(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { membershipId, fileName, content }: AddEvidenceInput,
  ): Promise<object> {
    const file = Buffer.from(content, 'base64');
    return toldOutcome(await this.evidence.add(actor, membershipId, fileName, file), locale);
  }

  @Mutation(() => MembershipStepResult, { description: 'Removes a file that shows the decision.' })
  @RequirePermission('membership.prepare')
  async removeMembershipEvidence(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('evidenceId', { type: () => ID }, IdPipe) id: string,
  ): Promise<object> {
    return toldOutcome(await this.evidence.remove(actor, id), locale);
  }

  @Mutation(() => SignDeclarationResult, {
    description: 'Signs exactly the text that was read. Needs a fresh proof of identity.',
  })
  @RequirePermission('declaration.sign', { fresh: true })
  async signDeclaration(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { membershipId, textVersion, textHash }: SignDeclarationInput,
  ): Promise<object> {
    const read = { version: textVersion, hash: textHash };
    return toldOutcome(await this.signing.sign(actor, membershipId, read), locale);
  }

  @Mutation(() => DeclareSupportResult, {
    description: 'Declares the support of an organisation or authority. A coordinator checks it next.',
  })
  @RequirePermission('membership.prepare')
  async declareSupport(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') input: DeclareSupportInput,
  ): Promise<object> {
    const member = { kind: input.memberKind, id: input.memberId };
    const { signerName: name, signerPosition: position, signerNamePublic: namePublic } = input;
    return toldOutcome(await this.support.declare(actor, member, { name, position, namePublic }), locale);
  }

  @Mutation(() => MembershipStepResult, { description: 'Ends a membership; it stays as history.' })
  @RequirePermission('membership.prepare')
  async withdrawMembership(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { membershipId, reason }: ReasonedStepInput,
  ): Promise<object> {
    return toldOutcome(await this.preparation.withdraw(actor, membershipId, reason), locale);
  }

  @Mutation(() => MembershipStepResult, {
    description: 'Lets other authorities sign together with this one.',
  })
  @RequirePermission('membership.prepare')
  async openJointSignature(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('membershipId', { type: () => ID }, IdPipe) id: string,
  ): Promise<object> {
    return toldOutcome(await this.joints.open(actor, id), locale);
  }

  @Mutation(() => StartMembershipResult, { description: 'Joins others who sign together.' })
  @RequirePermission('membership.prepare')
  async joinJointSignature(
    @CurrentActor() actor: Actor,
    @CurrentContext() { locale }: HubContext,
    @Args('input') { code, authorityId }: JoinJointSignatureInput,
  ): Promise<object> {
    return toldOutcome(await this.joints.join(actor, code, authorityId), locale);
  }
}
