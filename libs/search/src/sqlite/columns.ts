import type { SearchDocument } from '../domain/document.js';
import type { FoldedFields } from '../domain/ranking.js';
import type { AccessScope, Filter } from '../domain/search-engine.js';

/** What searches narrow, fold, rank and order by, of one document; kept in memory, row by row. */
export interface RowFacts {
  readonly entity: number;
  readonly locale: string;
  readonly audience: readonly number[];
  readonly standing: number;
  readonly changedAt: number;
  readonly facets: Readonly<Record<string, readonly number[]>>;
  readonly folded: FoldedFields;
}

const NONE: readonly number[] = [];
const AUDIENCE = 'audience';

/** What is kept in memory of all documents: facets as numbers, so that counting them costs no reading, and their words. */
export class Columns {
  private readonly rows: (RowFacts | undefined)[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly values: string[] = [];
  private readonly entities = new Map<string, number>();
  private held = 0;

  /** How many documents there are. */
  get size(): number {
    return this.held;
  }

  /** One more than the highest number of an entity. */
  get entityCount(): number {
    return this.entities.size;
  }

  put(row: number, entityKey: string, document: SearchDocument, folded: FoldedFields): void {
    const { audience, changedAt, facets, locale, standing } = document;
    if (this.rows[row] === undefined) this.held++;
    this.rows[row] = {
      ...{ entity: this.entityOf(entityKey), locale, standing, changedAt, folded },
      audience: audience.map((word) => this.numberOf(AUDIENCE, word)),
      facets: Object.fromEntries(
        Object.entries(facets).map(([facet, some]) => [
          facet,
          some.map((value) => this.numberOf(facet, value)),
        ]),
      ),
    };
  }

  drop(row: number): void {
    if (this.rows[row] !== undefined) this.held--;
    this.rows[row] = undefined;
  }

  at(row: number): RowFacts | undefined {
    return this.rows[row];
  }

  *all(): Generator<number> {
    for (const [row, facts] of this.rows.entries()) if (facts !== undefined) yield row;
  }

  /** Whether somebody with this scope finds a row. */
  inScope({ audiences }: AccessScope): (facts: RowFacts) => boolean {
    const numbers = new Set(audiences.map((word) => this.known(AUDIENCE, word)));
    return ({ audience }) => audience.some((one) => numbers.has(one));
  }

  /** Whether a row meets a condition. */
  meets(filter: Filter): (facts: RowFacts) => boolean {
    if ('and' in filter) {
      const all = filter.and.map((one) => this.meets(one));
      return (facts) => all.every((one) => one(facts));
    }
    if ('or' in filter) {
      const any = filter.or.map((one) => this.meets(one));
      return (facts) => any.some((one) => one(facts));
    }
    if ('not' in filter) {
      const not = this.meets(filter.not);
      return (facts) => !not(facts);
    }
    const numbers = new Set(filter.in.map((value) => this.known(filter.facet, value)));
    return ({ facets }) => (facets[filter.facet] ?? NONE).some((one) => numbers.has(one));
  }

  valueOf(number: number): string {
    return this.values[number]!;
  }

  private entityOf(key: string): number {
    const known = this.entities.get(key);
    if (known !== undefined) return known;
    this.entities.set(key, this.entities.size);
    return this.entities.size - 1;
  }

  private known(facet: string, value: string): number {
    return this.numbers.get(`${facet}:${value.toLowerCase()}`) ?? -1;
  }

  /** Values are the same whatever their capitals. */
  private numberOf(facet: string, value: string): number {
    const known = this.known(facet, value);
    if (known !== -1) return known;
    this.numbers.set(`${facet}:${value.toLowerCase()}`, this.values.length);
    this.values.push(value);
    return this.values.length - 1;
  }
}
