import { CommunityFacade } from '#libs/community';
import { cleanLine, Clock, InvalidInputError, newId, NotFoundError } from '#libs/kernel';
import { UnitOfWork, type Actor } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { TooManySearchesError } from '../../domain/saved-search/saved-search.errors.js';
import { MOST_SEARCHES, type SavedSearch, type SearchWish } from '../../domain/saved-search/saved-search.js';
import { SavedSearchRepository } from '../../persistence/saved-search/saved-search.repository.js';
import { ShelfKinds } from '../shelf-kinds.js';

/** The searches that a person keeps; nobody else sees them. */
@Injectable()
export class SavedSearchService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly searches: SavedSearchRepository,
    private readonly community: CommunityFacade,
    private readonly kinds: ShelfKinds,
    private readonly clock: Clock,
  ) {}

  async mine({ personId }: Actor): Promise<SavedSearch[]> {
    return this.searches.ofPerson(personId);
  }

  /**
   * Keeps a search; from now on the person is told of what is new in it. One that looks for the same is kept already: it
   * is answered as it is, so that a second click adds nothing.
   *
   * @throws InvalidInputError for a name of blanks, or an unknown kind
   * @throws NotFoundError for an authority that the person does not act for
   */
  async save({ personId }: Actor, wish: SearchWish): Promise<SavedSearch | TooManySearchesError> {
    const name = nameOf(wish.name);
    if (wish.kind !== null && !this.kinds.all().some((kind) => kind.name === wish.kind))
      throw new InvalidInputError('There is no such kind.', { field: 'kind' });
    const { forAuthorityId } = wish;
    if (forAuthorityId !== null && !(await this.community.isSteward(personId, forAuthorityId)))
      throw new NotFoundError('AUTHORITY_NOT_FOUND', 'There is no authority with this id that you act for.');
    const [id, at] = [newId(), this.clock.now()];
    const kept = { ...wish, name };
    return this.uow.run(async () => {
      await this.searches.lockAdding(personId);
      const same = await this.searches.same(personId, kept);
      if (same !== null) return same;
      if (!(await this.searches.add(id, personId, kept, at, MOST_SEARCHES)))
        return new TooManySearchesError();
      return { ...kept, id, personId, createdAt: at, lookedAt: at, muted: false };
    });
  }

  /** @throws NotFoundError for a search that the person does not keep */
  async rename({ personId }: Actor, id: string, name: string): Promise<SavedSearch> {
    const wanted = nameOf(name);
    if (!(await this.searches.rename(id, personId, wanted))) throw searchNotFound();
    return this.found(personId, id);
  }

  /** Keeps it without mail, or with mail again. @throws NotFoundError for a search that the person does not keep */
  async mute({ personId }: Actor, id: string, muted: boolean): Promise<SavedSearch> {
    if (!(await this.searches.mute(id, personId, muted))) throw searchNotFound();
    return this.found(personId, id);
  }

  /** @throws NotFoundError for a search that the person does not keep */
  async remove({ personId }: Actor, id: string): Promise<void> {
    if (!(await this.searches.remove(id, personId))) throw searchNotFound();
  }

  private async found(personId: string, id: string): Promise<SavedSearch> {
    const found = (await this.searches.ofPerson(personId)).find((search) => search.id === id);
    if (found === undefined) throw searchNotFound();
    return found;
  }
}

function nameOf(text: string): string {
  const name = cleanLine(text);
  if (name === '') throw new InvalidInputError('Give the search a name.', { field: 'name' });
  return name;
}

function searchNotFound(): NotFoundError {
  return new NotFoundError('SEARCH_NOT_FOUND', 'You keep no such search.');
}
