import { AccountsFacade, type PersonView } from '#libs/accounts';
import { CommunityFacade, type AuthorityView } from '#libs/community';
import { ShelfReader, type ShelfView } from '#libs/knowledge';
import { batch, groupedBy, inOrderOf, RequestLoader } from '#libs/platform';
import type { CaseQuestion, CaseReuse } from '../domain/case-life.js';
import { CaseQuestionRepository } from '../persistence/case-question.repository.js';
import { CaseReuseRepository } from '../persistence/case-reuse.repository.js';

/** Reads what belongs to cases for many fields of a request at once. */
@RequestLoader()
export class CaseLoader {
  constructor(
    private readonly reuses: CaseReuseRepository,
    private readonly questions: CaseQuestionRepository,
    private readonly community: CommunityFacade,
    private readonly accounts: AccountsFacade,
    private readonly shelf: ShelfReader,
  ) {}

  readonly reusesOf = batch<string, CaseReuse[]>((ids) =>
    this.reuses.ofItems(ids).then(groupedBy(ids, ({ itemId }) => itemId)),
  );

  readonly reuseCount = batch<string, number>(async (ids) => {
    const counts = new Map((await this.reuses.countsOf(ids)).map(({ itemId, count }) => [itemId, count]));
    return ids.map((id) => counts.get(id) ?? 0);
  });

  readonly questionsOf = batch<string, CaseQuestion[]>((ids) =>
    this.questions.answeredOf(ids).then(groupedBy(ids, ({ itemId }) => itemId)),
  );

  readonly authority = batch<string, AuthorityView | null>((ids) =>
    this.community.authorityViews(ids).then(inOrderOf(ids)),
  );

  readonly person = batch<string, PersonView | null>((ids) =>
    this.accounts.personViews(ids).then(inOrderOf(ids)),
  );

  readonly item = batch<string, ShelfView | null>((ids) => this.shelf.byIds(ids).then(inOrderOf(ids)));
}
