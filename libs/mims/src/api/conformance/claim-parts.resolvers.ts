import { CurrentContext, listOf, OptionalActor, type Actor, type HubContext } from '#libs/platform';
import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ClaimPolicy, type WhyNotVerify } from '../../app/conformance/claim.policy.js';
import { WhyNotVerifyName } from './claim.enums.js';
import { ClaimLoader } from './claim.loader.js';
import { ClaimLineType, ClaimType } from './claim.type.js';
import { ClaimantType, SolutionType } from './claimed.types.js';

const USUAL_REQUIREMENTS = 30;

/** What the reader may do with a claim. */
@ObjectType('ConformanceStanding', { description: 'What the reader may do with the claim.' })
export class ClaimStandingType {
  @Field(() => Boolean)
  mayEdit: boolean;

  @Field(() => Boolean)
  mayVerify: boolean;

  @Field(() => WhyNotVerifyName, { nullable: true })
  whyNotVerify: WhyNotVerify | null;
}

/** What is read beside the claim itself. */
@Resolver(() => ClaimType)
export class ClaimPartsResolver {
  constructor(
    private readonly loader: ClaimLoader,
    private readonly policy: ClaimPolicy,
  ) {}

  @ResolveField(() => [ClaimLineType], {
    complexity: listOf(USUAL_REQUIREMENTS),
    description: 'The requirements of the MIM in their order, each with what is said about it.',
  })
  async lines(
    @Parent() { claim }: ClaimType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ClaimLineType[]> {
    return (await this.loader.lines.load(claim)).map((line) => ClaimLineType.of(line, claim.mim, locale));
  }

  @ResolveField(() => ClaimStandingType, { nullable: true, description: 'Null for who is not signed in.' })
  async standing(
    @Parent() { claim }: ClaimType,
    @OptionalActor() actor: Actor | null,
  ): Promise<ClaimStandingType | null> {
    if (actor === null) return null;
    const { claimantId } = claim.solution;
    const isSteward = await this.policy.mayEdit(actor, claimantId);
    const whyNotVerify = await this.policy.whyNotVerify(actor, claim.state, claimantId);
    const mayEdit = isSteward && claim.state !== 'withdrawn';
    return { mayEdit, mayVerify: whyNotVerify === null, whyNotVerify };
  }
}

/** What is read beside the solution itself. */
@Resolver(() => SolutionType)
export class SolutionPartsResolver {
  constructor(private readonly loader: ClaimLoader) {}

  @ResolveField(() => ClaimantType, {
    nullable: true,
    description: 'Who answers for it; null when it is gone.',
  })
  async claimant(
    @Parent() { claimantId }: SolutionType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ClaimantType | null> {
    const body = await this.loader.body.load(claimantId);
    return body && ClaimantType.of(body, locale);
  }

  @ResolveField(() => [ClaimType], { description: 'What is claimed about it, and what was withdrawn.' })
  async claims(
    @Parent() { id }: SolutionType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<ClaimType[]> {
    return (await this.loader.ofSolution.load(id)).map((claim) => ClaimType.of(claim, locale));
  }
}
