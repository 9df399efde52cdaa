import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { BROKEN_AFTER, type LinkState } from '../../domain/links/link-state.js';
import type { OutboundLink } from '../../domain/links/links-in.js';

/** A link of a published item that leads nowhere. */
export interface BrokenLink {
  readonly id: string;
  readonly itemId: string;
  readonly url: string;
  /** Where in the body. */
  readonly path: string;
  readonly outcome: string;
  readonly failingSince: Date;
  readonly checkedAt: Date;
}

const BROKEN = new KeysetList<BrokenLink>('broken-links', 'ASC', [
  { sql: 'c.failing_since', key: 'failingSince', type: 'timestamp' },
  { sql: `l.item_id || ' ' || l.url`, key: 'id', type: 'text' },
]);

const FROM_BROKEN = `FROM content_outbound_link l JOIN content_link_check c ON c.url = l.url
  JOIN content_item i ON i.id = l.item_id
  WHERE c.failures >= ${BROKEN_AFTER} AND ($1::uuid[] IS NULL OR i.group_id = ANY($1))`;

/** The addresses that published items lead to, and what became of them. */
@Injectable()
export class OutboundLinkRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Puts these links in the place of those an item had. */
  async replace(itemId: string, links: readonly OutboundLink[]): Promise<void> {
    await this.uow.query('DELETE FROM content_outbound_link WHERE item_id = $1', [itemId]);
    await this.uow.query(
      `INSERT INTO content_outbound_link (item_id, url, path)
       SELECT $1, url, path FROM unnest($2::text[], $3::text[]) AS l (url, path)`,
      [itemId, links.map(({ url }) => url), links.map(({ path }) => path)],
    );
  }

  /** What to try now, the longest untried first: each address once a week, and one that failed on the next day. */
  async due(now: Date, limit: number): Promise<string[]> {
    const rows = await this.uow.query<{ url: string }>(
      `SELECT l.url FROM (SELECT DISTINCT url FROM content_outbound_link) l
       LEFT JOIN content_link_check c ON c.url = l.url
       WHERE c.url IS NULL OR c.checked_at < $1::timestamptz - interval '7 days'
         OR (c.failures BETWEEN 1 AND ${BROKEN_AFTER - 1}
           AND (c.checked_at AT TIME ZONE 'UTC')::date < ($1::timestamptz AT TIME ZONE 'UTC')::date)
       ORDER BY c.checked_at NULLS FIRST, l.url LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ url }) => url);
  }

  /** What is known of an address; null when it was never tried. */
  async stateOf(url: string): Promise<LinkState | null> {
    const [state] = await this.uow.query<LinkState>(
      `SELECT checked_at AS "checkedAt", outcome, failures, failing_since AS "failingSince"
       FROM content_link_check WHERE url = $1`,
      [url],
    );
    return state ?? null;
  }

  /** Remembers what came of a try. */
  async save(url: string, { checkedAt, outcome, failures, failingSince }: LinkState): Promise<void> {
    await this.uow.query(
      `INSERT INTO content_link_check (url, checked_at, outcome, failures, failing_since) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (url) DO UPDATE SET checked_at = excluded.checked_at, outcome = excluded.outcome,
         failures = excluded.failures, failing_since = excluded.failing_since`,
      [url, checkedAt, outcome, failures, failingSince],
    );
  }

  /** Forgets what is known of addresses to which nothing leads any more. */
  async forgetUnused(): Promise<void> {
    await this.uow.query(
      `DELETE FROM content_link_check c WHERE NOT EXISTS (SELECT 1 FROM content_outbound_link l WHERE l.url = c.url)`,
    );
  }

  /** The links that lead nowhere, the longest broken first: of items of these groups, or of all when it is null. */
  async broken(groupIds: readonly string[] | null, page: PageArgs): Promise<Page<BrokenLink>> {
    const slice = BROKEN.slice(page, groupIds, 1);
    const rows = await this.uow.query<BrokenLink>(
      `SELECT l.item_id || ' ' || l.url AS id, l.item_id AS "itemId", l.url, l.path, c.outcome,
         c.failing_since AS "failingSince", c.checked_at AS "checkedAt"
       ${FROM_BROKEN} AND ${slice.where} ORDER BY ${slice.orderBy} LIMIT ${slice.limit}`,
      [groupIds, ...slice.parameters],
    );
    return BROKEN.connection(rows, page, groupIds, async () => {
      const [row] = await this.uow.query<{ count: number }>(`SELECT count(*)::int AS count ${FROM_BROKEN}`, [
        groupIds,
      ]);
      return row!.count;
    });
  }
}
