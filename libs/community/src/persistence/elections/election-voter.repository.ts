import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isCurrent } from '../span.sql.js';

/** Who votes for an authority. */
export interface NamedVoter {
  readonly authorityId: string;
  readonly personId: string;
  readonly personName: string;
}

/** A voter counts as long as they act for the authority: whoever left it is nobody's voter any more. */
const VOTER = `SELECT v.authority_id AS "authorityId", v.person_id AS "personId", p.name AS "personName"
  FROM election_voter v JOIN person p ON p.id = v.person_id
  WHERE v.election_id = $1 AND v.authority_id = ANY($2::uuid[]) AND EXISTS (
    SELECT 1 FROM stewardship s WHERE s.person_id = v.person_id AND s.authority_id = v.authority_id
      AND ${isCurrent('s')})`;

/** Which person casts the vote of which authority. */
@Injectable()
export class ElectionVoterRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** The voters of these authorities; authorities without one are left out. */
  async ofAuthorities(electionId: string, authorityIds: readonly string[]): Promise<NamedVoter[]> {
    return this.uow.query<NamedVoter>(VOTER, [electionId, authorityIds]);
  }

  /**
   * The voter of an authority, or null. Until the running unit of work ends, no other one can be named and nobody else
   * can vote for the authority.
   */
  async lock(electionId: string, authorityId: string): Promise<NamedVoter | null> {
    await this.uow.query(
      `INSERT INTO election_voter (election_id, authority_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
      [electionId, authorityId],
    );
    await this.uow.query(
      'SELECT 1 FROM election_voter WHERE election_id = $1 AND authority_id = $2 FOR UPDATE',
      [electionId, authorityId],
    );
    const [voter] = await this.ofAuthorities(electionId, [authorityId]);
    return voter ?? null;
  }

  /** Names the voter of an authority, whose row the caller has locked. */
  async name(electionId: string, authorityId: string, personId: string): Promise<void> {
    await this.uow.query(
      'UPDATE election_voter SET person_id = $3 WHERE election_id = $1 AND authority_id = $2',
      [electionId, authorityId, personId],
    );
  }
}
