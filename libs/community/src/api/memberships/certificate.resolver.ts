import {
  CurrentContext,
  OptionalActor,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { localize } from '#libs/kernel';
import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { MaxLength } from 'class-validator';
import { JointSignatureService } from '../../app/memberships/joint-signature.service.js';
import { MembershipQueries } from '../../app/memberships/membership.queries.js';
import { CertificateType, certificateFields } from './certificate.type.js';
import { JointSignatureInvitation } from './joint-invitation.type.js';

@ArgsType()
class CodeArgs {
  @Field(() => String, { description: 'The code, in any spelling.' })
  @MaxLength(60)
  code: string;
}

/** What codes lead to: certificates for everybody, and invitations to sign together. */
@Resolver(() => CertificateType)
export class CertificateResolver {
  constructor(
    private readonly queries: MembershipQueries,
    private readonly joints: JointSignatureService,
  ) {}

  @Query(() => CertificateType, {
    nullable: true,
    description:
      'The certificate with a code; null when there is none. Until it is listed, only its stewards and coordinators see it.',
  })
  @PublicAccess()
  async certificate(
    @OptionalActor() actor: Actor | null,
    @CurrentContext() { locale }: HubContext,
    @Args() { code }: CodeArgs,
  ): Promise<CertificateType | null> {
    const seen = await this.queries.certificate(actor, code);
    return seen && certificateFields(seen, await this.queries.together(seen.membership), locale);
  }

  @Query(() => JointSignatureInvitation, {
    description: 'Who invites to sign together, for people with the code.',
  })
  @RequirePermission('membership.prepare')
  async jointSignature(
    @CurrentContext() { locale }: HubContext,
    @Args() { code }: CodeArgs,
  ): Promise<JointSignatureInvitation> {
    const joint = await this.joints.byCode(code);
    return { code: joint.code, leadName: localize(joint.leadName, locale, joint.leadSourceLocale).text };
  }
}
