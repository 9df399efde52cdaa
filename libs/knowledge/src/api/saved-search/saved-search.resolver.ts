import { CurrentActor, IdPipe, RequirePermission, type Actor } from '#libs/platform';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { SavedSearchService } from '../../app/saved-search/saved-search.service.js';
import { Colleagues } from '../../app/sending/colleagues.js';
import { SendToColleagueService } from '../../app/sending/send-to-colleague.service.js';
import type { Mark } from '../../domain/marks.js';
import { TooManySearchesError } from '../../domain/saved-search/saved-search.errors.js';
import { RenameSearchArgs, SaveSearchInput, SendToColleagueInput } from './saved-search.args.js';
import { ColleagueType, SavedSearchType, SaveSearchResult } from './saved-search.type.js';

/** The searches a person keeps, and what they send to colleagues. */
@Resolver(() => SavedSearchType)
export class SavedSearchResolver {
  constructor(
    private readonly searches: SavedSearchService,
    private readonly colleagues: Colleagues,
    private readonly sending: SendToColleagueService,
  ) {}

  @Query(() => [SavedSearchType], { description: 'The searches you keep, the oldest first; at most 30.' })
  @RequirePermission('search.save')
  async mySearches(@CurrentActor() actor: Actor): Promise<SavedSearchType[]> {
    return (await this.searches.mine(actor)).map((search) => SavedSearchType.of(search));
  }

  @Mutation(() => SaveSearchResult, {
    description:
      'Keeps a search; from now on you are told what is new in it. One that looks for the same is answered as you keep it.',
  })
  @RequirePermission('search.save')
  async saveSearch(
    @CurrentActor() actor: Actor,
    @Args('input') { name, kind, text, marks, authorityId, path }: SaveSearchInput,
  ): Promise<SavedSearchType | TooManySearchesError> {
    const saved = await this.searches.save(actor, {
      name,
      path,
      kind: kind ?? null,
      text: text?.trim() || null,
      marks: [...new Set(marks)].toSorted() as Mark[],
      forAuthorityId: authorityId ?? null,
    });
    return saved instanceof TooManySearchesError ? saved : SavedSearchType.of(saved);
  }

  @Mutation(() => SavedSearchType, { description: 'Gives a search that you keep another name.' })
  @RequirePermission('search.save')
  async renameSearch(
    @CurrentActor() actor: Actor,
    @Args() { id, name }: RenameSearchArgs,
  ): Promise<SavedSearchType> {
    return SavedSearchType.of(await this.searches.rename(actor, id, name));
  }

  @Mutation(() => SavedSearchType, {
    description: 'Keeps a search without mail about it, or with mail again.',
  })
  @RequirePermission('search.save')
  async muteSearch(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }, IdPipe) id: string,
    @Args('muted', { type: () => Boolean }) muted: boolean,
  ): Promise<SavedSearchType> {
    return SavedSearchType.of(await this.searches.mute(actor, id, muted));
  }

  @Mutation(() => Boolean, { description: 'Forgets a search that you keep.' })
  @RequirePermission('search.save')
  async removeSearch(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }, IdPipe) id: string,
  ): Promise<boolean> {
    await this.searches.remove(actor, id);
    return true;
  }

  @Query(() => [ColleagueType], {
    description: 'Everybody else who acts for one of your authorities, by name.',
  })
  @RequirePermission('page.send')
  async myColleagues(@CurrentActor() actor: Actor): Promise<ColleagueType[]> {
    return this.colleagues.of(actor);
  }

  @Mutation(() => Boolean, {
    description: 'Sends a page to one colleague, by mail; false when they want no such mail.',
  })
  @RequirePermission('page.send')
  async sendToColleague(
    @CurrentActor() actor: Actor,
    @Args('input') input: SendToColleagueInput,
  ): Promise<boolean> {
    return this.sending.send(actor, input);
  }
}
