import { CurrentContext, PublicAccess, type HubContext } from '#libs/platform';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { QuietLinks } from '../../app/saved-search/quiet-links.js';
import { BeQuietArgs, QuietTokenArgs } from './saved-search.args.js';

/** Less mail by a link in a mail, without signing in. */
@Resolver()
export class QuietLinkResolver {
  constructor(private readonly links: QuietLinks) {}

  @Query(() => Boolean, { description: 'Whether a link for less mail can be used.' })
  @PublicAccess()
  async quietLink(
    @CurrentContext() { client }: HubContext,
    @Args() { token }: QuietTokenArgs,
  ): Promise<boolean> {
    return this.links.works(client, token);
  }

  @Mutation(() => Boolean, {
    description: 'Sends no more mail about an item, or stops a search; false when the link cannot be used.',
  })
  @PublicAccess()
  async beQuiet(
    @CurrentContext() { client }: HubContext,
    @Args() { token, item, search }: BeQuietArgs,
  ): Promise<boolean> {
    return this.links.use(client, token, search ? { search } : { item: item ?? '' });
  }
}
