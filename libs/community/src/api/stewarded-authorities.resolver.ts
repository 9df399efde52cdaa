import { DemoPersonType, ViewerType } from '#libs/accounts';
import { CurrentContext, type HubContext } from '#libs/platform';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AuthorityLoader } from './authority.loader.js';
import { authorityFields, AuthorityType, type AuthorityFields } from './authority.type.js';

/** Adds to the signed-in person the authorities they act for. */
@Resolver(() => ViewerType)
export class ViewerAuthoritiesResolver {
  constructor(private readonly loader: AuthorityLoader) {}

  @ResolveField(() => [AuthorityType], { description: 'The authorities the person acts for, by name.' })
  async authorities(
    @Parent() { id }: ViewerType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<AuthorityFields[]> {
    const views = await this.loader.ofPerson.load(id);
    return views.map((view) => authorityFields(view, locale));
  }
}

/** Adds to a demo person the authorities they act for, so that visitors know whom to choose. */
@Resolver(() => DemoPersonType)
export class DemoPersonAuthoritiesResolver {
  constructor(private readonly loader: AuthorityLoader) {}

  @ResolveField(() => [AuthorityType], { description: 'The authorities the person acts for, by name.' })
  async authorities(
    @Parent() { id }: DemoPersonType,
    @CurrentContext() { locale }: HubContext,
  ): Promise<AuthorityFields[]> {
    const views = await this.loader.ofPerson.load(id);
    return views.map((view) => authorityFields(view, locale));
  }
}
