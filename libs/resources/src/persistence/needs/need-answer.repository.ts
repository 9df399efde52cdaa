import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import {
  ASKED_AFTER_DAYS,
  MOST_LISTED,
  type NeedAnswer,
  type NeedQuestion,
  type NeedVerdict,
} from '../../domain/needs/need.js';

const NOW = `date_trunc('milliseconds', statement_timestamp())`;
const MOST_AT_ONCE = 100;

/** An answer whose askers are to be told or asked. */
export interface AnswerDue {
  readonly needId: string;
  readonly itemId: string;
  readonly needTitle: string;
  readonly needAddress: string;
  readonly itemTitle: string;
  readonly itemAddress: string;
}

const DUE = `w.need_id AS "needId", w.item_id AS "itemId", n.address AS "needAddress", i.address AS "itemAddress",
  coalesce(n.body->'title'->n.language->>'text', n.slug) AS "needTitle",
  coalesce(i.body->'title'->i.language->>'text', i.slug) AS "itemTitle"`;
/** Whoever is told can read both. */
const ON_SHELF = 'JOIN shelf_item n ON n.id = w.need_id JOIN shelf_item i ON i.id = w.item_id';

/** What answered needs, and whether it did. */
@Injectable()
export class NeedAnswerRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Notes that an item answers the needs at these addresses; how many of them it did not answer before. */
  async note(itemId: string, addresses: readonly string[], at: Date): Promise<number> {
    const noted = await this.uow.query(
      `INSERT INTO need_answer (need_id, item_id, answered_at)
       SELECT id, $1, $3 FROM shelf_item WHERE kind = 'need' AND address = ANY($2::text[]) AND id <> $1
       ON CONFLICT DO NOTHING RETURNING need_id`,
      [itemId, addresses, at],
    );
    return noted.length;
  }

  /** What an item answers of which nobody was told yet; they count as told from now on. */
  async takeUntold(itemId: string): Promise<AnswerDue[]> {
    return this.uow.query<AnswerDue>(
      `WITH w AS (UPDATE need_answer SET told_at = ${NOW} WHERE item_id = $1 AND told_at IS NULL RETURNING *)
       SELECT ${DUE} FROM w ${ON_SHELF} ORDER BY w.need_id`,
      [itemId],
    );
  }

  /** The answers that are old enough to be asked about, the oldest first; some of them. */
  async unasked(): Promise<AnswerDue[]> {
    return this.uow.query<AnswerDue>(
      `SELECT ${DUE} FROM need_answer w ${ON_SHELF} WHERE w.asked_at IS NULL
         AND w.answered_at <= statement_timestamp() - interval '${ASKED_AFTER_DAYS} days'
       ORDER BY w.answered_at, w.need_id, w.item_id LIMIT ${MOST_AT_ONCE}`,
    );
  }

  /** Notes that they are asked now; false when they were. */
  async takeUnasked({ needId, itemId }: AnswerDue): Promise<boolean> {
    const taken = await this.uow.query(
      `UPDATE need_answer SET asked_at = ${NOW} WHERE need_id = $1 AND item_id = $2 AND asked_at IS NULL
       RETURNING need_id`,
      [needId, itemId],
    );
    return taken.length > 0;
  }

  /** Keeps a question for an authority; false when it was asked already. */
  async ask({ needId, itemId }: AnswerDue, authorityId: string, tokenHash: Buffer): Promise<boolean> {
    const asked = await this.uow.query(
      `INSERT INTO need_verdict (need_id, item_id, authority_id, token_hash, asked_at)
       VALUES ($1, $2, $3, $4, ${NOW}) ON CONFLICT DO NOTHING RETURNING need_id`,
      [needId, itemId, authorityId, tokenHash],
    );
    return asked.length > 0;
  }

  /** What the holder of a secret is asked, answered or not; null when it is none of ours. */
  async question(tokenHash: Buffer): Promise<NeedQuestion | null> {
    const [question] = await this.uow.query<NeedQuestion>(
      `SELECT need_id AS "needId", item_id AS "itemId", authority_id AS "authorityId", verdict
       FROM need_verdict WHERE token_hash = $1`,
      [tokenHash],
    );
    return question ?? null;
  }

  /** Notes the one answer to a question; null, and nothing is noted, when it is none of ours or was answered. */
  async answer(
    tokenHash: Buffer,
    said: { readonly verdict: NeedVerdict; readonly note: string; readonly named: boolean },
  ): Promise<NeedQuestion | null> {
    const [answered] = await this.uow.query<NeedQuestion>(
      `UPDATE need_verdict SET verdict = $2, note = $3, named = $4, answered_at = ${NOW}
       WHERE token_hash = $1 AND verdict IS NULL
       RETURNING need_id AS "needId", item_id AS "itemId", authority_id AS "authorityId", verdict`,
      [tokenHash, said.verdict, said.note, said.named],
    );
    return answered ?? null;
  }

  /** Lets what answered some needs answer another one, with what was said of it. */
  async move(fromIds: readonly string[], intoId: string): Promise<void> {
    await this.uow.query(
      `INSERT INTO need_answer (need_id, item_id, answered_at, told_at, asked_at)
       SELECT DISTINCT ON (item_id) $2::uuid, item_id, answered_at, told_at, asked_at FROM need_answer
       WHERE need_id = ANY($1::uuid[]) ORDER BY item_id, answered_at, need_id ON CONFLICT DO NOTHING`,
      [fromIds, intoId],
    );
    await this.uow.query('DELETE FROM need_answer WHERE need_id = ANY($1::uuid[])', [fromIds]);
    // What was said counts before what was merely asked.
    await this.uow.query(
      `WITH moved AS (DELETE FROM need_verdict WHERE need_id = ANY($1::uuid[]) RETURNING *)
       INSERT INTO need_verdict (need_id, item_id, authority_id, token_hash, asked_at, answered_at, verdict, note, named)
       SELECT DISTINCT ON (item_id, authority_id) $2::uuid, item_id, authority_id, token_hash, asked_at, answered_at,
         verdict, note, named FROM moved
       ORDER BY item_id, authority_id, verdict IS NULL, answered_at, asked_at, need_id ON CONFLICT DO NOTHING`,
      [fromIds, intoId],
    );
  }

  /** What answers these needs and is on the shelf, the newest first, with what is said of it. */
  async listed(needIds: readonly string[]): Promise<NeedAnswer[]> {
    return this.uow.query<NeedAnswer>(
      `SELECT n.* FROM unnest($1::uuid[]) AS q (id) CROSS JOIN LATERAL (
         SELECT w.need_id AS "needId", w.item_id AS "itemId", i.address, i.kind, w.answered_at AS "answeredAt", v.*
         FROM need_answer w JOIN shelf_item i ON i.id = w.item_id
         CROSS JOIN LATERAL (
           SELECT count(*) FILTER (WHERE v.verdict = 'yes')::integer AS yes,
             count(*) FILTER (WHERE v.verdict = 'partly')::integer AS partly,
             count(*) FILTER (WHERE v.verdict = 'no')::integer AS no,
             coalesce((jsonb_agg(jsonb_build_object('authorityId', v.authority_id, 'verdict', v.verdict, 'note', v.note)
               ORDER BY v.answered_at, v.authority_id) FILTER (WHERE v.named AND v.verdict IS NOT NULL
                 AND EXISTS (SELECT FROM authority a WHERE a.id = v.authority_id AND a.checked_at IS NOT NULL))),
               '[]'::jsonb) AS voices
           FROM need_verdict v WHERE v.need_id = w.need_id AND v.item_id = w.item_id) v
         WHERE w.need_id = q.id ORDER BY w.answered_at DESC, w.item_id LIMIT ${MOST_LISTED}) n`,
      [needIds],
    );
  }
}
