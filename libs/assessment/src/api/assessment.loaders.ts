import { AccountsFacade } from '#libs/accounts';
import { CommunityFacade, type AuthorityView } from '#libs/community';
import { RequestLoader, batch, inOrderOf } from '#libs/platform';

/** The names of people and authorities that an assessment mentions, each read once per request. */
@RequestLoader()
export class AssessmentLoaders {
  constructor(
    private readonly accounts: AccountsFacade,
    private readonly community: CommunityFacade,
  ) {}

  /** A person's name by id; null when they are not known any more. */
  readonly personName = batch(async (ids: readonly string[]) => {
    const people = inOrderOf(ids)(await this.accounts.personViews(ids));
    return people.map((person) => person?.name ?? null);
  });

  /** An authority by id. */
  readonly authority = batch((ids: readonly string[]): Promise<(AuthorityView | null)[]> =>
    this.community.authorityViews(ids).then(inOrderOf(ids)),
  );
}
