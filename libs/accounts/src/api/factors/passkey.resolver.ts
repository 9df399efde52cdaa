import { UnauthenticatedError } from '#libs/kernel';
import {
  CurrentActor,
  CurrentContext,
  PublicAccess,
  RequirePermission,
  type Actor,
  type HubContext,
} from '#libs/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { PasskeyEnrolmentService } from '../../app/factors/passkey-enrolment.service.js';
import { PasskeyProofService } from '../../app/factors/passkey-proof.service.js';
import { PersonService } from '../../app/person.service.js';
import { PasskeyRefusedError } from '../../domain/factors/factor.errors.js';
import { SignedInType } from '../sign-in.result.js';
import { ViewerType } from '../viewer.type.js';
import {
  CompletePasskeyEnrolmentArgs,
  OwnIdArgs,
  PasskeyAnswerArgs,
  SignInWithPasskeyArgs,
} from './factors.args.js';
import {
  CompletePasskeyEnrolmentResult,
  ConfirmWithPasskeyResult,
  SignInWithPasskeyResult,
} from './factors.result.js';

const OPTIONS =
  'Returns what the browser has to do, as JSON for `PublicKeyCredential.parse…OptionsFromJSON`.';

/** Passkeys. */
@Resolver()
export class PasskeyResolver {
  constructor(
    private readonly enrolment: PasskeyEnrolmentService,
    private readonly proof: PasskeyProofService,
    private readonly people: PersonService,
  ) {}

  @Mutation(() => String, { description: `Begins to sign in with a passkey. ${OPTIONS}` })
  @PublicAccess()
  beginPasskeySignIn(@CurrentContext() { cookies, client }: HubContext): Promise<string> {
    return this.proof.beginSignIn(cookies, client);
  }

  @Mutation(() => SignInWithPasskeyResult, { description: 'Signs in with a passkey.' })
  @PublicAccess()
  async signInWithPasskey(
    @CurrentContext() { cookies, client }: HubContext,
    @Args() { answer, next }: SignInWithPasskeyArgs,
  ): Promise<typeof SignInWithPasskeyResult> {
    const result = await this.proof.signIn(cookies, client, answer, next ?? null);
    if (result instanceof PasskeyRefusedError) return result;
    const person = await this.people.byId(result.personId);
    if (person === null) throw new UnauthenticatedError();
    const viewer = ViewerType.of(person, result);
    return Object.assign(new SignedInType(), { viewer, next: result.next });
  }

  @Mutation(() => String, { description: `Begins to confirm this session with a passkey. ${OPTIONS}` })
  @RequirePermission('account.edit')
  beginPasskeyConfirmation(
    @CurrentActor() actor: Actor,
    @CurrentContext() { cookies }: HubContext,
  ): Promise<string> {
    return this.proof.beginConfirmation(actor, cookies);
  }

  @Mutation(() => ConfirmWithPasskeyResult, { description: 'Confirms this session with a passkey.' })
  @RequirePermission('account.edit')
  confirmWithPasskey(
    @CurrentActor() actor: Actor,
    @CurrentContext() { cookies }: HubContext,
    @Args() { answer }: PasskeyAnswerArgs,
  ): Promise<typeof ConfirmWithPasskeyResult> {
    return this.proof.confirm(actor, cookies, answer);
  }

  @Mutation(() => String, { description: `Begins to add a passkey. ${OPTIONS}` })
  @RequirePermission('account.edit', { fresh: true })
  beginPasskeyEnrolment(
    @CurrentActor() actor: Actor,
    @CurrentContext() { cookies }: HubContext,
  ): Promise<string> {
    return this.enrolment.begin(actor, cookies);
  }

  @Mutation(() => CompletePasskeyEnrolmentResult, { description: 'Adds the passkey the browser has made.' })
  @RequirePermission('account.edit', { fresh: true })
  completePasskeyEnrolment(
    @CurrentActor() actor: Actor,
    @CurrentContext() { cookies, client }: HubContext,
    @Args() { answer, name }: CompletePasskeyEnrolmentArgs,
  ): Promise<typeof CompletePasskeyEnrolmentResult> {
    return this.enrolment.complete(actor, cookies, client, answer, name ?? '');
  }

  @Mutation(() => Boolean, { description: 'Removes a passkey. All other sessions end. Always true.' })
  @RequirePermission('account.edit', { fresh: true })
  async removePasskey(@CurrentActor() actor: Actor, @Args() { id }: OwnIdArgs): Promise<boolean> {
    await this.enrolment.remove(actor, id);
    return true;
  }
}
