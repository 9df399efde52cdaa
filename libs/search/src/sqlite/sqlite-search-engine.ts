import { rmSync } from 'node:fs';
import { Readable } from 'node:stream';
import { InvalidInputError } from '#libs/kernel';
import type { EntityDocuments, SearchDocument } from '../domain/document.js';
import { Marker } from '../domain/marked.js';
import { planOf, type Plan, type Synonyms } from '../domain/plan.js';
import { compareRanks, Matcher, rankOf, type Rank } from '../domain/ranking.js';
import {
  SearchEngine,
  WINDOW,
  type AccessScope,
  type EngineHealth,
  type HeldEntity,
  type SearchHit,
  type SearchPage,
  type SearchRequest,
} from '../domain/search-engine.js';
import { parseQuery } from '../domain/words/parse-query.js';
import type { RowFacts } from './columns.js';
import { excluded, matchExpression, type Part } from './match-expression.js';
import { select } from './selection.js';
import { SearchStore } from './store.js';

/** So many documents are looked at closely; among more, FTS5 chooses which. */
const MOST_RANKED = 250;
const EXCERPT_WORDS = 30;
const NO_SYNONYMS: Synonyms = new Map();

/** What a search found before it is cut into pages: the best row of each entity, the best first. */
interface Found {
  readonly plan: Plan;
  readonly rows: readonly number[];
  readonly total: number;
  readonly facets: SearchPage['facets'];
}

/**
 * The engine that needs no server: posting lists of SQLite FTS5, a list of words for typos, facets in memory, and ranking
 * in buckets. One process writes it.
 */
export class SqliteSearchEngine extends SearchEngine {
  private current: SearchStore | null = null;
  private next: SearchStore | null = null;

  /**
   * @param newFile where a new generation of the index is to be kept; `:memory:` for nowhere
   * @param synonyms other ways to say the same
   */
  constructor(
    private readonly newFile: () => string,
    private readonly synonyms: Synonyms = NO_SYNONYMS,
  ) {
    super();
  }

  search(request: SearchRequest, scope: AccessScope): Promise<SearchPage> {
    const started = performance.now();
    const { page, pageSize } = request;
    if (page < 1 || page * pageSize > WINDOW)
      throw new InvalidInputError(`Only the first ${WINDOW} hits are shown. Look for something narrower.`);
    const { plan, rows, facets, total } = this.find(request, scope);
    const marker = new Marker(plan);
    const hits = rows
      .slice((page - 1) * pageSize, page * pageSize)
      .map((row) => hitOf(this.store.document(row), marker, request.cropWords ?? EXCERPT_WORDS));
    return Promise.resolve({ hits, total, facets, tookMs: performance.now() - started });
  }

  replace(changes: readonly EntityDocuments[]): Promise<void> {
    this.store.replace(changes);
    this.next?.replace(changes);
    return Promise.resolve();
  }

  async rebuild(all: AsyncIterable<readonly EntityDocuments[]>): Promise<void> {
    const next = new SearchStore(this.newFile());
    this.next = next;
    try {
      for await (const some of all) next.replace(some);
    } catch (error) {
      discard(next);
      throw error;
    } finally {
      this.next = null;
    }
    const old = this.current;
    this.current = next;
    if (old !== null) discard(old);
  }

  held(): AsyncIterable<HeldEntity> {
    return Readable.from(this.store.held());
  }

  health(): Promise<EngineHealth> {
    const { columns, entities } = this.store;
    return Promise.resolve({ name: 'sqlite', isReachable: true, documents: columns.size, entities });
  }

  close(): Promise<void> {
    if (this.current !== null) discard(this.current);
    this.current = null;
    return Promise.resolve();
  }

  /** The generation that answers; an empty one before anything was built. */
  private get store(): SearchStore {
    return (this.current ??= new SearchStore(this.newFile()));
  }

  private find(request: SearchRequest, scope: AccessScope): Found {
    const { columns } = this.store;
    const plan = planOf(parseQuery(request.text), this.store.words, this.synonyms);
    const inScope = columns.inScope(scope);
    const meets = request.filter === undefined ? () => true : columns.meets(request.filter);
    const isFound = (facts: RowFacts): boolean => inScope(facts) && meets(facts);
    const universe = this.universe(plan, request.match ?? 'last');
    const { rows, total, facets } = select(columns, universe, isFound, request.facets ?? []);
    const isAsked = plan.words.length + plan.phrases.length > 0;
    const wanted = request.page * request.pageSize;
    const ordered = isAsked
      ? this.ranked(plan, this.candidates(plan, rows, wanted), request)
      : this.byChange(rows, request.locale);
    return { plan, rows: ordered, total, facets };
  }

  /** All rows that fit, whoever may find them; an entity that is not wanted drops out with all its passages. */
  private universe(plan: Plan, match: 'last' | 'all'): readonly number[] {
    const rows = this.matching(plan, match);
    const without = excluded(plan);
    if (without === null) return rows;
    const entityOf = (row: number): number | undefined => this.store.columns.at(row)?.entity;
    const unwanted = new Set(this.store.rows(without).map(entityOf));
    return rows.filter((row) => !unwanted.has(entityOf(row)));
  }

  private matching(plan: Plan, match: 'last' | 'all'): readonly number[] {
    if (plan.words.length + plan.phrases.length === 0) return [...this.store.columns.all()];
    const words = match === 'all' ? plan.words.length : Math.min(1, plan.words.length);
    const expression = matchExpression(plan, { words, withTypos: true, inNames: false });
    return expression === null ? [] : this.store.rows(expression);
  }

  /** The rows worth ranking: all, or, where they are many, the best of each bucket until there are enough. */
  private candidates(plan: Plan, all: readonly number[], wanted: number): readonly number[] {
    const most = Math.max(MOST_RANKED, wanted * 3);
    if (all.length <= most) return all;
    const left = new Set(all);
    const chosen: number[] = [];
    for (const part of buckets(plan.words.length)) {
      const expression = matchExpression(plan, part);
      if (expression === null) continue;
      const fresh = this.store.rows(expression).filter((row) => left.has(row));
      const fits = fresh.length <= most - chosen.length;
      const some = fits ? fresh : this.store.best(expression).filter((row) => left.has(row));
      for (const row of some.slice(0, most - chosen.length)) {
        chosen.push(row);
        left.delete(row);
      }
      if (chosen.length >= most) break;
    }
    return chosen;
  }

  private ranked(plan: Plan, rows: readonly number[], { locale }: SearchRequest): number[] {
    const matcher = new Matcher(plan);
    const ranks = rows.map((row): [number, Rank] => {
      const facts = this.store.columns.at(row)!;
      const preference = [facts.locale === locale ? 0 : 1, facts.standing];
      return [row, rankOf(plan, matcher, facts.folded, preference)];
    });
    ranks.sort(([row, one], [other, another]) => compareRanks(one, another) || row - other);
    return this.firstOfEach(ranks.map(([row]) => row));
  }

  private byChange(rows: readonly number[], locale: string): number[] {
    const facts = (row: number): RowFacts => this.store.columns.at(row)!;
    const sorted = rows.toSorted((one, other) => {
      const [a, b] = [facts(one), facts(other)];
      return (
        a.standing - b.standing ||
        b.changedAt - a.changedAt ||
        Number(b.locale === locale) - Number(a.locale === locale) ||
        one - other
      );
    });
    return this.firstOfEach(sorted);
  }

  private firstOfEach(rows: readonly number[]): number[] {
    const seen = new Set<number>();
    return rows.filter((row) => {
      const { entity } = this.store.columns.at(row)!;
      return !seen.has(entity) && seen.add(entity);
    });
  }
}

/** More words before fewer, without typos before with them, where something is named before anywhere. */
function* buckets(words: number): Generator<Part> {
  for (let some = words; some >= Math.min(1, words); some--)
    for (const withTypos of [false, true])
      for (const inNames of [true, false]) yield { words: some, withTypos, inNames };
}

function hitOf(document: SearchDocument, marker: Marker, cropWords: number): SearchHit {
  const { address, anchor, entity, heading, locale, shown, summary, text, title } = document;
  const isNamed = marker.count(title) + marker.count(summary) > 0;
  const body = text === '' || (isNamed && summary !== '') ? summary : text;
  return {
    ...{ entity, locale, address, anchor, shown },
    title: marker.mark(title),
    heading: heading === null ? [] : marker.mark(heading),
    excerpt: marker.crop(body, cropWords),
  };
}

function discard(store: SearchStore): void {
  store.close();
  if (store.file !== ':memory:') rmSync(store.file, { force: true });
}
