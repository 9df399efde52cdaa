import { CurrentContext, PageArgs, PublicAccess, type HubContext, type Page } from '#libs/platform';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { MembershipRepository } from '../persistence/membership.repository.js';
import {
  SignatoryConnection,
  SignatoryType,
  signatoryFields,
  type SignatoryFields,
} from './signatory.type.js';

/** The public list of those who signed. */
@Resolver(() => SignatoryType)
export class SignatoryResolver {
  constructor(private readonly members: MembershipRepository) {}

  @Query(() => SignatoryConnection, { description: 'Who signed the declaration, by name.' })
  @PublicAccess({ cache: true })
  async signatories(
    @Args() page: PageArgs,
    @CurrentContext() { locale }: HubContext,
  ): Promise<Page<SignatoryFields>> {
    return this.members.listed('signatory', page, (member) => signatoryFields(member, locale));
  }
}
