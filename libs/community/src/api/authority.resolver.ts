import { CurrentContext, PublicAccess, type HubContext } from '#libs/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { AuthorityArgs } from './community.args.js';
import { AuthorityLoader } from './authority.loader.js';
import { authorityFields, AuthorityType, type AuthorityFields } from './authority.type.js';

/** Public facts about authorities. */
@Resolver(() => AuthorityType)
export class AuthorityResolver {
  constructor(private readonly authorities: AuthorityLoader) {}

  @Query(() => AuthorityType, {
    nullable: true,
    description: 'The authority; null when there is none, or none that a coordinator has checked.',
  })
  @PublicAccess({ cache: true })
  async authority(
    @Args() { id }: AuthorityArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<AuthorityFields | null> {
    const view = await this.authorities.byId.load(id);
    return view?.checked ? authorityFields(view, locale) : null;
  }
}
