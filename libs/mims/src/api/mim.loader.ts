import { ContentPast, type PublicationDate } from '#libs/curation';
import { batch, groupedBy, inOrderOf, RequestLoader } from '#libs/platform';
import type { MimRest } from '../domain/mim-parts.js';
import type {
  DependencyView,
  EditionView,
  FamilyView,
  MimView,
  ReferenceView,
  RequirementView,
} from '../domain/mim-view.js';
import { EditionReader } from '../persistence/edition.reader.js';
import { MimReader } from '../persistence/mim.reader.js';
import { ReferenceReader } from '../persistence/reference.reader.js';
import { RequirementReader } from '../persistence/requirement.reader.js';

interface Seat {
  readonly family: string;
  readonly edition: string;
}

interface Publication {
  readonly itemId: string;
  readonly number: number;
}

interface RequirementName {
  readonly mimId: string;
  readonly key: string;
}

const bySeat = { keyOf: ({ family, edition }: Seat) => `${family} ${edition}` };
const byPublication = { keyOf: ({ itemId, number }: Publication) => `${itemId} ${number}` };
const byName = { keyOf: ({ mimId, key }: RequirementName) => `${mimId} ${key}` };

/** Reads what belongs to MIMs for many fields of a request at once. */
@RequestLoader()
export class MimLoader {
  constructor(
    private readonly editions: EditionReader,
    private readonly mims: MimReader,
    private readonly requirements: RequirementReader,
    private readonly references: ReferenceReader,
    private readonly past: ContentPast,
  ) {}

  readonly family = batch<string, FamilyView | null>((slugs) =>
    this.editions.familiesBySlug(slugs).then(inOrderOf(slugs, ({ slug }: FamilyView) => slug)),
  );

  readonly editionsOf = batch<string, EditionView[]>((families) =>
    this.editions.editions(families).then(groupedBy(families, ({ family }) => family)),
  );

  readonly edition = batch<Seat, EditionView | null>(async (seats) => {
    const names = seats.map(bySeat.keyOf);
    const rows = await this.editions.editionsBySeat(seats);
    return inOrderOf(names, ({ family, number }: EditionView) => bySeat.keyOf({ family, edition: number }))(
      rows,
    );
  }, bySeat);

  readonly mim = batch<string, MimView | null>((ids) => this.mims.byIds(ids).then(inOrderOf(ids)));

  /** All of a MIM but its requirements. */
  readonly body = batch<string, MimRest | null>(async (ids) => {
    const rows = inOrderOf(ids)(await this.mims.bodies(ids));
    return rows.map((row) => row?.body ?? null);
  });

  /** The same MIM in other editions, the newest first. */
  readonly kin = batch<string, MimView[]>(async (ids) => {
    const rows = await this.mims.kin(ids);
    const found = await this.mim.loadMany([...new Set(rows.map(({ kinId }) => kinId))]);
    const byId = new Map(found.filter((mim) => mim !== null).map((mim) => [mim.id, mim]));
    return groupedBy(
      ids,
      ({ mimId }: (typeof rows)[number]) => mimId,
    )(rows).map((kin) => kin.flatMap(({ kinId }) => byId.get(kinId) ?? []));
  });

  readonly withdrawn = batch<string, RequirementView[]>((ids) =>
    this.requirements.withdrawn(ids).then(groupedBy(ids, ({ mimId }) => mimId)),
  );

  readonly requirement = batch<RequirementName, RequirementView | null>(async (names) => {
    const rows = await this.requirements.byKeys(names);
    return inOrderOf(names.map(byName.keyOf), (row: RequirementView) => byName.keyOf(row))(rows);
  }, byName);

  readonly referencesFrom = batch<string, ReferenceView[]>((ids) =>
    this.references.from(ids).then(groupedBy(ids, ({ fromId }) => fromId)),
  );

  readonly referencesTo = batch<string, ReferenceView[]>((ids) =>
    this.references.to(ids).then(groupedBy(ids, ({ targetId }) => targetId ?? '')),
  );

  readonly dependencies = batch<Seat, DependencyView[]>(
    (seats) => Promise.all(seats.map(({ family, edition }) => this.references.dependencies(family, edition))),
    bySeat,
  );

  /** When a MIM was published with a number, or null. */
  readonly publishedAt = batch<Publication, Date | null>(async (asked) => {
    const names = asked.map(byPublication.keyOf);
    const rows = await this.past.dates(asked);
    const dated = inOrderOf(names, (row: PublicationDate) => byPublication.keyOf(row))(rows);
    return dated.map((row) => row?.publishedAt ?? null);
  }, byPublication);

  /** When somebody last said that an item holds, or null. */
  readonly verifiedAt = batch<string, Date | null>(async (ids) => {
    const rows = inOrderOf(ids)(await this.past.verified(ids));
    return rows.map((row) => row?.verifiedAt ?? null);
  });
}
