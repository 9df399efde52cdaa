import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isCurrent } from '../span.sql.js';

/** A steward of an authority, by name. */
export interface StewardName {
  readonly authorityId: string;
  readonly personId: string;
  readonly personName: string;
}

/** The people who act for the organisation that leads a group now, and whoever exercises that mandate. */
const OFFICERS = `SELECT m.group_id AS "groupId", s.person_id AS "personId"
    FROM mandate m JOIN stewardship s ON s.organisation_id = m.organisation_id AND ${isCurrent('s')}
    WHERE m.role = 'lead' AND ${isCurrent('m')}
  UNION SELECT m.group_id, m.person_id FROM mandate m
    WHERE m.role = 'lead' AND m.person_id IS NOT NULL AND ${isCurrent('m')}`;

/** The people around an election. */
@Injectable()
export class ElectionPeopleRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Whether the person acts for the organisation that leads the group now. */
  async isOfficer(personId: string, groupId: string): Promise<boolean> {
    const found = await this.uow.query(
      `SELECT 1 FROM (${OFFICERS}) o WHERE o."personId" = $1 AND o."groupId" = $2`,
      [personId, groupId],
    );
    return found.length > 0;
  }

  /** The ids of the groups whose lead organisation the person acts for now. */
  async groupsLedBy(personId: string): Promise<string[]> {
    const rows = await this.uow.query<{ groupId: string }>(
      `SELECT DISTINCT o."groupId" FROM (${OFFICERS}) o WHERE o."personId" = $1`,
      [personId],
    );
    return rows.map(({ groupId }) => groupId);
  }

  /** The stewards of these authorities, by name. */
  async stewards(authorityIds: readonly string[]): Promise<StewardName[]> {
    return this.uow.query<StewardName>(
      `SELECT s.authority_id AS "authorityId", s.person_id AS "personId", p.name AS "personName"
       FROM stewardship s JOIN person p ON p.id = s.person_id
       WHERE s.authority_id = ANY($1::uuid[]) AND ${isCurrent('s')} ORDER BY p.name, p.id`,
      [authorityIds],
    );
  }

  /** The stewards of every authority that could stand or vote in an election that is not frozen yet. */
  async stewardsOfSignatories(): Promise<string[]> {
    const rows = await this.uow.query<{ personId: string }>(
      `SELECT DISTINCT s.person_id AS "personId" FROM stewardship s
       JOIN membership m ON m.authority_id = s.authority_id AND m.kind = 'signatory' AND m.state = 'listed'
       WHERE ${isCurrent('s')}`,
    );
    return rows.map(({ personId }) => personId);
  }

  /** The stewards of the authorities on the roll. */
  async stewardsOnRoll(electionId: string): Promise<string[]> {
    const rows = await this.uow.query<{ personId: string }>(
      `SELECT DISTINCT s.person_id AS "personId" FROM stewardship s
       JOIN election_roll_entry r ON r.authority_id = s.authority_id AND r.election_id = $1
       WHERE ${isCurrent('s')}`,
      [electionId],
    );
    return rows.map(({ personId }) => personId);
  }

  /**
   * Whom to remind: of every authority that has not voted, the named voter, or all stewards where nobody is named.
   * For the mail alone; nobody is shown this list.
   */
  async stillToVote(electionId: string): Promise<string[]> {
    const rows = await this.uow.query<{ personId: string }>(
      `SELECT DISTINCT s.person_id AS "personId" FROM election_roll_entry r
       JOIN stewardship s ON s.authority_id = r.authority_id AND ${isCurrent('s')}
       LEFT JOIN election_voter v ON v.election_id = r.election_id AND v.authority_id = r.authority_id
         AND EXISTS (SELECT 1 FROM stewardship n WHERE n.person_id = v.person_id
           AND n.authority_id = v.authority_id AND ${isCurrent('n')})
       WHERE r.election_id = $1 AND (v.person_id IS NULL OR v.person_id = s.person_id)
         AND NOT EXISTS (SELECT 1 FROM election_participation p
           WHERE p.election_id = r.election_id AND p.authority_id = r.authority_id)`,
      [electionId],
    );
    return rows.map(({ personId }) => personId);
  }
}
