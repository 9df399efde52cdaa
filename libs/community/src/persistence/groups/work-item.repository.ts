import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { GroupItem, Sight, WorkItemContent } from '../../domain/groups/item.js';
import { GroupItemRepository, sightParameters, visible } from './group-item.repository.js';

const MOST_PER_YEAR = 200;

/** The work plans of groups. */
@Injectable()
export class WorkItemRepository extends GroupItemRepository<WorkItemContent> {
  constructor(uow: UnitOfWork) {
    super(uow, 'work_item', {
      year: ['year', 'smallint'],
      description: ['description', 'text'],
      priority: ['priority', 'text'],
      state: ['state', 'text'],
      stateReason: ['state_reason', 'text'],
      owner: ['owner', 'text'],
      dueQuarter: ['due_quarter', 'smallint'],
    });
  }

  /** The plan of a year as somebody sees it: by priority, then by when it is due. */
  async ofYear(groupId: string, year: number, sight: Sight): Promise<GroupItem<WorkItemContent>[]> {
    return this.uow.read<GroupItem<WorkItemContent>>(
      `${this.select} WHERE i.group_id = $1 AND i.year = $2 AND ${visible(3)}
       ORDER BY array_position(ARRAY['high', 'medium', 'low'], i.priority), i.due_quarter NULLS LAST, i.id
       LIMIT ${MOST_PER_YEAR}`,
      [groupId, year, ...sightParameters(sight)],
    );
  }

  /** The years somebody sees a plan of, newest first. */
  async years(groupId: string, sight: Sight): Promise<number[]> {
    const rows = await this.uow.read<{ year: number }>(
      `SELECT DISTINCT i.year FROM work_item i WHERE i.group_id = $1 AND ${visible(2)} ORDER BY i.year DESC`,
      [groupId, ...sightParameters(sight)],
    );
    return rows.map(({ year }) => year);
  }
}
