import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';

const COLLECT = {
  mandates: `SELECT g.slug AS "group", m.role, m.authority_id AS "authorityId", m.since, m.until
    FROM mandate m JOIN community_group g ON g.id = m.group_id WHERE m.person_id = $1 ORDER BY m.since`,
  contacts: `SELECT g.slug AS "group", p.authority_id AS "authorityId", p.since, p.until
    FROM group_member p JOIN community_group g ON g.id = p.group_id WHERE p.contact_person_id = $1 ORDER BY p.since`,
  writings: `SELECT kind, id, title, updated_at AS "updatedAt" FROM (
      SELECT 'work' AS kind, id, title, updated_at, updated_by FROM work_item
      UNION ALL SELECT 'meeting', id, title, updated_at, updated_by FROM group_meeting
      UNION ALL SELECT 'output', id, title, updated_at, updated_by FROM group_output) item
    WHERE updated_by = $1 ORDER BY updated_at`,
  notices: `SELECT mandate_id AS "mandateId", kind, sent_at AS "sentAt" FROM mandate_notice WHERE person_id = $1
    ORDER BY sent_at`,
} as const;

const FORGET = [
  'UPDATE mandate SET person_id = NULL WHERE person_id = $1',
  'UPDATE group_member SET contact_person_id = NULL WHERE contact_person_id = $1',
  'UPDATE work_item SET updated_by = NULL WHERE updated_by = $1',
  'UPDATE group_meeting SET updated_by = NULL WHERE updated_by = $1',
  'UPDATE group_output SET updated_by = NULL WHERE updated_by = $1',
  'DELETE FROM mandate_notice WHERE person_id = $1',
];

/** What the groups keep about one person. */
@Injectable()
export class GroupPersonRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** Everything, by kind. */
  async collect(personId: string): Promise<Record<keyof typeof COLLECT, unknown[]>> {
    const found = { mandates: [], contacts: [], writings: [], notices: [] } as Record<
      keyof typeof COLLECT,
      unknown[]
    >;
    for (const kind of Object.keys(COLLECT) as (keyof typeof COLLECT)[])
      found[kind] = await this.uow.query(COLLECT[kind], [personId]);
    return found;
  }

  /** Takes the person off everything, within the running unit of work; the things themselves stay. */
  async forget(personId: string): Promise<void> {
    for (const statement of FORGET) await this.uow.query(statement, [personId]);
  }
}
