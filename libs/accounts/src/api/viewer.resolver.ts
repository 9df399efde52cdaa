import { UnauthenticatedError } from '#libs/kernel';
import { CurrentActor, OptionalActor, PublicAccess, RequirePermission, type Actor } from '#libs/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PersonService } from '../app/person.service.js';
import { SetLocaleArgs } from './sign-in.args.js';
import { ViewerType } from './viewer.type.js';

/** The signed-in person and what they change about themselves. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(private readonly people: PersonService) {}

  @Query(() => ViewerType, {
    nullable: true,
    description: 'The signed-in person; null when nobody is signed in.',
  })
  @PublicAccess()
  async viewer(@OptionalActor() actor: Actor | null): Promise<ViewerType | null> {
    const person = actor ? await this.people.byId(actor.personId) : null;
    return actor && person ? ViewerType.of(person, actor) : null;
  }

  @Mutation(() => ViewerType, { description: 'Changes the language of the signed-in person.' })
  @RequirePermission('account.edit')
  async setLocale(@CurrentActor() actor: Actor, @Args() { locale }: SetLocaleArgs): Promise<ViewerType> {
    const person = await this.people.setLocale(actor.personId, locale);
    if (person === null) throw new UnauthenticatedError();
    return ViewerType.of(person, actor);
  }
}
