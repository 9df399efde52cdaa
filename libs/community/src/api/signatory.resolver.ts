import { CurrentContext, PageArgs, PublicAccess, type HubContext, type Page } from '#libs/platform';
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MembershipRepository, type ListedMember } from '../persistence/membership.repository.js';
import { AuthorityLoader } from './authority.loader.js';
import { authorityFields, AuthorityType, type AuthorityFields } from './authority.type.js';
import { SignatoryConnection, SignatoryType } from './signatory.type.js';

/** The public list of those who signed. */
@Resolver(() => SignatoryType)
export class SignatoryResolver {
  constructor(
    private readonly members: MembershipRepository,
    private readonly authorities: AuthorityLoader,
  ) {}

  @Query(() => SignatoryConnection, { description: 'Who signed the declaration, by name.' })
  @PublicAccess({ cache: true })
  async signatories(@Args() page: PageArgs): Promise<Page<ListedMember>> {
    return this.members.listed('signatory', page);
  }

  @ResolveField(() => AuthorityType)
  async authority(
    @Parent() { authorityId }: ListedMember,
    @CurrentContext() { locale }: HubContext,
  ): Promise<AuthorityFields> {
    const view = await this.authorities.byId.load(authorityId);
    if (view === null) throw new Error(`A membership refers to the missing authority ${authorityId}.`);
    return authorityFields(view, locale);
  }
}
