import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ContentItem } from '../domain/content-item.js';
import type { ContentReader } from '../domain/standing.js';
import { ITEM } from './content-item.repository.js';

/** The lists of the desk. */
export const CONTENT_QUEUES = ['mine', 'to_review', 'stale', 'all', 'gone'] as const;
export type ContentQueue = (typeof CONTENT_QUEUES)[number];

/** What narrows a list of the desk. */
export interface QueueFilter {
  readonly queue: ContentQueue;
  readonly kind: string | null;
  readonly groupId: string | null;
}

/** After how many months a kind grows stale. */
export interface StaleAfter {
  readonly kind: string;
  readonly months: number;
}

interface QueuedItem extends ContentItem {
  readonly movedAt: Date;
}

const MOVED_AT = 'coalesce(d.state_at, i.gone_at, i.published_at, i.created_at)';

/** What moved last is seen first. */
const BY_MOVE = new KeysetList<QueuedItem>('content-queue', 'DESC', [
  { sql: MOVED_AT, key: 'movedAt', type: 'timestamp' },
  { sql: 'i.id', key: 'id', type: 'uuid' },
]);

/** Mirrors `sightOf`: what is not let through here is not even counted. */
const OWN = `(i.authority_id = ANY($3::uuid[]) OR (i.authority_id IS NULL AND (i.created_by = $4 OR d.opened_by = $4)))`;
const CURATED = `($1::boolean OR i.group_id = ANY($2::uuid[]))`;
const IS_PUBLIC = 'i.publication > 0 AND i.gone IS NULL';

/** The instant is compared in UTC, where months have no summer time. */
const IS_STALE = `${IS_PUBLIC} AND (i.verified_at AT TIME ZONE 'UTC' + make_interval(months => v.months)) AT TIME ZONE 'UTC' <= $9`;

const QUEUES: Readonly<Record<ContentQueue, string>> = {
  mine: OWN,
  to_review: `${CURATED} AND d.state = 'in_review'`,
  stale: `(${OWN} OR ${CURATED}) AND ${IS_STALE}`,
  all: `(${OWN} OR ${CURATED})`,
  gone: `(${OWN} OR ${CURATED}) AND (i.gone IS NOT NULL OR (i.publication = 0 AND d.item_id IS NULL))`,
};

/** Not every list asks for every parameter, and PostgreSQL wants to know the type of each. */
const ALL_USED = `num_nulls($1::boolean, $2::uuid[], $3::uuid[], $4::uuid, $9::timestamptz) = 0`;

const FROM = `FROM content_item i LEFT JOIN content_draft d ON d.item_id = i.id
  LEFT JOIN unnest($7::text[], $8::integer[]) AS v (kind, months) ON v.kind = i.kind`;

/** The lists of the desk, as each person may see them. */
@Injectable()
export class ContentQueueRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One page of a list: only items of which the person sees the drafts. */
  async page(
    reader: ContentReader,
    filter: QueueFilter,
    page: PageArgs,
    staleAfter: readonly StaleAfter[],
    now: Date,
  ): Promise<Page<ContentItem>> {
    const { personId, coordinates, secondFactor, curated, authorities } = reader;
    const parameters: readonly unknown[] = [
      coordinates,
      secondFactor ? [...curated] : [],
      [...authorities],
      personId,
      filter.kind,
      filter.groupId,
      staleAfter.map(({ kind }) => kind),
      staleAfter.map(({ months }) => months),
      now,
    ];
    const bound = { ...filter, personId };
    const slice = BY_MOVE.slice(page, bound, parameters.length);
    const where = `WHERE ${QUEUES[filter.queue]} AND ($5::text IS NULL OR i.kind = $5)
      AND ($6::uuid IS NULL OR i.group_id = $6) AND ${ALL_USED}`;
    const rows = await this.uow.query<QueuedItem>(
      `SELECT ${ITEM}, ${MOVED_AT} AS "movedAt" ${FROM} ${where} AND ${slice.where}
       ORDER BY ${slice.orderBy} LIMIT ${slice.limit}`,
      [...parameters, ...slice.parameters],
    );
    return BY_MOVE.connection<ContentItem>(rows, page, bound, async () => {
      const [row] = await this.uow.query<{ count: number }>(
        `SELECT count(*)::integer AS count ${FROM} ${where}`,
        parameters,
      );
      return row!.count;
    });
  }
}
