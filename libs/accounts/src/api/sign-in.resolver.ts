import { UnauthenticatedError } from '#libs/kernel';
import { CurrentContext, HubConfig, PublicAccess, type HubContext } from '#libs/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DemoSignInService } from '../app/demo-sign-in.service.js';
import { PersonService } from '../app/person.service.js';
import { SessionService } from '../app/session.service.js';
import { SignInService, type SignedIn } from '../app/sign-in.service.js';
import { SignInLinkSpentError } from '../domain/sign-in.errors.js';
import { DemoPersonType } from './demo-person.type.js';
import { RequestSignInLinkArgs, SignInAsDemoPersonArgs, SignInTokenArgs } from './sign-in.args.js';
import {
  CompleteSignInResult,
  SignedInType,
  SignInLinkRequestedType,
  SignInLinkStatus,
} from './sign-in.result.js';
import { ViewerType } from './viewer.type.js';

const SECONDS_PER_MINUTE = 60;

/** Signing in and out. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIn: SignInService,
    private readonly demo: DemoSignInService,
    private readonly sessions: SessionService,
    private readonly people: PersonService,
    private readonly config: HubConfig,
  ) {}

  @Mutation(() => SignInLinkRequestedType, {
    description: 'Sends a sign-in link to an address, if it is known. The answer is the same if it is not.',
  })
  @PublicAccess()
  async requestSignInLink(
    @Args() { email, next }: RequestSignInLinkArgs,
    @CurrentContext() context: HubContext,
  ): Promise<{ minutes: number }> {
    await this.signIn.request(email, next ?? null, context.client);
    return { minutes: Math.floor(this.config.sessions.signInLinkSeconds / SECONDS_PER_MINUTE) };
  }

  @Query(() => SignInLinkStatus, {
    description: 'Whether a sign-in link can still be used. Does not use it.',
  })
  @PublicAccess()
  async signInLinkStatus(@Args() { token }: SignInTokenArgs): Promise<SignInLinkStatus> {
    return (await this.signIn.isUsable(token)) ? SignInLinkStatus.USABLE : SignInLinkStatus.SPENT;
  }

  @Mutation(() => CompleteSignInResult, { description: 'Uses a sign-in link, once.' })
  @PublicAccess()
  async completeSignIn(
    @Args() { token }: SignInTokenArgs,
    @CurrentContext() context: HubContext,
  ): Promise<SignedInType | SignInLinkSpentError> {
    const result = await this.signIn.complete(token, context.cookies, context.client);
    return result instanceof SignInLinkSpentError ? result : this.signedIn(result);
  }

  @Query(() => [DemoPersonType], { description: 'Invented people to sign in as; none outside demo mode.' })
  @PublicAccess()
  async demoPeople(): Promise<DemoPersonType[]> {
    const people = await this.demo.choices();
    return people.map((person) => DemoPersonType.of(person));
  }

  @Mutation(() => SignedInType, { description: 'Signs in as an invented person, in demo mode only.' })
  @PublicAccess()
  async signInAsDemoPerson(
    @Args() { personId }: SignInAsDemoPersonArgs,
    @CurrentContext() context: HubContext,
  ): Promise<SignedInType> {
    return this.signedIn(await this.demo.signIn(personId, context.cookies, context.client));
  }

  @Mutation(() => Boolean, { description: 'Ends the session of this browser. Always true.' })
  @PublicAccess()
  async signOut(@CurrentContext() { cookies }: HubContext): Promise<boolean> {
    await this.sessions.end(cookies);
    return true;
  }

  private async signedIn({ personId, next, ...proof }: SignedIn): Promise<SignedInType> {
    const person = await this.people.byId(personId);
    if (person === null) throw new UnauthenticatedError();
    return Object.assign(new SignedInType(), {
      viewer: ViewerType.of(person, proof),
      next,
    });
  }
}
