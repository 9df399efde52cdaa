import { InvalidInputError, type Locale } from '#libs/kernel';
import { CurrentActor, CurrentContext, RequirePermission, type Actor, type HubContext } from '#libs/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ClaimService, type ClaimWrite } from '../../app/conformance/claim.service.js';
import { ClaimVerificationService } from '../../app/conformance/claim-verification.service.js';
import { ConformanceClaimConflict } from '../../domain/conformance/claim.errors.js';
import type { Claim } from '../../domain/conformance/claim.js';
import {
  ClaimVersionArgs,
  SaveConformanceClaimInput,
  VerifyConformanceClaimInput,
  WithdrawClaimArgs,
} from './claim.inputs.js';
import {
  ConformanceClaimConflictType,
  ConformanceClaimDiscardedType,
  PublishConformanceClaimResult,
  SaveConformanceClaimResult,
  VerifyConformanceClaimResult,
  WithdrawConformanceClaimResult,
} from './claim.outcomes.js';
import { ClaimType } from './claim.type.js';

/** What stewards do with claims, and curators with those of others. */
@Resolver()
export class ClaimWorkResolver {
  constructor(
    private readonly claims: ClaimService,
    private readonly verification: ClaimVerificationService,
  ) {}

  @Mutation(() => SaveConformanceClaimResult, {
    description:
      'Begins or changes a claim of a body one acts for. A public claim changes at once, for everybody.',
  })
  @RequirePermission('claim.edit')
  async saveConformanceClaim(
    @CurrentActor() actor: Actor,
    @Args('input') input: SaveConformanceClaimInput,
    @CurrentContext() { locale }: HubContext,
  ) {
    const write = writeOf(input);
    if (input.version > 0) return told(await this.claims.save(actor, write), locale);
    if (!input.subject) throw new InvalidInputError('input.subject says what a new claim is about.');
    return told(await this.claims.start(actor, input.subject, write), locale);
  }

  @Mutation(() => PublishConformanceClaimResult, { description: 'Makes a draft public, as it is.' })
  @RequirePermission('claim.edit')
  async publishConformanceClaim(
    @CurrentActor() actor: Actor,
    @Args() { id, version }: ClaimVersionArgs,
    @CurrentContext() { locale }: HubContext,
  ) {
    return told(await this.claims.publish(actor, id, version), locale);
  }

  @Mutation(() => WithdrawConformanceClaimResult, {
    description: 'Takes a claim back. A public one leaves its reason; a draft is gone.',
  })
  @RequirePermission('claim.edit')
  async withdrawConformanceClaim(
    @CurrentActor() actor: Actor,
    @Args() { id, version, reason }: WithdrawClaimArgs,
    @CurrentContext() { locale }: HubContext,
  ) {
    const outcome = await this.claims.withdraw(actor, id, version, reason);
    return outcome === null
      ? Object.assign(new ConformanceClaimDiscardedType(), { id })
      : told(outcome, locale);
  }

  @Mutation(() => VerifyConformanceClaimResult, {
    description: 'Notes that somebody else verified a claim as it stands. Never for a body one acts for.',
  })
  @RequirePermission('claim.verify')
  async verifyConformanceClaim(
    @CurrentActor() actor: Actor,
    @Args('input') { id, version, by, on, testVersion }: VerifyConformanceClaimInput,
    @CurrentContext() { locale }: HubContext,
  ) {
    return told(await this.verification.verify(actor, id, version, { by, on, testVersion }), locale);
  }
}

function writeOf(input: SaveConformanceClaimInput): ClaimWrite {
  const answers = input.answers.map(({ evidenceUrl, ...answer }) => ({
    ...answer,
    evidenceUrl: evidenceUrl || null,
  }));
  return {
    id: input.id,
    version: input.version,
    answers,
    test: input.test ?? null,
    expiresOn: input.expiresOn ?? null,
    url: input.url || null,
  };
}

/** A claim becomes what the API shows of it; what was refused stays as it is. */
function told<Refusal extends object>(
  outcome: Claim | ConformanceClaimConflict | Refusal,
  locale: Locale,
): ClaimType | ConformanceClaimConflictType | Refusal {
  if (outcome instanceof ConformanceClaimConflict)
    return Object.assign(new ConformanceClaimConflictType(), {
      current: ClaimType.of(outcome.current, locale),
    });
  return 'solution' in outcome ? ClaimType.of(outcome, locale) : outcome;
}
