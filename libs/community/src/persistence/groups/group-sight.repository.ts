import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isCurrent } from '../span.sql.js';

/** What a person is let into: whole groups, and single meetings. */
export interface Entries {
  readonly groupIds: readonly string[];
  readonly meetingIds: readonly string[];
}

/** The stewardships of a person that count now. */
const ACTS_FOR = `WITH acts_for AS (SELECT s.authority_id, s.organisation_id FROM stewardship s
  WHERE s.person_id = $1 AND ${isCurrent('s')})`;

/**
 * Chairs and delegates; the people of the organisation that leads; the stewards of members, as long as these are listed
 * as signatories; the stewards of supporters that are invited to the whole group.
 */
const GROUPS = `${ACTS_FOR}
  SELECT m.group_id AS id FROM mandate m JOIN acts_for f ON f.organisation_id = m.organisation_id
    OR (f.authority_id = m.authority_id AND m.person_id = $1) WHERE ${isCurrent('m')}
  UNION
  SELECT p.group_id FROM group_member p JOIN acts_for f ON f.authority_id = p.authority_id
    JOIN membership d ON d.authority_id = p.authority_id AND d.kind = 'signatory' AND d.state = 'listed'
    WHERE ${isCurrent('p')}
  UNION
  SELECT v.group_id FROM group_invitation v JOIN acts_for f
    ON f.organisation_id = v.organisation_id OR f.authority_id = v.authority_id
    WHERE v.meeting_id IS NULL AND ${isCurrent('v')}`;

const MEETINGS = `${ACTS_FOR}
  SELECT v.meeting_id AS id FROM group_invitation v JOIN acts_for f
    ON f.organisation_id = v.organisation_id OR f.authority_id = v.authority_id
    WHERE v.meeting_id IS NOT NULL AND ${isCurrent('v')}`;

/** Who is let into which group. */
@Injectable()
export class GroupSightRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** What the person is let into at this moment, by the clock of the database. */
  async entriesOf(personId: string): Promise<Entries> {
    const [groups, meetings] = await Promise.all([
      this.uow.read<{ id: string }>(GROUPS, [personId]),
      this.uow.read<{ id: string }>(MEETINGS, [personId]),
    ]);
    return { groupIds: groups.map(({ id }) => id), meetingIds: meetings.map(({ id }) => id) };
  }
}
