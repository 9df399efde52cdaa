import { CommunityFacade, type AuthorityView } from '#libs/community';
import { ShelfReader, type ShelfView } from '#libs/knowledge';
import { batch, groupedBy, inOrderOf, RequestLoader, type Actor } from '#libs/platform';
import { NeedReader } from '../../app/needs/need.reader.js';
import type { NeedAnswer, NeedStanding, NeedSupport } from '../../domain/needs/need.js';
import { NeedAnswerRepository } from '../../persistence/needs/need-answer.repository.js';
import { NeedSupportRepository } from '../../persistence/needs/need-support.repository.js';
import { NeedRepository } from '../../persistence/needs/need.repository.js';

/** What somebody's authorities said of a need. */
export interface OwnSupport {
  readonly actor: Actor;
  readonly needId: string;
}

/** Reads what belongs to needs, for many fields of a request at once. */
@RequestLoader()
export class NeedLoader {
  constructor(
    private readonly needs: NeedRepository,
    private readonly supports: NeedSupportRepository,
    private readonly given: NeedAnswerRepository,
    private readonly reader: NeedReader,
    private readonly shelf: ShelfReader,
    private readonly community: CommunityFacade,
  ) {}

  readonly standing = batch<string, NeedStanding | null>((ids) =>
    this.needs.standings(ids).then(inOrderOf(ids, ({ needId }: NeedStanding) => needId)),
  );

  /** The first checked authorities that need it. */
  readonly supporters = batch<string, NeedSupport[]>((ids) =>
    this.supports.listed(ids).then(groupedBy(ids, ({ needId }) => needId)),
  );

  readonly answers = batch<string, NeedAnswer[]>((ids) =>
    this.given.listed(ids).then(groupedBy(ids, ({ needId }) => needId)),
  );

  /** Of one actor per request. */
  readonly mine = batch<OwnSupport, NeedSupport[]>(
    async (asked) => {
      const [first] = asked;
      if (first === undefined) return [];
      const ids = asked.map(({ needId }) => needId);
      return groupedBy(
        ids,
        ({ needId }: NeedSupport) => needId,
      )(await this.reader.supportsOf(first.actor, ids));
    },
    { keyOf: ({ needId }) => needId },
  );

  /** Whether somebody decides about needs. */
  readonly curates = batch<Actor, boolean>(
    (actors) => Promise.all(actors.map((actor) => this.reader.curates(actor))),
    { keyOf: ({ personId }) => personId },
  );

  /** An authority, checked or not, or null. */
  readonly authority = batch<string, AuthorityView | null>((ids) =>
    this.community.authorityViews(ids).then(inOrderOf(ids)),
  );

  /** What is public, or null. */
  readonly item = batch<string, ShelfView | null>((ids) => this.shelf.byIds(ids).then(inOrderOf(ids)));
}
