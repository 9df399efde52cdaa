import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import type { GroupItem, OutputContent, Sight } from '../../domain/groups/item.js';
import { GroupItemRepository, sightParameters, visible } from './group-item.repository.js';

const MOST = 200;

/** What groups hand out. */
@Injectable()
export class GroupOutputRepository extends GroupItemRepository<OutputContent> {
  constructor(uow: UnitOfWork) {
    super(uow, 'group_output', {
      kind: ['kind', 'text'],
      link: ['link', 'text'],
      datedOn: ['dated_on', 'date'],
      summary: ['summary', 'text'],
    });
  }

  /** The outputs of a group as somebody sees them, newest first. */
  async ofGroup(groupId: string, sight: Sight): Promise<GroupItem<OutputContent>[]> {
    return this.uow.read<GroupItem<OutputContent>>(
      `${this.select} WHERE i.group_id = $1 AND ${visible(2)} ORDER BY i.dated_on DESC, i.id DESC LIMIT ${MOST}`,
      [groupId, ...sightParameters(sight)],
    );
  }
}
