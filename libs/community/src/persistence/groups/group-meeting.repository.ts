import { UnitOfWork } from '#libs/platform';
import { Injectable } from '@nestjs/common';
import { isInsider, type GroupItem, type MeetingContent, type Sight } from '../../domain/groups/item.js';
import { GroupItemRepository, sightParameters, visible } from './group-item.repository.js';

const MOST = 100;

/** The meetings of groups. A meeting is past a day after it began. */
@Injectable()
export class GroupMeetingRepository extends GroupItemRepository<MeetingContent> {
  constructor(uow: UnitOfWork) {
    super(uow, 'group_meeting', {
      startsAt: ['starts_at', 'timestamptz'],
      zone: ['zone', 'text'],
      dayOnly: ['day_only', 'boolean'],
      place: ['place', 'text'],
      link: ['link', 'text'],
      agenda: ['agenda', 'text'],
      findings: ['findings', 'text'],
      openedTo: ['opened_to', 'text'],
    });
  }

  /** What is still to come, as somebody sees it: the next one first. */
  async upcoming(groupId: string, sight: Sight): Promise<GroupItem<MeetingContent>[]> {
    return this.list(groupId, sight, `i.starts_at > now() - interval '1 day' ORDER BY i.starts_at, i.id`);
  }

  /** What has been, as somebody sees it: the last one first. */
  async past(groupId: string, sight: Sight): Promise<GroupItem<MeetingContent>[]> {
    return this.list(
      groupId,
      sight,
      `i.starts_at <= now() - interval '1 day' ORDER BY i.starts_at DESC, i.id DESC`,
    );
  }

  /** The next meeting of each of these groups that somebody sees; a group without one is left out. */
  async nextOf(groupIds: readonly string[], sight: Sight): Promise<GroupItem<MeetingContent>[]> {
    const meetings = await this.uow.read<GroupItem<MeetingContent>>(
      `SELECT DISTINCT ON (i."groupId") i.* FROM (${this.select} WHERE i.group_id = ANY($1::uuid[]) AND ${visible(2)}
         AND i.starts_at > now() - interval '1 day') i ORDER BY i."groupId", i."startsAt", i.id`,
      [groupIds, ...sightParameters(sight)],
    );
    return meetings.map((meeting) => withoutLink(meeting, sight));
  }

  /** Whether the group has a meeting with this id that was not archived. */
  async isOfGroup(id: string, groupId: string): Promise<boolean> {
    const found = await this.uow.query(
      'SELECT 1 FROM group_meeting WHERE id = $1 AND group_id = $2 AND archived_at IS NULL',
      [id, groupId],
    );
    return found.length > 0;
  }

  private async list(groupId: string, sight: Sight, which: string): Promise<GroupItem<MeetingContent>[]> {
    const meetings = await this.uow.read<GroupItem<MeetingContent>>(
      `${this.select} WHERE i.group_id = $1 AND ${visible(2)} AND ${which} LIMIT ${MOST}`,
      [groupId, ...sightParameters(sight)],
    );
    return meetings.map((meeting) => withoutLink(meeting, sight));
  }
}

/** Where to join is for those who take part in the group or are invited to the meeting. */
function withoutLink(meeting: GroupItem<MeetingContent>, sight: Sight): GroupItem<MeetingContent> {
  const mayJoin = isInsider(sight, meeting.groupId) || sight.meetingIds.includes(meeting.id);
  return mayJoin ? meeting : { ...meeting, link: null };
}
