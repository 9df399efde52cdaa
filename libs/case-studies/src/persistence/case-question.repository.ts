import { KeysetList, UnitOfWork, type Page, type PageArgs } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { CaseQuestion } from '../domain/case-life.js';

const QUESTION = `q.id, q.item_id AS "itemId", q.question, q.asked_at AS "askedAt", q.authority_id AS "authorityId",
  CASE WHEN q.shows_name THEN q.asked_by END AS "namedAskerId", q.answer, q.answered_at AS "answeredAt"`;
const NOW = `date_trunc('milliseconds', statement_timestamp())`;

/** The most that are listed with a case. */
const MOST_SHOWN = 50;

/** Who waited longest is answered first. */
const BY_WAIT = new KeysetList<CaseQuestion>('case-questions', 'ASC', [
  { sql: 'q.asked_at', key: 'askedAt', type: 'timestamp' },
  { sql: 'q.id', key: 'id', type: 'uuid' },
]);

/** Questions that somebody may answer now: on the cases of their authorities, or on those that are of no authority. */
const MINE = `q.answered_at IS NULL AND s.kind = 'case-study'
  AND (s.authority_id = ANY($1::uuid[]) OR ($2::boolean AND s.authority_id IS NULL))`;

/** Whose questions one answers. */
export interface Answerer {
  readonly personId: string;
  readonly authorityIds: readonly string[];
  /** Whether they answer for the cases of no authority. */
  readonly curates: boolean;
}

/** A question that was just asked. */
export interface NewQuestion {
  readonly id: string;
  readonly itemId: string;
  readonly question: string;
  readonly askedBy: string;
  readonly authorityId: string | null;
  readonly showsName: boolean;
}

/** What people ask about cases, and what they are answered. */
@Injectable()
export class CaseQuestionRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The fifty of each of these cases that were answered last, the newest first. */
  async answeredOf(itemIds: readonly string[]): Promise<CaseQuestion[]> {
    return this.uow.query<CaseQuestion>(
      `SELECT ${QUESTION} FROM (
         SELECT q.*, row_number() OVER (PARTITION BY q.item_id ORDER BY q.answered_at DESC, q.id DESC) AS place
         FROM case_question q WHERE q.item_id = ANY($1::uuid[]) AND q.answered_at IS NOT NULL
       ) q WHERE q.place <= ${MOST_SHOWN} ORDER BY q.item_id, q.place`,
      [itemIds],
    );
  }

  /** The open ones of a case, who waited longest first; at most fifty. */
  async openOf(itemId: string): Promise<CaseQuestion[]> {
    return this.uow.query<CaseQuestion>(
      `SELECT ${QUESTION} FROM case_question q WHERE q.item_id = $1 AND q.answered_at IS NULL
       ORDER BY q.asked_at, q.id LIMIT ${MOST_SHOWN}`,
      [itemId],
    );
  }

  /** A page of the open ones that somebody may answer. */
  async openPage({ personId, authorityIds, curates }: Answerer, page: PageArgs): Promise<Page<CaseQuestion>> {
    const filter = { personId };
    const values = [authorityIds, curates];
    const { where, orderBy, limit, parameters } = BY_WAIT.slice(page, filter, values.length);
    const from = `FROM case_question q JOIN shelf_item s ON s.id = q.item_id WHERE ${MINE}`;
    const rows = await this.uow.query<CaseQuestion>(
      `SELECT ${QUESTION} ${from} AND ${where} ORDER BY ${orderBy} LIMIT ${limit}`,
      [...values, ...parameters],
    );
    return BY_WAIT.connection<CaseQuestion>(rows, page, filter, async () => {
      const [row] = await this.uow.query<{ count: number }>(`SELECT count(*)::int AS count ${from}`, values);
      return row!.count;
    });
  }

  /** The question, or null. */
  async byId(id: string): Promise<CaseQuestion | null> {
    const [question] = await this.uow.query<CaseQuestion>(
      `SELECT ${QUESTION} FROM case_question q WHERE q.id = $1`,
      [id],
    );
    return question ?? null;
  }

  /** Who asked, whether or not they let their name be shown; null when they are gone. */
  async askerOf(id: string): Promise<string | null> {
    const [row] = await this.uow.query<{ askedBy: string | null }>(
      'SELECT asked_by AS "askedBy" FROM case_question WHERE id = $1',
      [id],
    );
    return row?.askedBy ?? null;
  }

  async add({ id, itemId, question, askedBy, authorityId, showsName }: NewQuestion): Promise<void> {
    await this.uow.query(
      `INSERT INTO case_question (id, item_id, question, asked_at, asked_by, authority_id, shows_name)
       VALUES ($1, $2, $3, ${NOW}, $4, $5, $6)`,
      [id, itemId, question, askedBy, authorityId, showsName],
    );
  }

  /** Answers it; false when somebody has done so before, or it is gone. */
  async answer(id: string, answer: string, by: string): Promise<boolean> {
    const answered = await this.uow.query(
      `UPDATE case_question SET answer = $2, answered_at = ${NOW}, answered_by = $3
       WHERE id = $1 AND answered_at IS NULL RETURNING id`,
      [id, answer, by],
    );
    return answered.length > 0;
  }

  /** Removes it with its answer; false when it is gone. */
  async remove(id: string): Promise<boolean> {
    return (await this.uow.query('DELETE FROM case_question WHERE id = $1 RETURNING id', [id])).length > 0;
  }
}
