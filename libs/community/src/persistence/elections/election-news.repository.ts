import type { Locale, LocalizedText } from '#libs/kernel';
import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { ElectionOutcome } from '../../domain/elections/election.js';
import type { RollDecision } from '../../domain/elections/roll.js';

/** What mails about an election are written from. */
export interface NewsFacts {
  readonly groupName: LocalizedText;
  readonly groupLocale: Locale;
  readonly zone: string;
  readonly applicationsCloseAt: Date;
  readonly votingClosesAt: Date;
  readonly outcome: ElectionOutcome | null;
  /** Why the application of the person was rejected; empty otherwise. */
  readonly rejection: string;
  readonly decision: RollDecision | null;
  /** What was answered to the request of the person; empty otherwise. */
  readonly answer: string;
}

/** Reads what mails about elections say. */
@Injectable()
export class ElectionNewsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The facts, with those of one person where the mail is for one; or null when there is no such election. */
  async facts(electionId: string, personId: string | null): Promise<NewsFacts | null> {
    const [facts] = await this.uow.query<NewsFacts>(
      `SELECT g.name AS "groupName", g.source_locale AS "groupLocale", e.zone,
         e.applications_close_at AS "applicationsCloseAt", e.voting_closes_at AS "votingClosesAt", e.outcome,
         coalesce(c.rejection, '') AS rejection, q.decision, coalesce(q.answer, '') AS answer
       FROM election e JOIN community_group g ON g.id = e.group_id
       LEFT JOIN LATERAL (SELECT rejection FROM election_application
         WHERE election_id = e.id AND person_id = $2 AND rejected_at IS NOT NULL ORDER BY rejected_at DESC LIMIT 1) c ON true
       LEFT JOIN LATERAL (SELECT decision, answer FROM election_roll_request
         WHERE election_id = e.id AND person_id = $2 AND decision IS NOT NULL ORDER BY decided_at DESC LIMIT 1) q ON true
       WHERE e.id = $1`,
      [electionId, personId],
    );
    return facts ?? null;
  }

  /** The people who stand. */
  async candidatePeople(electionId: string): Promise<string[]> {
    const rows = await this.uow.query<{ personId: string }>(
      `SELECT person_id AS "personId" FROM election_application
       WHERE election_id = $1 AND person_id IS NOT NULL AND withdrawn_at IS NULL AND rejected_at IS NULL`,
      [electionId],
    );
    return rows.map(({ personId }) => personId);
  }
}
