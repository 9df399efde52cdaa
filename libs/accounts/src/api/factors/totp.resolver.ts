import { CurrentActor, CurrentContext, RequirePermission, type Actor, type HubContext } from '#libs/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CodeProofService } from '../../app/factors/code-proof.service.js';
import { FactorChanges } from '../../app/factors/factor-changes.service.js';
import { TotpEnrolmentService, type TotpEnrolment } from '../../app/factors/totp-enrolment.service.js';
import { CodeArgs } from './factors.args.js';
import { CompleteTotpEnrolmentResult, ConfirmWithCodeResult } from './factors.result.js';
import { TotpEnrolmentType } from './factors.type.js';

/** Authenticator apps and recovery codes. */
@Resolver()
export class TotpResolver {
  constructor(
    private readonly enrolment: TotpEnrolmentService,
    private readonly proof: CodeProofService,
    private readonly changes: FactorChanges,
  ) {}

  @Query(() => TotpEnrolmentType, {
    nullable: true,
    description:
      'The key this session is being shown for a new authenticator app, until its first code came.',
  })
  @RequirePermission('account.edit', { fresh: true })
  totpEnrolment(
    @CurrentActor() actor: Actor,
    @CurrentContext() { cookies }: HubContext,
  ): Promise<TotpEnrolment | null> {
    return this.enrolment.pending(actor, cookies);
  }

  @Mutation(() => TotpEnrolmentType, { description: 'Makes a key for a new authenticator app.' })
  @RequirePermission('account.edit', { fresh: true })
  beginTotpEnrolment(
    @CurrentActor() actor: Actor,
    @CurrentContext() { cookies }: HubContext,
  ): Promise<TotpEnrolment> {
    return this.enrolment.begin(actor, cookies);
  }

  @Mutation(() => CompleteTotpEnrolmentResult, { description: 'Adds the app that shows this code.' })
  @RequirePermission('account.edit', { fresh: true })
  completeTotpEnrolment(
    @CurrentActor() actor: Actor,
    @CurrentContext() { cookies, client }: HubContext,
    @Args() { code }: CodeArgs,
  ): Promise<typeof CompleteTotpEnrolmentResult> {
    return this.enrolment.complete(actor, cookies, client, code);
  }

  @Mutation(() => Boolean, {
    description: 'Removes the authenticator app. All other sessions end. Always true.',
  })
  @RequirePermission('account.edit', { fresh: true })
  async removeTotp(@CurrentActor() actor: Actor): Promise<boolean> {
    await this.enrolment.remove(actor);
    return true;
  }

  @Mutation(() => [String], {
    description: 'Makes new recovery codes, told this once. The old ones no longer work.',
  })
  @RequirePermission('account.edit', { fresh: true })
  renewRecoveryCodes(@CurrentActor() actor: Actor): Promise<readonly string[]> {
    return this.changes.renewCodes(actor);
  }

  @Mutation(() => ConfirmWithCodeResult, { description: 'Confirms this session with a code of the app.' })
  @RequirePermission('account.edit')
  confirmWithTotp(
    @CurrentActor() actor: Actor,
    @CurrentContext() { cookies, client }: HubContext,
    @Args() { code }: CodeArgs,
  ): Promise<typeof ConfirmWithCodeResult> {
    return this.proof.confirmByApp(actor, cookies, client, code);
  }

  @Mutation(() => ConfirmWithCodeResult, {
    description: 'Confirms this session and uses up a recovery code.',
  })
  @RequirePermission('account.edit')
  confirmWithRecoveryCode(
    @CurrentActor() actor: Actor,
    @CurrentContext() { cookies, client }: HubContext,
    @Args() { code }: CodeArgs,
  ): Promise<typeof ConfirmWithCodeResult> {
    return this.proof.confirmByRecoveryCode(actor, cookies, client, code);
  }
}
