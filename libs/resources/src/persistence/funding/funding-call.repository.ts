import type { Translated } from '#libs/curation';
import type { Locale } from '#libs/kernel';
import { searchPatterns } from '#libs/knowledge';
import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { FundingCallBody, FundingRule } from '../../domain/bodies/funding-bodies.js';
import type { CallStanding } from '../../domain/funding/deadline.js';

/** A call as the public reads it. */
export interface FundingCallView {
  readonly id: string;
  readonly address: string;
  readonly body: FundingCallBody;
  readonly opensAt: Date | null;
  readonly deadlineAt: Date;
}

/** An instrument that calls belong to. */
export interface InstrumentHead {
  readonly slug: string;
  readonly address: string;
  readonly language: Locale;
  readonly title: Translated;
}

/** What narrows the list of calls; null narrows nothing. */
export interface FundingCallFilter {
  readonly standing: CallStanding | null;
  readonly text: string | null;
  readonly topic: string | null;
  readonly instrument: string | null;
  readonly applicant: string | null;
}

interface CallRow extends FundingCallView {
  readonly rank: number;
  readonly place: number;
}

// Open ones by deadline, then those to come by opening day, the past last and the latest of them first.
const RANK = `CASE WHEN f.deadline_at <= $1 THEN 2 WHEN f.opens_at > $1 THEN 1 ELSE 0 END`;
const PLACE = `extract(epoch FROM CASE WHEN f.deadline_at > $1 AND f.opens_at > $1 THEN f.opens_at ELSE f.deadline_at END)
  ::double precision * CASE WHEN f.deadline_at <= $1 THEN -1 ELSE 1 END`;
const WHERE = `i.search_text LIKE ALL (SELECT folded_text(w) FROM unnest($2::text[]) AS w) AND ($3::text[] = '{}' OR i.marks @> $3)
  AND ($4::integer IS NULL OR ${RANK} = $4) AND ($5::uuid[] IS NULL OR i.id = ANY($5))`;
const FROM = 'FROM funding_call f JOIN shelf_item i ON i.id = f.item_id';
const CALL = `i.id, i.address, i.body, f.opens_at AS "opensAt", f.deadline_at AS "deadlineAt"`;
const RANKS: Readonly<Record<CallStanding, number>> = { open: 0, upcoming: 1, past: 2 };
const MOST_WEIGHED = 5_000;

const LIST = new KeysetList<CallRow>('funding-calls', 'ASC', [
  { sql: 'c.rank', key: 'rank', type: 'integer' },
  { sql: 'c.place', key: 'place', type: 'number' },
  { sql: 'c.id', key: 'id', type: 'uuid' },
]);

/** Reads calls and their instruments. The times are ours; all else of a call is on the shelf that its kind writes. */
@Injectable()
export class FundingCallRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The calls with these ids, in no particular order; what is no call on the shelf is left out. */
  async byIds(ids: readonly string[]): Promise<FundingCallView[]> {
    return this.uow.read<FundingCallView>(`SELECT ${CALL} ${FROM} WHERE i.id = ANY($1::uuid[])`, [ids]);
  }

  /**
   * A page of the list.
   *
   * @param among only these calls; null for all
   * @param scope what the cursor is bound to beside the filter
   */
  async page<N>(
    filter: FundingCallFilter,
    { page, now, among, scope }: PageWish,
    toNode: (call: FundingCallView) => N,
  ): Promise<Page<N>> {
    const asked = parameters(filter, now, among);
    const mark = { ...filter, scope };
    const slice = LIST.slice(page, mark, asked.length);
    const rows = await this.uow.query<CallRow>(
      `SELECT * FROM (SELECT ${CALL}, ${RANK} AS rank, ${PLACE} AS place ${FROM} WHERE ${WHERE}) c
       WHERE ${slice.where} ORDER BY ${slice.orderBy} LIMIT ${slice.limit}`,
      [...asked, ...slice.parameters],
    );
    return LIST.connection(rows, page, mark, () => this.count(asked), toNode);
  }

  /** The rules of all calls that fit, to be weighed for an authority. */
  async rulesOf(filter: FundingCallFilter, now: Date): Promise<{ id: string; rules: FundingRule[] }[]> {
    return this.uow.query(
      `SELECT i.id, i.body->'rules' AS rules ${FROM} WHERE ${WHERE} ORDER BY f.deadline_at DESC LIMIT ${MOST_WEIGHED}`,
      parameters(filter, now, null),
    );
  }

  /** The instruments with these slugs, in no particular order. */
  async instruments(slugs: readonly string[]): Promise<InstrumentHead[]> {
    return this.uow.read<InstrumentHead>(
      `SELECT slug, address, language, body->'title' AS title FROM shelf_item
       WHERE kind = 'funding-instrument' AND slug = ANY($1::text[])`,
      [slugs],
    );
  }

  /** Every instrument by title. There are some dozens. */
  async allInstruments(): Promise<InstrumentHead[]> {
    return this.uow.read<InstrumentHead>(
      `SELECT slug, address, language, body->'title' AS title FROM shelf_item
       WHERE kind = 'funding-instrument' ORDER BY sort_title, id LIMIT 500`,
    );
  }

  private async count(asked: readonly unknown[]): Promise<number> {
    const [row] = await this.uow.query<{ count: number }>(
      `SELECT count(*)::integer AS count ${FROM} WHERE ${WHERE}`,
      asked,
    );
    return row?.count ?? 0;
  }
}

function parameters(
  { standing, text, topic, instrument, applicant }: FundingCallFilter,
  now: Date,
  among: readonly string[] | null,
): unknown[] {
  const chosen = Object.entries({ topic, instrument, applicant });
  const marks = chosen.flatMap(([name, value]) => (value === null ? [] : [`${name}:${value}`]));
  return [now, searchPatterns(text), marks, standing === null ? null : RANKS[standing], among];
}

/** Which page of which calls. */
export interface PageWish {
  readonly page: PageArgs;
  readonly now: Date;
  readonly among: readonly string[] | null;
  readonly scope: unknown;
}
