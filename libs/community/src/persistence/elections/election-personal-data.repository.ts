import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

/** What elections store about a person. */
@Injectable()
export class ElectionPersonalDataRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Every application of the person, with its texts. */
  async applications(personId: string): Promise<object[]> {
    return this.uow.query(
      `SELECT election_id AS "electionId", authority_id AS "authorityId", person_name AS name, cv, statement, link,
         created_at AS "createdAt", changed_at AS "changedAt", withdrawn_at AS "withdrawnAt",
         rejected_at AS "rejectedAt", rejection
       FROM election_application WHERE person_id = $1 ORDER BY id`,
      [personId],
    );
  }

  /** For which authorities the person casts or cast the vote. */
  async namedVoter(personId: string): Promise<object[]> {
    return this.uow.query(
      `SELECT election_id AS "electionId", authority_id AS "authorityId" FROM election_voter
       WHERE person_id = $1 ORDER BY election_id, authority_id`,
      [personId],
    );
  }

  /** The requests to be on a roll that the person wrote. */
  async rollRequests(personId: string): Promise<object[]> {
    return this.uow.query(
      `SELECT election_id AS "electionId", authority_id AS "authorityId", reason, created_at AS "createdAt", decision
       FROM election_roll_request WHERE person_id = $1 ORDER BY id`,
      [personId],
    );
  }

  /** Whether the person stands in an election that is not over. */
  async isStanding(personId: string): Promise<boolean> {
    const found = await this.uow.query(
      `SELECT 1 FROM election_application c JOIN election e ON e.id = c.election_id
       WHERE c.person_id = $1 AND c.withdrawn_at IS NULL AND c.rejected_at IS NULL AND e.closed_at IS NULL LIMIT 1`,
      [personId],
    );
    return found.length > 0;
  }

  /** Forgets name, texts and every reference to the person; what belongs to authorities stays. */
  async erase(personId: string): Promise<void> {
    await this.uow.query(
      `UPDATE election_application SET person_id = NULL, person_name = '', cv = '', statement = '', link = NULL
       WHERE person_id = $1`,
      [personId],
    );
    for (const [table, column] of REFERENCES)
      await this.uow.query(`UPDATE ${table} SET ${column} = NULL WHERE ${column} = $1`, [personId]);
  }
}

/** Table and column of every other reference to a person. */
const REFERENCES = [
  ['election', 'created_by'],
  ['election_application', 'rejected_by'],
  ['election_roll_request', 'person_id'],
  ['election_roll_request', 'decided_by'],
  ['election_voter', 'person_id'],
] as const;
