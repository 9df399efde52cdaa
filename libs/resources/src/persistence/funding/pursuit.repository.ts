import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { Pursuit, PursuitReason, PursuitStep, PursuitWrite } from '../../domain/funding/pursuit.js';
import type { FundingCallView } from './funding-call.repository.js';

/** What is written, with the day it happened. */
export interface DatedWrite extends PursuitWrite {
  readonly onDay: string;
}

const COLUMNS = `p.id, p.authority_id AS "authorityId", p.call_id AS "callId", p.call_title AS "callTitle",
  p.call_language AS "callLanguage", p.call_address AS "callAddress", p.status, p.reason, p.note,
  to_char(p.on_day, 'YYYY-MM-DD') AS "onDay", p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt"`;
const MOST = 500;

/** Reads and writes what authorities do about calls. */
@Injectable()
export class PursuitRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What an authority goes for: what is open first, what was changed last first. */
  async ofAuthority(authorityId: string): Promise<Pursuit[]> {
    return this.uow.query<Pursuit>(
      `SELECT ${COLUMNS} FROM funding_pursuit p WHERE p.authority_id = $1
       ORDER BY p.status NOT IN ('interested', 'applied'), p.updated_at DESC, p.id LIMIT ${MOST}`,
      [authorityId],
    );
  }

  /** What these authorities do about these calls. */
  async of(authorityIds: readonly string[], callIds: readonly string[]): Promise<Pursuit[]> {
    return this.uow.query<Pursuit>(
      `SELECT ${COLUMNS} FROM funding_pursuit p
       WHERE p.authority_id = ANY($1::uuid[]) AND p.call_id = ANY($2::uuid[])`,
      [authorityIds, callIds],
    );
  }

  /** What the authority does about the call, which nobody else changes until the unit of work ends. */
  async lock(authorityId: string, callId: string): Promise<Pursuit | null> {
    const [found] = await this.uow.query<Pursuit>(
      `SELECT ${COLUMNS} FROM funding_pursuit p WHERE p.authority_id = $1 AND p.call_id = $2 FOR UPDATE`,
      [authorityId, callId],
    );
    return found ?? null;
  }

  /** Begins; false when somebody else did at the same moment. */
  async add(id: string, write: DatedWrite, call: FundingCallView, at: Date, by: string): Promise<boolean> {
    const added = await this.uow.query(
      `INSERT INTO funding_pursuit (id, authority_id, call_id, call_title, call_language, call_address, status, reason,
         note, on_day, created_at, updated_at, updated_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)
       ON CONFLICT (authority_id, call_id) DO NOTHING RETURNING id`,
      [
        id,
        write.authorityId,
        write.callId,
        JSON.stringify(call.body.title),
        call.body.language,
        call.address,
        write.status,
        write.reason,
        write.note,
        write.onDay,
        at,
        by,
      ],
    );
    return added.length > 0;
  }

  /** Goes on. */
  async change(id: string, { status, reason, note, onDay }: DatedWrite, at: Date, by: string): Promise<void> {
    await this.uow.query(
      `UPDATE funding_pursuit SET status = $2, reason = $3, note = $4, on_day = $5, updated_at = $6, updated_by = $7,
         version = version + 1 WHERE id = $1`,
      [id, status, reason, note, onDay, at, by],
    );
  }

  /** Notes the present state as a step; its number is the version it led to. */
  async noteStep(id: string, by: string): Promise<void> {
    await this.uow.query(
      `INSERT INTO funding_step (pursuit_id, number, status, reason, note, on_day, at, by_person)
       SELECT id, version, status, reason, note, on_day, updated_at, $2 FROM funding_pursuit WHERE id = $1`,
      [id, by],
    );
  }

  /** The steps of these, the first first. */
  async stepsOf(ids: readonly string[]): Promise<PursuitStep[]> {
    return this.uow.query<PursuitStep>(
      `SELECT pursuit_id AS "pursuitId", number, status, reason, note, to_char(on_day, 'YYYY-MM-DD') AS "onDay", at
       FROM funding_step WHERE pursuit_id = ANY($1::uuid[]) ORDER BY pursuit_id, number`,
      [ids],
    );
  }

  /** Why applications were refused, each reason with the number of authorities that gave it. */
  async refusedReasons(fewest: number): Promise<{ reason: PursuitReason; count: number }[]> {
    return this.uow.query(
      `SELECT reason, count(DISTINCT authority_id)::integer AS count FROM funding_pursuit
       WHERE status = 'refused' GROUP BY reason HAVING count(DISTINCT authority_id) >= $1 ORDER BY count DESC, reason`,
      [fewest],
    );
  }
}
