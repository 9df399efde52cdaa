import { AccountsFacade, type PersonView } from '#libs/accounts';
import { batch, groupedBy, inOrderOf, RequestLoader, type Actor } from '#libs/platform';
import { GroupSightService } from '../../app/groups/group-sight.service.js';
import type { MandateView } from '../../domain/groups/group-view.js';
import { PUBLIC_SIGHT, type GroupItem, type MeetingContent, type Sight } from '../../domain/groups/item.js';
import { GroupMeetingRepository } from '../../persistence/groups/group-meeting.repository.js';
import { GroupMemberRepository } from '../../persistence/groups/group-member.repository.js';
import { MandateRepository } from '../../persistence/groups/mandate.repository.js';

/** A group as one reader sees it. */
interface SeenGroup {
  readonly id: string;
  readonly actor: Actor | null;
}

const bySeen = { keyOf: ({ id, actor }: SeenGroup) => `${id} ${actor?.personId ?? ''}` };

/** Reads what belongs to groups for many fields of a request at once. */
@RequestLoader()
export class GroupLoader {
  constructor(
    private readonly mandatesOfGroups: MandateRepository,
    private readonly members: GroupMemberRepository,
    private readonly meetings: GroupMeetingRepository,
    private readonly sight: GroupSightService,
    private readonly accounts: AccountsFacade,
  ) {}

  /** All mandates of a group, newest first. */
  readonly mandates = batch<string, MandateView[]>((ids) =>
    this.mandatesOfGroups.ofGroups(ids).then(groupedBy(ids, ({ groupId }) => groupId)),
  );

  /** How many signatories take part in a group. */
  readonly memberCount = batch<string, number>(async (ids) => {
    const counts = inOrderOf(ids)(await this.members.counts(ids));
    return counts.map((row) => row?.count ?? 0);
  });

  /** The next meeting of a group that the reader sees, or null. */
  readonly nextMeeting = batch<SeenGroup, GroupItem<MeetingContent> | null>(async (seen) => {
    const sight = await this.sightOf(seen[0]?.actor ?? null);
    const ids = seen.map(({ id }) => id);
    const meetings = await this.meetings.nextOf(ids, sight);
    return inOrderOf(ids, ({ groupId }: GroupItem<MeetingContent>) => groupId)(meetings);
  }, bySeen);

  /** A person by name, or null when they are gone. */
  readonly person = batch<string, PersonView | null>((ids) =>
    this.accounts.personViews(ids).then(inOrderOf(ids)),
  );

  private readonly sights = batch<Actor, Sight>(
    (actors) => Promise.all(actors.map((actor) => this.sight.of(actor))),
    { keyOf: ({ personId }) => personId },
  );

  /** What the reader sees beyond the public items; asked once per request. */
  async sightOf(actor: Actor | null): Promise<Sight> {
    return actor === null ? PUBLIC_SIGHT : this.sights.load(actor);
  }
}
